namespace QualityMonitor.Reports.Mail;

/// <summary>How a file that its letter has no room for reaches the letter's readers.</summary>
internal enum FileWay
{
    /// <summary>Whole, in a letter of its own.</summary>
    Alone,

    /// <summary>In pieces, each in a letter of its own.</summary>
    InParts,

    /// <summary>As its lighter copy in a letter of its own; the whole stays with the edition.</summary>
    Lighter,

    /// <summary>Not by mail: it stays with the edition.</summary>
    Kept,
}

/// <summary>Chooses the way on which least is lost. Pure.</summary>
internal static class FileWays
{
    /// <param name="most">Bytes of a whole letter; 0: any.</param>
    public static FileWay Of(AttachedFile file, long most) =>
        LetterSize.FitsAlone(file, most) ? FileWay.Alone
        : file.Parts is not null ? FileWay.InParts
        : file.Lighter is { } lighter && LetterSize.FitsAlone(lighter.Value, most) ? FileWay.Lighter
        : FileWay.Kept;

    /// <returns>What follows its letter, a letter each; empty where nothing does.</returns>
    public static IReadOnlyList<FilePart> Pieces(AttachedFile file, FileWay way) =>
        way switch
        {
            FileWay.Alone => [Whole(file)],
            FileWay.InParts => file.Parts!(),
            FileWay.Lighter => [Whole(file.Lighter!.Value)],
            _ => [],
        };

    private static FilePart Whole(AttachedFile file) => new(Path.GetFileNameWithoutExtension(file.FileName), file);
}
