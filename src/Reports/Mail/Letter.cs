using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Reports.Wording;
using QualityMonitor.Store.Editions;

namespace QualityMonitor.Reports.Mail;

/// <summary>A letter that has its words and looks, before it is frozen.</summary>
/// <param name="Kind"><see cref="Edition.Kind"/>.</param>
/// <param name="Model">What it was made of, as JSON.</param>
public sealed record Letter(string Kind, string ProgrammeCode, RenderedMail Mail, string Model)
{
    public IReadOnlyList<AttachedFile> Files { get; init; } = [];

    /// <summary>For the readers who are told otherwise than the rest.</summary>
    public IReadOnlyList<LetterFace> Faces { get; init; } = [];
}

/// <inheritdoc cref="EditionFace"/>
public sealed record LetterFace(RecipientRole Reader, RenderedMail Mail, IReadOnlyList<AttachedFile> Files);

/// <param name="ContentId">By which the HTML body shows it as a picture (<c>cid:</c>); null: a file beside the
/// letter.</param>
public sealed record AttachedFile(string FileName, string MediaType, byte[] Content, string? ContentId = null)
{
    /// <summary>
    /// The same in pieces, each small enough to go alone where the whole does not fit a letter; null: it has none. Made
    /// only when they are wanted.
    /// </summary>
    public Func<IReadOnlyList<FilePart>>? Parts { get; init; }

    /// <summary>The same without its pictures, where no letter has room for it as it is; null: there is none.</summary>
    public Lazy<AttachedFile>? Lighter { get; init; }

    public static AttachedFile Document(string fileName, byte[] content) =>
        new(FileNames.Allowed(fileName), WordFile.MediaType, content);

    public static AttachedFile Workbook(string fileName, byte[] content) =>
        new(FileNames.Allowed(fileName), ExcelFile.MediaType, content);
}

/// <summary>What follows a letter that has no room for a file: the file alone, or a piece of it.</summary>
/// <param name="Name">Of whom a piece is, «Дубна»; of a whole file what it is called.</param>
public sealed record FilePart(string Name, AttachedFile File);
