using System.Globalization;
using QualityMonitor.Reports.Documents;
using QualityMonitor.Reports.Quarterly.Telling;

namespace QualityMonitor.Reports.Quarterly.Document;

/// <summary>What people propose for decision, in their words; nothing where nobody proposed anything.</summary>
internal static class ProposalsPart
{
    /// <param name="isNumbered">Whether the headings of the paper are.</param>
    public static IEnumerable<Block> Of(QuarterlyReport report, bool isNumbered = true)
    {
        var proposals = report.Said?.Proposals ?? [];
        if (proposals.Count == 0)
            yield break;

        yield return new Block.Heading("Предложения для решения") { IsNumbered = isNumbered };
        yield return new Block.Table(
            [
                new Column("№\nп/п", 7, Align.Centre),
                new Column("Предложение", 43),
                new Column("Кто выполняет", 18),
                new Column("Срок", 14, Align.Centre),
                new Column("Что это даст", 18),
            ],
            [.. proposals.Select((one, at) => RowOf(report, one, at + 1))]
        );
        yield return new Block.Paragraph(Signed(proposals), TextLook.Note);
    }

    private static Row RowOf(QuarterlyReport report, Proposal one, int number) =>
        Row.Of(
            number.ToString(CultureInfo.InvariantCulture),
            new Cell([.. ProseLines.Of(report, one.What)]),
            Filled(one.Responsible),
            Filled(one.Term),
            one.Gives.Length > 0 ? new Cell([.. ProseLines.Of(report, one.Gives)]) : "—"
        );

    private static string Filled(string text) => text.Length > 0 ? text : "—";

    /// <summary>«Предложено: 1, 2 — методист Иванова А. А., 12.01.2026.»</summary>
    private static string Signed(IReadOnlyList<Proposal> proposals) =>
        "Предложено: "
        + string.Join(
            "; ",
            proposals
                .Index()
                .GroupBy(static one => ExplanationText.Signed(one.Item.Author, one.Item.On), StringComparer.Ordinal)
                .Select(static group =>
                    string.Join(
                        ", ",
                        group.Select(static one => (one.Index + 1).ToString(CultureInfo.InvariantCulture))
                    ) + $" — {group.Key}"
                )
        )
        + ".";
}
