using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Forms;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Reports.Papers.PassportSheets;
using QualityMonitor.Reports.Papers.Sheets;
using QualityMonitor.Reports.Wording;

namespace QualityMonitor.Reports.Papers;

/// <summary>
/// Writes the collecting form of one organisation: one page, where only the yellow cells can be filled. The same
/// content gives the same bytes.
/// </summary>
public static class FormWorkbook
{
    private const int HeaderRow = 9;

    /// <summary>Enough to know it again; the row stays a few lines high.</summary>
    private const int LongestSaid = 140;

    public static void Write(Stream stream, FormContent form)
    {
        var whose = form.Municipality is { } town
            ? $"{form.Organisation.ShortName} ({town.ShortName})"
            : form.Organisation.ShortName;
        var book = new SheetBook { Title = $"Сведения: {whose}, {form.Period.Title}" };
        var page = book.Page(FormVocabulary.Sheet);
        (page.Landscape, page.GridLines, page.IsProtected, page.FrozenRows) = (true, false, true, HeaderRow);
        page.TabColour = "D9B84A";
        var columns = new FormColumns(form);
        foreach (var (index, width) in columns.Widths.Index())
            page.Column(index + 1, width);
        page.Hide(FormColumns.Code);
        Marks(page, form, columns);
        Head(page, form, FormColumns.Letter(columns.Last));
        Header(page, form, columns);
        foreach (var (index, line) in form.Lines.Index())
        {
            Line(page, HeaderRow + 1 + index, line, columns);
            if (form.AsksWhy)
                Reason(page, HeaderRow + 1 + index, form, line, columns);
        }

        page.TextFigures = $"A1:{FormColumns.Letter(columns.Last)}{HeaderRow + form.Lines.Count}";
        book.Save(stream);
    }

    public static byte[] ToBytes(FormContent form)
    {
        using var memory = new MemoryStream();
        Write(memory, form);
        return memory.ToArray();
    }

    private static void Marks(SheetPage page, FormContent form, FormColumns columns)
    {
        page.Text(FormVocabulary.MarkerRow, 1, FormVocabulary.Marker, FormLooks.Hidden);
        page.Text(FormVocabulary.ProgrammeRow, 1, form.Programme.Code, FormLooks.Hidden);
        page.Text(FormVocabulary.OrganisationRow, 1, form.Organisation.Code, FormLooks.Hidden);
        page.Text(FormVocabulary.PeriodRow, 1, form.Period.Code, FormLooks.Hidden);
        page.Text(FormVocabulary.VersionRow, 1, FormVocabulary.Version, FormLooks.Hidden);
        if (FormShapes.Mark(columns.Shape) is { Length: > 0 } mark)
            page.Text(FormVocabulary.ShapeRow, 1, mark, FormLooks.Hidden);
    }

    /// <param name="last">The last column.</param>
    private static void Head(SheetPage page, FormContent form, char last)
    {
        page.Text(1, 2, "Сведения для мониторинга", PassportLooks.Title);
        page.Height(1, 34);
        Pair(
            page,
            2,
            form.Organisation.Level == OrganisationLevel.School ? FormVocabulary.School : FormVocabulary.Organisation,
            form.Municipality is { } town ? $"{form.Organisation.Name} ({town.ShortName})" : form.Organisation.Name
        );
        Pair(page, 3, FormVocabulary.Period, form.Period.Title);
        Pair(page, 4, FormVocabulary.Programme, form.Programme.Name);
        Pair(page, 5, "Сдать до", RussianText.Date(form.DueOn));
        if (form.AsksWhy)
            Author(page);
        page.Text(
            7,
            2,
            "Заполните только жёлтые ячейки: что писать, подскажет сама ячейка. "
                + "Нет данных — поставьте «-»: пустая ячейка — ещё не ответ. "
                + (form.Lines.Any(static line => line.IsRequired) ? "Обязательным показателям нужно значение. " : "")
                + (form.AsksWhy ? Asking(form) : "")
                + "Сохраните и отправьте файл тем же путём, каким сдаёте сведения; переименовывать можно.",
            FormLooks.Lead
        );
        page.Merge($"B7:{last}7");
        page.Height(7, form.AsksWhy ? 52 : 36);
    }

    private static string Asking(FormContent form) =>
        $"Где за {form.Before!.Title} план не выполнен или судить о нём нельзя, напишите справа, если и сейчас так: "
        + $"«{FormVocabulary.Why}» и «{FormVocabulary.Action}»; ваши слова войдут в отчёт. ";

