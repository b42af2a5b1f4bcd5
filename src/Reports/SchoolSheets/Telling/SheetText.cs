using QualityMonitor.Indicators;
using QualityMonitor.Reports.Quarterly;
using QualityMonitor.Reports.Quarterly.Pictures;
using QualityMonitor.Reports.Wording;

namespace QualityMonitor.Reports.SchoolSheets.Telling;

/// <summary>Small words of a sheet.</summary>
internal static class SheetText
{
    private const int LongestName = 84;
    private const string Forbidden = "/\\:*?\"<>|";

    /// <summary>The heading of what is filed: «Листок СОШ № 5, IV квартал 2025».</summary>
    public static string Title(SchoolSheet sheet) => $"Листок {sheet.SchoolName}, {Period(sheet)}";

    public static string File(SchoolSheet sheet) => Allowed(Title(sheet)) + WordFile.Extension;

    /// <summary>«Цифры СОШ № 5, IV квартал 2025.xlsx».</summary>
    public static string Workbook(SchoolSheet sheet) =>
        Allowed($"Цифры {sheet.SchoolName}, {Period(sheet)}") + ExcelFile.Extension;

    /// <summary>Without the signs that some system does not allow in a name.</summary>
    private static string Allowed(string name) =>
        string.Concat(
            name.Select(static letter => letter == RussianText.Nbsp || Forbidden.Contains(letter) ? ' ' : letter)
        );

    public static string Period(SchoolSheet sheet) => PeriodWords.Title(sheet.PeriodCode);

    public static string Name(SheetRow row) => Words.Short(ShortName.Of(row.Name), LongestName);

    /// <summary>The period that most rows compare with, for the head of their column: «III кв. 2025».</summary>
    public static string Before(SchoolSheet sheet) => sheet.PreviousCode is { } code ? PeriodWords.Short(code) : "";

    /// <summary>«13 обучающихся».</summary>
    public static string People(SheetRow row, decimal count) => Quarterly.Telling.People.Of(row.Name).Counted(count);

    /// <summary>What the school's own figure stands against: «99,1 %» of «III кв. 2025».</summary>
    public static string Before(SheetRow row) => row.PreviousCode is { } code ? PeriodWords.Short(code) : "";

    /// <summary>The level above a town, as a legend names it.</summary>
    public static string Region(SchoolSheet sheet) =>
        sheet.Rows.Select(static row => row.Region?.Name).FirstOrDefault(static name => name is not null) ?? "";
}
