using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Formulas;
using QualityMonitor.Indicators.Passport;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Plans;
using QualityMonitor.Indicators.Values;
using QualityMonitor.Reports.Papers;
using Xunit;

namespace QualityMonitor.Reports.Tests.Papers;

public sealed class PassportWorkbookTests
{
    [Fact]
    public void An_empty_passport_is_a_valid_workbook_with_its_sheets_in_order()
    {
        using var document = SpreadsheetDocument.Open(Empty(), isEditable: false);

        Assert.Empty(
            new OpenXmlValidator()
                .Validate(document)
                .Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}")
        );
        Assert.Equal(
            [
                "Программа",
                "Организации",
                "Показатели",
                "Планы",
                "Проверки",
                "Получатели",
                "Критерии",
                "Списки школ",
                "Факторы риска",
                "Эффективность",
                "Кластеры",
                "Индекс",
                "Задачи",
                "Подписи",
                "Выпуск отчётов",
                "Справка",
            ],
            document.WorkbookPart!.Workbook.Sheets!.Elements<Sheet>().Select(sheet => sheet.Name!.Value!)
        );
    }

    [Fact]
    public void The_first_cell_tells_a_passport_from_any_other_workbook()
    {
        using var document = SpreadsheetDocument.Open(Empty(), isEditable: false);
        Assert.StartsWith(PassportVocabulary.Title, PaperCells.Read(document, 0)["A1"], StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_passport_has_headers_and_no_data_rows()
    {
        using var document = SpreadsheetDocument.Open(Empty(), isEditable: false);
        for (var sheet = 1; sheet <= 12; sheet++)
            Assert.All(
                PaperCells.Read(document, sheet).Keys,
                address => Assert.EndsWith("1", address, StringComparison.Ordinal)
            );
    }

    [Fact]
    public void A_filled_passport_is_valid_and_the_same_content_gives_the_same_bytes()
    {
        var (first, second) = (Filled(), Filled());
        using var document = SpreadsheetDocument.Open(first, isEditable: false);

        Assert.Empty(
            new OpenXmlValidator()
                .Validate(document)
                .Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}")
        );
        Assert.Equal(second.ToArray(), first.ToArray());
    }

    [Fact]
    public void A_code_stays_text_and_a_date_stays_a_date()
    {
        using var document = SpreadsheetDocument.Open(Filled(), isEditable: false);

        Assert.Equal("1.4", PaperCells.Read(document, 2)["A2"]);
        var plans = PaperCells.Read(document, 3);
        Assert.Equal(("IV квартал 2026 года", "не менее 3"), (plans["C2"], plans["D2"]));
        Assert.Equal("46266", plans["F2"]); // 01.09.2026
    }

    [Fact]
    public void A_check_is_written_as_a_coordinator_would_write_it()
    {
        using var document = SpreadsheetDocument.Open(Filled(), isEditable: false);
        var checks = PaperCells.Read(document, 4);

        Assert.Equal(
            ("скачок", "1.4", "50 %", "2,5", "предупреждение"),
            (checks["A2"], checks["B2"], checks["D2"], checks["F2"], checks["G2"])
        );
        Assert.Equal(
            ("соотношение", "[1.4] <= 100", "ошибка", "не больше ста"),
            (checks["A3"], checks["E3"], checks["G3"], checks["H3"])
        );
    }

    [Fact]
    public void Fixed_words_and_codes_are_offered_in_drop_down_lists()
    {
        using var document = SpreadsheetDocument.Open(Empty(), isEditable: false);

        Assert.Contains("больше,меньше,не оценивается", Lists(document, 2), StringComparison.Ordinal);
        Assert.Contains("'Показатели'!$A$2", Lists(document, 3), StringComparison.Ordinal);
        Assert.Contains("'Организации'!$A$2", Lists(document, 3), StringComparison.Ordinal);
        Assert.Contains(
            "обязательно,границы,целое число,соотношение,скачок,расхождение источников",
            Lists(document, 4),
            StringComparison.Ordinal
        );
        Assert.Contains("координатор,руководитель,читатель", Lists(document, 5), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_plan_value_that_the_help_shows_is_understood()
    {
        foreach (var (form, _, _) in PassportHelpText.PlanForms)
            Assert.True(
                PlanReader
                    .Read(form, form.Contains('/', StringComparison.Ordinal) ? Unit.CountAndPercent : Unit.None)
                    .IsOk,
                form
            );
    }

    [Fact]
    public void Every_period_that_the_help_shows_is_understood()
    {
        foreach (var (form, _, _) in PassportHelpText.PeriodForms)
            Assert.True(PeriodReader.Read(form).IsOk, form);
    }

    [Fact]
    public void Every_formula_that_the_help_shows_is_understood()
    {
        foreach (var (form, _, _) in PassportHelpText.FormulaForms)
            Assert.True(FormulaReader.Read(form).IsOk, form);
    }

    private static string Lists(SpreadsheetDocument document, int sheet) =>
        string.Concat(
            PaperCells
                .Worksheet(document, sheet)
                .Descendants<DataValidation>()
                .Select(rule => rule.Formula1?.Text + ";")
        );

    private static MemoryStream Empty()
    {
        var stream = new MemoryStream();
        PassportWorkbook.Write(stream, null, []);
        return stream;
    }

    private static MemoryStream Filled()
    {
        var stream = new MemoryStream();
        PassportWorkbook.Write(stream, SampleProgramme.Definition, SampleProgramme.Plans);
        return stream;
    }
}