    private static void Author(SheetPage page)
    {
        page.Text(6, 2, FormVocabulary.Author, FormLooks.Label);
        page.Blank(6, 3, FormLooks.ProseInput);
        page.Rule(
            new EntryRule("C6", EntryKind.Any, FormVocabulary.Author, "Должность и фамилия того, кто пишет пояснения.")
        );
        page.Height(6, 20);
    }

    private static void Pair(SheetPage page, int row, string label, string text)
    {
        page.Text(row, 2, label, FormLooks.Label);
        page.Text(row, 3, text, FormLooks.Fact);
        page.Height(row, 20);
    }

    private static void Header(SheetPage page, FormContent form, FormColumns columns)
    {
        string[] headers =
        [
            FormVocabulary.Code,
            FormVocabulary.Number,
            FormVocabulary.Indicator,
            FormVocabulary.Unit,
            .. columns.Figures,
        ];
        foreach (var (index, header) in headers.Index())
            page.Text(HeaderRow, index + 1, header, PassportLooks.Header);
        page.Text(
            HeaderRow,
            columns.Before,
            form.Before is { } before ? $"Было: {before.ShortTitle}" : "Было",
            PassportLooks.OptionalHeader
        );
        page.Text(HeaderRow, columns.Asked, FormVocabulary.Asked, PassportLooks.OptionalHeader);
        if (form.AsksWhy)
        {
            page.Text(HeaderRow, columns.Why, FormVocabulary.Why, PassportLooks.Header);
            page.Text(HeaderRow, columns.Action, FormVocabulary.Action, PassportLooks.Header);
        }

        page.Height(HeaderRow, 34);
    }

    private static void Line(SheetPage page, int row, FormLine line, FormColumns columns)
    {
        page.Text(row, FormColumns.Code, line.Indicator.Code, FormLooks.Hidden);
        page.Text(row, FormColumns.Number, line.Indicator.Code, FormLooks.Small with { Format = "@" });
        page.Text(row, FormColumns.Name, line.Indicator.Name, FormLooks.Name);
        page.Text(row, FormColumns.Unit, line.Indicator.Unit.Text, FormLooks.Small);
        foreach (var header in columns.Figures)
            page.Blank(row, columns.Of(header), FormLooks.Closed);
        if (line.IsShare)
        {
            Input(FormVocabulary.Numerator, FormEntry.Numerator);
            Input(FormVocabulary.Denominator, FormEntry.Denominator);
        }
        else
        {
            Input(FormVocabulary.Value, FormEntry.Value);
        }

        page.Text(
            row,
            columns.Before,
            line.Missed is { } missed ? Before(missed)
                : line.Last is { } last and not Fact.Missing
                    ? FactText.Print(last, line.Indicator.Unit, line.Indicator.Decimals)
                : "нет данных",
            line.Missed is null ? FormLooks.Last : FormLooks.LastMissed
        );
        page.Text(
            row,
            columns.Asked,
            FormEntry.Asked(line) + (line.IsRequired ? "; обязательно" : ""),
            FormLooks.Small with
            {
                Side = Side.Left,
                Indent = 1,
            }
        );

        void Input(string header, Func<string, FormLine, EntryRule> entry)
        {
            var column = columns.Of(header);
            var rule = entry($"{FormColumns.Letter(column)}{row}", line);
            page.Blank(row, column, rule.Kind == EntryKind.Any ? FormLooks.TextInput : FormLooks.Input);
            page.Rule(rule);
        }
    }

    private static string Before(MissedPlan missed) =>
        $"{missed.Fact}; план — {missed.Plan}, {(missed.IsDoubtful ? "судить нельзя" : "не выполнен")}"
        + (missed.Said.Length > 0 ? $". Тогда вы писали: {Words.Short(missed.Said, LongestSaid)}" : "");

    private static void Reason(SheetPage page, int row, FormContent form, FormLine line, FormColumns columns)
    {
        foreach (var column in new[] { columns.Why, columns.Action })
            page.Blank(row, column, line.Missed is null ? FormLooks.Closed : FormLooks.ProseInput);
        if (line.Missed is null)
            return;
        page.Rule(FormEntry.Why($"{FormColumns.Letter(columns.Why)}{row}", line, form.Before!));
        page.Rule(FormEntry.Action($"{FormColumns.Letter(columns.Action)}{row}", line));
    }
}
