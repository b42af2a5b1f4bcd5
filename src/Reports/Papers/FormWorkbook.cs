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
    private const int WhyColumn = 10;
    private const int ActionColumn = 11;
    private static readonly double[] Widths = [4, 12, 52, 13, 14, 14, 14, 22, 30];

    /// <summary>With a place for reasons: still one screen of a small laptop, so that nobody overlooks them.</summary>
    private static readonly double[] WidthsWithWhy = [4, 13, 38, 11, 12, 13, 12, 20, 20, 30, 28];
    private static readonly string[] Columns =
    [
        FormVocabulary.Code,
        "№",
        "Показатель",
        "Единица",
        FormVocabulary.Numerator,
        FormVocabulary.Denominator,
        FormVocabulary.Value,
    ];

    public static void Write(Stream stream, FormContent form)
    {
        var whose = form.Municipality is { } town
            ? $"{form.Organisation.ShortName} ({town.ShortName})"
            : form.Organisation.ShortName;
        var book = new SheetBook { Title = $"Сведения: {whose}, {form.Period.Title}" };
        var page = book.Page(FormVocabulary.Sheet);
        (page.Landscape, page.GridLines, page.IsProtected, page.FrozenRows) = (true, false, true, HeaderRow);
        page.TabColour = "D9B84A";
        foreach (var (index, width) in (form.AsksWhy ? WidthsWithWhy : Widths).Index())
            page.Column(index + 1, width);
        page.Hide(1);
        Marks(page, form);
        Head(page, form);
        Header(page, form);
        foreach (var (index, line) in form.Lines.Index())
        {
            Line(page, HeaderRow + 1 + index, line);
            if (form.AsksWhy)
                Reason(page, HeaderRow + 1 + index, form, line);
        }

        page.TextFigures = $"A1:{LastColumn(form)}{HeaderRow + form.Lines.Count}";
        book.Save(stream);
    }

    private static char LastColumn(FormContent form) => form.AsksWhy ? 'K' : 'I';

    public static byte[] ToBytes(FormContent form)
    {
        using var memory = new MemoryStream();
        Write(memory, form);
        return memory.ToArray();
    }

    private static void Marks(SheetPage page, FormContent form)
    {
        page.Text(FormVocabulary.MarkerRow, 1, FormVocabulary.Marker, FormLooks.Hidden);
        page.Text(FormVocabulary.ProgrammeRow, 1, form.Programme.Code, FormLooks.Hidden);
        page.Text(FormVocabulary.OrganisationRow, 1, form.Organisation.Code, FormLooks.Hidden);
        page.Text(FormVocabulary.PeriodRow, 1, form.Period.Code, FormLooks.Hidden);
        page.Text(FormVocabulary.VersionRow, 1, FormVocabulary.Version, FormLooks.Hidden);
    }

    private static void Head(SheetPage page, FormContent form)
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
        page.Merge($"B7:{LastColumn(form)}7");
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

    private static void Header(SheetPage page, FormContent form)
    {
        foreach (var (index, header) in Columns.Index())
            page.Text(HeaderRow, index + 1, header, PassportLooks.Header);
        page.Text(
            HeaderRow,
            8,
            form.Before is { } before ? $"Было: {before.ShortTitle}" : "Было",
            PassportLooks.OptionalHeader
        );
        page.Text(HeaderRow, 9, FormVocabulary.Asked, PassportLooks.OptionalHeader);
        if (form.AsksWhy)
        {
            page.Text(HeaderRow, WhyColumn, FormVocabulary.Why, PassportLooks.Header);
            page.Text(HeaderRow, ActionColumn, FormVocabulary.Action, PassportLooks.Header);
        }

        page.Height(HeaderRow, 34);
    }

    private static void Line(SheetPage page, int row, FormLine line)
    {
        page.Text(row, 1, line.Indicator.Code, FormLooks.Hidden);
        page.Text(row, 2, line.Indicator.Code, FormLooks.Small with { Format = "@" });
        page.Text(row, 3, line.Indicator.Name, FormLooks.Name);
        page.Text(row, 4, line.Indicator.Unit.Text, FormLooks.Small);
        foreach (var column in new[] { 5, 6, 7 })
            page.Blank(row, column, FormLooks.Closed);
        if (line.IsShare)
        {
            Input(page, row, 5, FormEntry.Numerator($"E{row}", line));
            Input(page, row, 6, FormEntry.Denominator($"F{row}", line));
        }
        else
        {
            Input(page, row, 7, FormEntry.Value($"G{row}", line));
        }

        page.Text(
            row,
            8,
            line.Missed is { } missed ? Before(missed)
                : line.Last is { } last and not Fact.Missing
                    ? FactText.Print(last, line.Indicator.Unit, line.Indicator.Decimals)
                : "нет данных",
            line.Missed is null ? FormLooks.Last : FormLooks.LastMissed
        );
        page.Text(
            row,
            9,
            FormEntry.Asked(line) + (line.IsRequired ? "; обязательно" : ""),
            FormLooks.Small with
            {
                Side = Side.Left,
                Indent = 1,
            }
        );
    }

    private static string Before(MissedPlan missed) =>
        $"{missed.Fact}; план — {missed.Plan}, {(missed.IsDoubtful ? "судить нельзя" : "не выполнен")}"
        + (missed.Said.Length > 0 ? $". Тогда вы писали: {Words.Short(missed.Said, LongestSaid)}" : "");

    private static void Reason(SheetPage page, int row, FormContent form, FormLine line)
    {
        foreach (var column in new[] { WhyColumn, ActionColumn })
            page.Blank(row, column, line.Missed is null ? FormLooks.Closed : FormLooks.ProseInput);
        if (line.Missed is null)
            return;
        page.Rule(FormEntry.Why($"J{row}", line, form.Before!));
        page.Rule(FormEntry.Action($"K{row}", line));
    }

    private static void Input(SheetPage page, int row, int column, EntryRule rule)
    {
        page.Blank(row, column, rule.Kind == EntryKind.Any ? FormLooks.TextInput : FormLooks.Input);
        page.Rule(rule);
    }
}
