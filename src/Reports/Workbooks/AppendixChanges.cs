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
                ("Что", 22),
                ("Код или название", 44),
                ("Организация", 22),
                ("Уточнение", 18),
                ("Было", 31),
                ("Стало", 31),
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
