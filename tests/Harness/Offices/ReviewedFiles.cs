using QualityMonitor.Indicators.Narrative;
using QualityMonitor.Indicators.Policies;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Reports.Papers;
using QualityMonitor.Reports.Papers.Sheets;
using QualityMonitor.SampleMaker.Svetlorechensk;

namespace QualityMonitor.Harness.Offices;

/// <summary>The town's passport with a review before each report, and the reasons that its coordinator sends back.</summary>
internal static class ReviewedFiles
{
    public const string Passport = "passport-reviewed.xlsx";
    public const string Reasons = "Пояснения за IV квартал 2025 года.xlsx";

    public static byte[] PassportBook()
    {
        using var stream = new MemoryStream();
        PassportWorkbook.Write(
            stream,
            TownProgramme.Definition with
            {
                Policies =
                [
                    .. TownPolicies.All,
                    new PolicyRow(
                        PolicySheets.Release.Name,
                        new Dictionary<string, string>(StringComparer.Ordinal)
                        {
                            [PolicySheets.ReleaseColumns.How] = "после проверки",
                            [PolicySheets.ReleaseColumns.Days] = "5",
                        }
                    ),
                ],
            },
            TownPlans.All
        );
        return stream.ToArray();
    }

    public static byte[] ReasonsBook()
    {
        var book = new SheetBook();
        var look = new CellLook();
        var about = book.Page(NarrativeVocabulary.AboutSheet);
        about.Text(1, 1, NarrativeVocabulary.Title, look);
        about.Text(2, 1, NarrativeVocabulary.Programme, look);
        about.Text(2, 2, Office.Programme, look);
        var page = book.Page(NarrativeVocabulary.ExplanationsSheet);
        string[][] rows =
        [
            [
                NarrativeVocabulary.Indicator,
                NarrativeVocabulary.Explanations.Why,
                NarrativeVocabulary.Explanations.Action,
                NarrativeVocabulary.Author,
                NarrativeVocabulary.Period,
            ],
            ["1.1", "Отстают два класса: [1.1]", "Занятия по субботам", "Координатор М. А. Полевая", "2025-Q4"],
        ];
        foreach (var (row, cells) in rows.Index())
        foreach (var (column, text) in cells.Index())
            page.Text(row + 1, column + 1, text, look);
        using var stream = new MemoryStream();
        book.Save(stream);
        return stream.ToArray();
    }
}
