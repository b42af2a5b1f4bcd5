using QualityMonitor.Reports.Changes;
using QualityMonitor.Reports.Quarterly;
using QualityMonitor.Reports.Quarterly.Page;

namespace QualityMonitor.Reports.Workbooks;

/// <summary>The sheet of a corrected edition that says every datum it changes.</summary>
internal static class AppendixChanges
{
    public static SheetTable Of(QuarterlyReport report, IReadOnlyList<Change> changes) =>
        new(
            ChangeMaker.Sheet,
            [
                ("Что", 26),
                ("Код или название", 50),
                ("Организация", 26),
                ("Уточнение", 20),
                ("Было", 34),
                ("Стало", 34),
            ],
            changes.Select(one =>
                (IReadOnlyList<SheetCell>)
                    [
                        DatumWords.Kind(one.Kind),
                        one.Key.Subject,
                        one.Name.Length > 0 ? one.Name : report.OwnerName,
                        one.Key.Part,
                        DatumWords.Value(one.Kind, one.Was),
                        DatumWords.Value(one.Kind, one.Is),
                    ]
            )
        );
}
