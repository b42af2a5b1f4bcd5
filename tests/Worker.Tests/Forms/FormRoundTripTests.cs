using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using QualityMonitor.Etl.Collecting.Outcomes;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Support;
using Xunit;

namespace QualityMonitor.Worker.Tests.Forms;

/// <summary>
/// A form written, filled, sent back and collected gives the very figures with their cells; no layout says how.
/// </summary>
public sealed class FormRoundTripTests
{
    [Fact]
    public async Task A_filled_form_gives_the_very_figures_with_their_cells()
    {
        await using var office = await FormOffice.OpenAsync();
        var form = await office.WriteAsync("school-5");

        var report = await office.SendBackAsync(form, FormFiller.FillAll);

        // Seven of eight is a fall of 1.1 that the programme's own rules doubt, in a form as in any table.
        Assert.Equal(
            (FileOutcome.LoadedWithIssues, (long)form.Lines.Count, 1),
            (report.Outcome, report.Figures, report.Issues)
        );
        var facts = await office.FactsAsync("school-5", form.Period);
        Assert.Equal(form.Lines.Count, facts.Count);
        Assert.All(
            form.Lines.Index(),
            pair =>
            {
                var fact = Assert.Single(facts, fact => fact.IndicatorCode == pair.Item.Indicator.Code);
                Assert.Equal(FormFiller.Expected(pair.Item), fact.Fact);
                Assert.Equal((pair.Item.IsShare ? "E" : "G") + (10 + pair.Index), fact.Source.A1);
            }
        );
    }

    /// <summary>The town is asked for no share.</summary>
    [Fact]
    public async Task A_form_without_columns_for_shares_gives_its_figures_too()
    {
        await using var office = await FormOffice.OpenAsync();
        var form = await office.WriteAsync("svetlorechensk");
        Assert.DoesNotContain(form.Lines, static line => line.IsShare);

        var report = await office.SendBackAsync(
            form,
            static rows =>
            {
                foreach (var row in rows)
                    FormFiller.Put(row, "E", "-");
                FormFiller.Put(rows[0], "E", "12");
            }
        );

        Assert.Equal((long)form.Lines.Count, report.Figures);
        var fact = Assert.Single(
            await office.FactsAsync("svetlorechensk", form.Period),
            fact => fact.IndicatorCode == form.Lines[0].Indicator.Code
        );
        Assert.Equal(("E10", FormFiller.Expected(form.Lines[0])), (fact.Source.A1, fact.Fact));
    }

    [Fact]
    public async Task A_trial_knows_a_form_and_tells_what_would_be_loaded_from_it()
    {
        await using var office = await FormOffice.OpenAsync();
        var form = await office.WriteAsync("school-5");
        FormFiller.Edit(form.Path, FormFiller.FillAll);

        var trial = await office.TryAsync(form.Path);
        var collected = await office.SendAsync(form.Path);

        var mark = Assert.Single(trial.Forms);
        Assert.Equal(
            ("quality-2024", "school-5", form.Period.Code),
            (mark.ProgrammeCode, mark.OrganisationCode, mark.PeriodCode)
        );
        Assert.Equal((collected.Figures, collected.Cells), (trial.Figures.Count, trial.Cells));
        Assert.Null(trial.Problem);
    }

    [Fact]
    public async Task Last_times_value_stands_beside_the_cell()
    {
        await using var office = await FormOffice.OpenAsync();

        var form = await office.WriteAsync("school-5");

        Assert.Contains(form.Lines, line => line.Last is Fact.Share);
    }

    [Fact]
    public async Task Rows_may_change_places()
    {
        await using var office = await FormOffice.OpenAsync();
        var form = await office.WriteAsync("school-5");

        var report = await office.SendBackAsync(
            form,
            rows =>
            {
                FormFiller.FillAll(rows);
                FormFiller.Swap(rows[0], rows[^1]);
            }
        );

        Assert.Equal((long)form.Lines.Count, report.Figures);
        var first = form.Lines[0];
        Assert.Equal(
            FormFiller.Expected(first),
            Assert
                .Single(
                    await office.FactsAsync("school-5", form.Period),
                    fact => fact.IndicatorCode == first.Indicator.Code
                )
                .Fact
        );
    }

    [Fact]
    public async Task A_deleted_row_and_an_unknown_code_are_named_and_the_rest_loads()
    {
        await using var office = await FormOffice.OpenAsync();
        var form = await office.WriteAsync("school-5");

        var report = await office.SendBackAsync(
            form,
            rows =>
            {
                FormFiller.FillAll(rows);
                FormFiller.Put(rows[1], "A", "9.9");
                rows[0].Remove();
            }
        );

        Assert.Equal((FileOutcome.LoadedWithIssues, (long)form.Lines.Count - 2), (report.Outcome, report.Figures));
        var issues = await office.IssuesAsync(report);
        Assert.Equal(
            [form.Lines[0].Indicator.Code, form.Lines[1].Indicator.Code],
            issues.Where(issue => issue.Code == "form-row-missing").Select(issue => issue.IndicatorCode!)
        );
        Assert.Contains(issues, issue => issue.Code == "indicator-unknown" && issue.ValueText == "9.9");
    }

