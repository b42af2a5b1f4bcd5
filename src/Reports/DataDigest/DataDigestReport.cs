using QualityMonitor.Reports.Changes;
using QualityMonitor.Reports.Kinds;
using QualityMonitor.Reports.Mail;
using QualityMonitor.Reports.Quarterly;
using QualityMonitor.Reports.Templating;

namespace QualityMonitor.Reports.DataDigest;

/// <summary>A digest as a letter.</summary>
/// <param name="digest">See <see cref="DigestCut"/>.</param>
internal sealed class DataDigestReport(QuarterlyReport digest, TemplateEngine templates) : IReport
{
    public string Title => $"{digest.ProgrammeName} ({digest.OwnerName})";

    public EditionData Data { get; } = DigestPoints.Of(digest);

    public IReadOnlyList<string> Lines(IReadOnlyList<Change> changes) => DigestWords.Lines(changes);

    public Letter Letter(int number, IReadOnlyList<Change>? changes) =>
        new(
            DataDigestKind.Kind,
            digest.ProgrammeCode,
            templates.RenderMail(DataDigestKind.Kind, DigestWords.Page(digest, number, changes), digest.ProgrammeCode),
            ReportJson.Write(digest)
        );
}
