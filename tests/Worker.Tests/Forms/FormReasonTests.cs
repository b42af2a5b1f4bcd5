using DocumentFormat.OpenXml.Packaging;
using QualityMonitor.Etl.Collecting.Outcomes;
using QualityMonitor.Indicators.Forms;
using QualityMonitor.Indicators.Narrative;
using QualityMonitor.Reports.Papers;
using QualityMonitor.Reports.Quarterly.Telling;
using QualityMonitor.Support;
using QualityMonitor.Worker.Tests.Support;
using Xunit;

namespace QualityMonitor.Worker.Tests.Forms;

/// <summary>A school is asked why a plan was missed in the form that it fills anyway, and what it says is printed.</summary>
public sealed class FormReasonTests
{
    [Fact]
    public async Task What_a_school_writes_beside_a_missed_figure_is_its_explanation_with_its_cell_and_author()
    {
        await using var office = await FormOffice.OpenAsync();
        var form = await office.WriteAsync("school-5");
        var (row, missed) = Missed(form);
        FormFiller.Put(form.Path, $"J{row}", "Два учителя болели.\nЗамены нет.");
        FormFiller.Put(form.Path, $"K{row}", "Ищем совместителя");
        FormFiller.Put(form.Path, "C6", "завуч Петрова П. П.");

        var report = await office.SendAsync(form.Path);

        // Figures that the programme requires are missing, and that is told as ever.
        Assert.Equal((FileOutcome.LoadedWithIssues, 0L, 2L), (report.Outcome, report.Figures, report.Cells.Loaded));
        var said = Assert.Single(await office.TextsAsync());
        Assert.Equal(
            new SaidText(
                SaidKind.Explanation,
                "",
                "",
                missed.Indicator.Code,
                "school-5",
                form.Period,
                "Два учителя болели.\nЗамены нет.",
                "Ищем совместителя",
                "",
                "",
                "завуч Петрова П. П."
            ),
            said.Text
        );
        Assert.Equal($"J{row}", said.Source.A1);
    }

