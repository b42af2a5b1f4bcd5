using System.Text.Json;
using QualityMonitor.Store.Reading;
using QualityMonitor.Store.Sql;

namespace QualityMonitor.Store.Editions;

internal sealed class EditionRow
{
    public long EditionId { get; set; }

    public string Kind { get; set; } = "";

    public string ProgrammeCode { get; set; } = "";

    public string PeriodCode { get; set; } = "";

    public string Topic { get; set; } = "";

    public int Number { get; set; }

    public long CutOffNo { get; set; }

    public DateTimeOffset CutOffAt { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public string Subject { get; set; } = "";

    public string ModelHash { get; set; } = "";

    public string HtmlHash { get; set; } = "";

    public string TextHash { get; set; } = "";

    public string Attachments { get; set; } = "[]";

    public string Faces { get; set; } = "[]";

    public string MessageDomain { get; set; } = "";

    public static Task<EditionRow?> GetAsync(
        StoreConnection connection,
        long id,
        CancellationToken cancellationToken
    ) => connection.FirstOrDefaultAsync<EditionRow>("get_edition", new { id }, cancellationToken);

    public Edition ToEdition() =>
        new(
            EditionId,
            Kind,
            ProgrammeCode,
            new PeriodCodes().Read(PeriodCode),
            Number,
            new Cutoff(new AsOf(CutOffNo), CutOffAt),
            CreatedAt,
            Subject,
            ModelHash,
            HtmlHash,
            TextHash,
            ReadAttachments(),
            Topic
        )
        {
            Faces = ReadFaces(),
        };

    /// <summary>All that it needs of the content store, in every face.</summary>
    public IEnumerable<string> ContentHashes() =>
        ReadFaces()
            .SelectMany(static face => Hashes(face.HtmlHash, face.TextHash, face.Attachments))
            .Concat(Hashes(HtmlHash, TextHash, ReadAttachments()))
            .Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> Hashes(string html, string text, IReadOnlyList<EditionAttachment> attachments) =>
        [html, text, .. attachments.Select(static one => one.ContentHash)];

    private EditionAttachment[] ReadAttachments() => JsonSerializer.Deserialize<EditionAttachment[]>(Attachments)!;

    private EditionFace[] ReadFaces() => JsonSerializer.Deserialize<EditionFace[]>(Faces, EditionFace.Json)!;
}
