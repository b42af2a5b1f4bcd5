using QualityMonitor.Indicators.Passport;
using QualityMonitor.Reports.Papers.PassportSheets;
using QualityMonitor.Reports.Papers.Sheets;

namespace QualityMonitor.Reports.Papers;

/// <summary>
/// The sheet «Справка»: how to fill, examples of rows, and how plan values and periods may be written.
/// </summary>
internal sealed class PassportHelp
{
    private readonly SheetPage page;
    private int row = 1;

    private PassportHelp(SheetPage page) => this.page = page;

    public static void Write(SheetPage page) => new PassportHelp(page).Write();

    private void Write()
    {
        page.GridLines = false;
        page.Landscape = true;
        page.TabColour = "7F9FB2";
        foreach (var (column, width) in PassportHelpText.Widths.Index())
            page.Column(column + 1, width);

        page.Text(row, 1, "Как заполнить паспорт", PassportLooks.Title);
        page.Height(row, 34);
        row += 2;
        foreach (var step in PassportHelpText.Steps)
            Line(step);

        Three("Как написать плановое значение", PassportHelpText.PlanHeaders, PassportHelpText.PlanForms);
        Three("Как написать период", PassportHelpText.PeriodHeaders, PassportHelpText.PeriodForms);
        Three("Как написать формулу", PassportHelpText.FormulaHeaders, PassportHelpText.FormulaForms);
        Three("Какие бывают проверки", PassportHelpText.CheckHeaders, PassportHelpText.Checks);
        Three("Что значат слова из списков", PassportHelpText.WordHeaders, PassportHelpText.Words);
        Section("Примеры строк");
        Line("Это только образцы: отсюда программа ничего не читает.");
        Example(PassportVocabulary.ProgrammeSheet, ProgrammeFields.All);
        Example(PassportVocabulary.OrganisationsSheet, OrganisationColumns.All);
        Example(PassportVocabulary.IndicatorsSheet, IndicatorColumns.All);
        Example(PassportVocabulary.PlansSheet, PlanColumns.All);
        Example(PassportVocabulary.ChecksSheet, CheckColumns.All);
        Example(PassportVocabulary.RecipientsSheet, RecipientColumns.All);
        foreach (var (sheet, columns) in PolicyPages.All)
            Example(sheet.Name, columns);
        page.TextFigures = $"A1:C{row}";
    }

    private void Section(string title)
    {
        row++;
        page.Text(row, 1, title, PassportLooks.Section);
        page.Height(row, 24);
        row++;
    }

    private void Line(string text)
    {
        page.Text(row, 1, text, PassportLooks.HelpText);
        page.Merge($"A{row}:C{row}");
        page.Height(row, text.Length > PassportHelpText.Widths.Sum() ? 34 : 18);
        row++;
    }

    private void Three(string title, string[] headers, (string First, string Second, string Third)[] lines)
    {
        Section(title);
        Row(headers[0], headers[1], headers[2], PassportLooks.Header, PassportLooks.Header);
        foreach (var (first, second, third) in lines)
            Row(first, second, third, PassportLooks.HelpCell with { Bold = true }, PassportLooks.HelpCell);
    }

    private void Example(string sheet, IReadOnlyList<PassportColumn> columns)
    {
        Row($"Лист «{sheet}»", "Образец", "Что писать", PassportLooks.OptionalHeader, PassportLooks.OptionalHeader);
        foreach (var column in columns)
        {
            Row(
                column.Header,
                column.Example.Length > 0 ? column.Example : "пусто",
                (column.IsOptional ? "Можно не заполнять. " : "") + column.Hint,
                PassportLooks.HelpCell,
                PassportLooks.HelpCell,
                PassportLooks.Example
            );
        }

        row++;
    }

    private void Row(string first, string second, string third, CellLook head, CellLook rest, CellLook? middle = null)
    {
        page.Text(row, 1, first, head);
        page.Text(row, 2, second, middle ?? rest);
        page.Text(row, 3, third, rest);
        row++;
    }
}