    [Fact]
    public async Task The_report_prints_it_beside_the_figure_and_does_not_say_that_nobody_explained()
    {
        await using var office = await FormOffice.OpenAsync();
        var form = await office.WriteAsync("school-5");
        FormFiller.Edit(form.Path, FormFiller.FillAll);
        var (row, missed) = Missed(form);
        FormFiller.Put(form.Path, $"J{row}", "Болели учителя");
        FormFiller.Put(form.Path, $"K{row}", "");
        await office.SendAsync(form.Path);

        var report = await office.ReportAsync();

        var told = ExplanationText.Of(report, report.Rows.Single(one => one.Code == missed.Indicator.Code));
        Assert.Contains(
            told,
            static one =>
                one.Replace('\u00A0', ' ').StartsWith("СОШ № 5: Болели учителя. (", StringComparison.Ordinal)
                && one.Contains("01.04.2026", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_trial_tells_of_it_as_collecting_takes_it()
    {
        await using var office = await FormOffice.OpenAsync();
        var form = await office.WriteAsync("school-5");
        var (row, missed) = Missed(form);
        FormFiller.Put(form.Path, $"J{row}", "Болели учителя");

        var trial = await office.TryAsync(form.Path);

        Assert.Null(trial.Problem);
        Assert.Empty(trial.Figures);
        var said = Assert.Single(trial.Explanations);
        Assert.Equal(($"J{row}", "Болели учителя", form.Period.Code), (said.Cell, said.Text, said.Period));
        Assert.StartsWith(missed.Indicator.Code + " ", said.About, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_does_not_speak_for_the_school_does_not_explain_it()
    {
        await using var office = await FormOffice.OpenAsync();
        var form = await office.WriteAsync("school-5");
        var (row, _) = Missed(form);
        FormFiller.Put(form.Path, $"J{row}", "Они не стараются");

        var report = await office.SendAsync(form.Path, speaksFor: "quality-2024/school-3");

        Assert.Equal((FileOutcome.Rejected, 0L), (report.Outcome, report.Cells.Loaded));
        Assert.Empty(await office.TextsAsync());
    }

    [Fact]
    public async Task A_dash_takes_the_explanation_back_and_an_empty_cell_leaves_it()
    {
        await using var office = await FormOffice.OpenAsync();
        var form = await office.WriteAsync("school-5");
        var (row, _) = Missed(form);
        FormFiller.Put(form.Path, $"J{row}", "Болели учителя");
        await office.SendAsync(form.Path);

        FormFiller.Put(form.Path, $"J{row}", "");
        FormFiller.Edit(form.Path, FormFiller.FillFigures);
        await office.SendAsync(form.Path);
        Assert.Single(await office.TextsAsync());

        FormFiller.Put(form.Path, $"J{row}", "-");
        await office.SendAsync(form.Path);
        Assert.Empty(await office.TextsAsync());
    }

    [Fact]
    public async Task A_reference_to_no_indicator_is_told_at_its_cell_and_too_long_a_text_is_not_taken()
    {
        await using var office = await FormOffice.OpenAsync();
        var form = await office.WriteAsync("school-5");
        var (row, _) = Missed(form);

        FormFiller.Put(form.Path, $"J{row}", "Как и по [9.9]");
        var doubted = await office.IssuesAsync(await office.SendAsync(form.Path));
        Assert.Equal($"J{row}", Cell(Assert.Single(doubted, static one => one.Code == "texts-reference-unknown")));

        FormFiller.Put(form.Path, $"J{row}", new string('я', 4_001));
        var refused = await office.SendAsync(form.Path);
        Assert.Equal(FileOutcome.Rejected, refused.Outcome);
    }

    [Fact]
    public async Task Only_the_rows_of_missed_plans_have_the_place_and_a_form_without_any_looks_as_it_always_did()
    {
        await using var office = await FormOffice.OpenAsync();
        var form = await office.WriteAsync("school-5");

        Assert.Contains(form.Lines, static line => line.Missed is null);
        Assert.Equal(
            form.Lines.Index().Where(static one => one.Item.Missed is not null).Select(static one => 10 + one.Index),
            Asking(form.Path)
        );

        // Nothing is known of this school's last quarter.
        var other = await office.WriteAsync("school-3");
        Assert.Empty(Asking(other.Path));
        using var book = SpreadsheetDocument.Open(other.Path, isEditable: false);
        Assert.DoesNotContain(FormVocabulary.Why, Words(book), StringComparison.Ordinal);
        Assert.Null(other.Lines[0].Missed);
    }

    [Fact]
    public async Task What_the_school_said_last_time_stands_beside_the_figure_and_no_word_of_anybody_else()
    {
        await using var office = await FormOffice.OpenAsync();
        var code = Missed(await office.WriteAsync("school-5")).Line.Indicator.Code;
        using var folder = new TempFolder();
        await File.WriteAllBytesAsync(
            folder["пояснения.xlsx"],
            new XlsxBuilder()
                .Sheet(
                    NarrativeVocabulary.AboutSheet,
                    static sheet =>
                        sheet.Row(NarrativeVocabulary.Title).Row(NarrativeVocabulary.Programme, "quality-2024")
                )
                .Sheet(
                    NarrativeVocabulary.ExplanationsSheet,
                    sheet =>
                        sheet
                            .Row(
                                NarrativeVocabulary.Indicator,
                                NarrativeVocabulary.Explanations.Why,
                                NarrativeVocabulary.Explanations.Action,
                                NarrativeVocabulary.Period,
                                NarrativeVocabulary.Organisation
                            )
                            .Row(code, "Болели учителя", "Ищем замену", "2025-Q4", "school-5")
                            .Row(code, "Считаем иначе", "", "2025-Q4", "")
                )
                .ToBytes(),
            TestContext.Current.CancellationToken
        );
        await office.SendAsync(folder["пояснения.xlsx"]);

        var form = await office.WriteAsync("school-5");

        using var book = SpreadsheetDocument.Open(form.Path, isEditable: false);
        var text = Words(book);
        Assert.Equal("Болели учителя Ищем замену", Missed(form).Line.Missed!.Said);
        Assert.Contains("Тогда вы писали: Болели учителя Ищем замену", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Считаем иначе", text, StringComparison.Ordinal);
    }

    private static string Words(SpreadsheetDocument book) =>
        book.WorkbookPart!.SharedStringTablePart!.SharedStringTable!.InnerText;

    private static (int Row, FormLine Line) Missed(WrittenForm form)
    {
        var (index, line) = form.Lines.Index().First(static one => one.Item.Missed is not null);
        return (10 + index, line);
    }

    private static string Cell(QualityMonitor.Store.DataIssue issue) =>
        QualityMonitor.Store.SourceCell.ColumnName(issue.Column ?? 0)
        + (issue.Row ?? 0).ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Rows with a rule for a reason.</summary>
    private static IEnumerable<int> Asking(string path)
    {
        using var book = SpreadsheetDocument.Open(path, isEditable: false);
        return
        [
            .. FormFiller
                .Sheet(book)
                .Descendants<DocumentFormat.OpenXml.Spreadsheet.DataValidation>()
                .Select(static rule => rule.SequenceOfReferences!.InnerText ?? "")
                .Where(static cell => cell[0] == 'J')
                .Select(static cell => int.Parse(cell[1..], System.Globalization.CultureInfo.InvariantCulture))
                .Order(),
        ];
    }
}