    /// <summary>Reminders ask for the dash, and an empty cell is asked for again.</summary>
    [Fact]
    public async Task A_school_without_data_can_say_so_in_every_cell()
    {
        await using var office = await FormOffice.OpenAsync();
        var form = await office.WriteAsync("school-5");
        using (var book = SpreadsheetDocument.Open(form.Path, isEditable: false))
        {
            var rules = FormFiller
                .Sheet(book)
                .Descendants<DataValidation>()
                .Where(rule => rule.ShowErrorMessage?.Value == true)
                .ToList();
            Assert.NotEmpty(rules);
            Assert.All(rules, rule => Assert.Contains("-", rule.Formula1!.Text, StringComparison.Ordinal));
        }

        var report = await office.SendBackAsync(
            form,
            rows =>
            {
                foreach (var (row, line) in rows.Zip(form.Lines))
                    FormFiller.Put(row, line.IsShare ? "E" : "G", "-");
            }
        );

        Assert.Equal((long)form.Lines.Count, report.Figures);
        Assert.All(
            await office.FactsAsync("school-5", form.Period),
            fact => Assert.Equal(new Fact.Missing("-"), fact.Fact)
        );
    }

    [Fact]
    public async Task A_form_without_one_of_its_columns_is_refused_in_words_a_school_understands()
    {
        await using var office = await FormOffice.OpenAsync();
        var form = await office.WriteAsync("school-5");

        var report = await office.SendBackAsync(
            form,
            rows =>
            {
                FormFiller.FillAll(rows);
                FormFiller.Put(rows[0].PreviousSibling<Row>()!, "F", "");
            }
        );

        Assert.Equal(FileOutcome.Rejected, report.Outcome);
        Assert.Contains("не хватает столбца", report.Reason, StringComparison.Ordinal);
        var issue = Assert.Single(await office.IssuesAsync(report));
        Assert.Equal(
            ("form-column-missing", "school-5", "2026-Q1"),
            (issue.Code, issue.OrganisationCode, issue.PeriodCode)
        );
        Assert.Equal("form-column-missing", (await office.TryAsync(form.Path)).Problem?.Code);
    }

    [Theory]
    [InlineData(4, "квартал", "за какой период сведения: в её скрытой ячейке A4 стоит «квартал»")]
    [InlineData(4, "", "за какой период сведения: в её скрытой ячейке A4 пусто")]
    [InlineData(3, "school-99", "какой организации сведения: в её скрытой ячейке A3 стоит «school-99»")]
    [InlineData(2, "", "какой она программы: в её скрытой ячейке A2 пусто")]
    public async Task A_form_with_a_spoilt_mark_is_refused_with_the_mark_and_the_way_to_a_new_form(
        int row,
        string text,
        string said
    )
    {
        await using var office = await FormOffice.OpenAsync();
        var form = await office.WriteAsync("school-5");

        var report = await office.SendBackAsync(
            form,
            rows =>
            {
                FormFiller.FillAll(rows);
                FormFiller.Put(rows[0].Parent!.Elements<Row>().Single(one => one.RowIndex!.Value == row), "A", text);
            }
        );

        Assert.Equal(FileOutcome.Rejected, report.Outcome);
        Assert.Contains(said, report.Reason, StringComparison.Ordinal);
        Assert.Contains("form new", report.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain("описани", report.Reason, StringComparison.Ordinal);
        Assert.Equal("form-mark-spoilt", (await office.TryAsync(form.Path)).Problem?.Code);
    }

    [Fact]
    public async Task Only_input_cells_are_unlocked()
    {
        await using var office = await FormOffice.OpenAsync();
        var form = await office.WriteAsync("school-5");

        using var book = SpreadsheetDocument.Open(form.Path, isEditable: false);
        var formats = book.WorkbookPart!.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>().ToList();
        var open = FormFiller
            .Sheet(book)
            .Descendants<Cell>()
            .Where(cell => formats[(int)(cell.StyleIndex?.Value ?? 0)].Protection?.Locked?.Value == false)
            .ToList();

        Assert.NotNull(FormFiller.Sheet(book).GetFirstChild<SheetProtection>());
        // A missed plan has two places for words, and whoever writes them one for a name.
        Assert.Equal(form.Lines.Sum(line => (line.IsShare ? 2 : 1) + (line.Missed is null ? 0 : 2)) + 1, open.Count);
        Assert.All(open, cell => Assert.Null(cell.CellValue));
    }

    [Theory]
    [InlineData("xlsx")]
    [InlineData("ods")]
    [InlineData("fods")]
    public async Task A_form_saved_by_LibreOffice_is_still_a_form(string extension)
    {
        Assert.SkipWhen(Soffice.Program is null, Soffice.WhyNot);
        await using var office = await FormOffice.OpenAsync();
        var form = await office.WriteAsync("school-5");
        FormFiller.Edit(form.Path, FormFiller.FillAll);
        var format = extension == "xlsx" ? "xlsx:Calc MS Excel 2007 XML" : extension;
        using var saved = await Soffice.ConvertAsync(format, [form.Path], TestContext.Current.CancellationToken);

        var report = await office.SendAsync(saved[Path.GetFileNameWithoutExtension(form.Path) + "." + extension]);

        Assert.Equal((long)form.Lines.Count, report.Figures);
    }

    [Fact]
    public async Task A_form_saved_by_Excel_as_a_binary_workbook_is_still_a_form()
    {
        await using var office = await FormOffice.OpenAsync();
        var form = await office.WriteAsync("school-5");
        FormFiller.Edit(form.Path, FormFiller.FillAll);
        var saved = Path.ChangeExtension(form.Path, ".xlsb");
        await File.WriteAllBytesAsync(
            saved,
            XlsbCopy.Of(await File.ReadAllBytesAsync(form.Path, TestContext.Current.CancellationToken)),
            TestContext.Current.CancellationToken
        );

        var report = await office.SendAsync(saved);

        Assert.Equal((long)form.Lines.Count, report.Figures);
    }
}
