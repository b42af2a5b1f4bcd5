using QualityMonitor.Indicators;
using QualityMonitor.Reports.Documents;
using QualityMonitor.Reports.Quarterly.Page;
using QualityMonitor.Reports.Quarterly.Telling;
using QualityMonitor.Reports.Wording;

namespace QualityMonitor.Reports.Quarterly.Document;

/// <summary>Who gave their data, and what is doubtful in them.</summary>
internal static class DataPart
{
    /// <summary>More are counted: the appendix has them all.</summary>
    private const int MostIssues = 40;

    public static IEnumerable<Block> Of(QuarterlyReport report)
    {
        List<Block> blocks = [.. Completeness(report), .. Issues(report.Issues)];
        return blocks.Count == 0 ? [] : blocks.Prepend(new Block.Heading("Полнота и достоверность данных"));
    }

    private static IEnumerable<Block> Completeness(QuarterlyReport report) =>
        SectionMaker
            .Completeness(report)
            .Select(static line => new Block.Paragraph(RussianText.Stop($"{line.Lead}: {line.Text}"), TextLook.Item));

    private static IEnumerable<Block> Issues(IReadOnlyList<IssueFile> files)
    {
        var all = files.SelectMany(static file => file.Issues.Select(issue => (file.FileName, Issue: issue))).ToList();
        if (all.Count == 0)
            yield break;

        yield return new Block.Table(
            [new Column("Файл", 30), new Column("Место", 25), new Column("Замечание", 45)],
            [
                .. all.Take(MostIssues)
                    .Select(static one =>
                        Row.Of(one.FileName, PlaceText.Of(one.Issue), Cell.Of([.. Remark(one.Issue)]))
                    ),
            ]
        )
        {
            Title = "Замечания к данным",
        };
        if (all.Count > MostIssues)
            yield return new Block.Paragraph(
                $"Ещё {RussianText.Count(all.Count - MostIssues, "замечание", "замечания", "замечаний")} — "
                    + $"в файле «{ExcelFile.AppendixName}», лист «Замечания к данным».",
                TextLook.Note
            );
    }

    private static IEnumerable<Line> Remark(IssueRow issue)
    {
        yield return issue.Message;
        if (PlaceText.Note(issue) is { } note)
            yield return $"Принято: {note}";
        else if (issue.Severity == Store.Severity.Error)
            yield return Line.Bold("Значение не принято.");
    }
}
