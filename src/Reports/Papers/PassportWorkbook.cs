using QualityMonitor.Indicators.Passport;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Reports.Papers.PassportSheets;
using QualityMonitor.Reports.Papers.Sheets;

namespace QualityMonitor.Reports.Papers;

/// <summary>
/// Writes the programme passport of <see cref="PassportVocabulary"/>: an empty form with hints, drop-downs and help, or
/// a filled one. The same content gives the same bytes.
/// </summary>
public static class PassportWorkbook
{
    private const string Title = PassportVocabulary.Title + " QualityMonitor";

    /// <param name="content">Null: an empty form.</param>
    public static void Write(Stream stream, ProgrammeDefinition? content, IReadOnlyList<PassportPlan> plans)
    {
        var book = new SheetBook { Title = content is null ? Title : $"{Title}: {content.Name}" };
        Programme(book.Page(PassportVocabulary.ProgrammeSheet), content);
        Table(
            book.Page(PassportVocabulary.OrganisationsSheet),
            OrganisationColumns.All,
            content?.Organisations.Select(PassportRows.Of) ?? []
        );
        Table(
            book.Page(PassportVocabulary.IndicatorsSheet),
            IndicatorColumns.All,
            content?.Indicators.Select(PassportRows.Of) ?? []
        );
        Table(book.Page(PassportVocabulary.PlansSheet), PlanColumns.All, plans.Select(PassportRows.Of));
        Table(
            book.Page(PassportVocabulary.ChecksSheet),
            CheckColumns.All,
            content?.Checks.Select(PassportRows.Of) ?? []
        );
        Table(
            book.Page(PassportVocabulary.RecipientsSheet),
            RecipientColumns.All,
            content?.Recipients.Select(PassportRows.Of) ?? []
        );
        foreach (var (sheet, columns) in PolicyPages.All)
            Table(book.Page(sheet.Name), columns, PolicyPages.Rows(sheet, content));
        PassportHelp.Write(book.Page(PassportVocabulary.HelpSheet));
        book.Save(stream);
    }

    private static void Programme(SheetPage page, ProgrammeDefinition? content)
    {
        page.TabColour = "1F5673";
        page.GridLines = false;
        page.Landscape = true;
        page.Column(1, 34);
        page.Column(2, 56);
        page.Column(3, 70);
        page.Text(1, 1, Title, PassportLooks.Title);
        page.Height(1, 34);
        page.Text(
            2,
            1,
            "Заполните столбец B, затем остальные листы слева направо. Что писать, подскажет сама ячейка; примеры — на листе «Справка».",
            PassportLooks.Lead
        );
        page.Merge("A2:C2");
        page.Height(2, 20);
        IReadOnlyList<object?> values = content is null ? [] : PassportRows.Of(content);
        for (var index = 0; index < ProgrammeFields.All.Count; index++)
        {
            var (row, field) = (index + 4, ProgrammeFields.All[index]);
            page.Text(row, 1, field.Header, PassportLooks.Label);
            PassportRows.Put(
                page,
                row,
                2,
                values.ElementAtOrDefault(index),
                field.Look with
                {
                    Middle = true,
                    Indent = 1,
                }
            );
            page.Text(
                row,
                3,
                (field.IsOptional ? "Можно не заполнять. " : "") + field.Hint,
                PassportLooks.Lead with
                {
                    Middle = true,
                    Indent = 1,
                }
            );
            page.Rule(field.Rule($"B{row}"));
            page.Height(row, 36);
        }
    }

    private static void Table(
        SheetPage page,
        IReadOnlyList<PassportColumn> columns,
        IEnumerable<IReadOnlyList<object?>> rows
    )
    {
        page.FrozenRows = 1;
        page.FrozenColumns = 1;
        page.RepeatedColumns = 2;
        page.Landscape = true;
        page.Height(1, 50);
        for (var column = 1; column <= columns.Count; column++)
        {
            var letter = (char)('A' + column - 1);
            var definition = columns[column - 1];
            page.Column(column, definition.Width, definition.Look);
            page.Text(
                1,
                column,
                definition.Header,
                definition.IsOptional ? PassportLooks.OptionalHeader : PassportLooks.Header
            );
            page.Rule(definition.HeaderRule($"{letter}1"));
            page.Rule(definition.Rule($"{letter}2:{letter}{Choices.LastRow}"));
        }

        var row = 1;
        foreach (var values in rows)
        {
            row++;
            for (var column = 1; column <= columns.Count; column++)
                PassportRows.Put(page, row, column, values[column - 1], columns[column - 1].Look);
        }

        var last = (char)('A' + columns.Count - 1);
        page.Filter = $"A1:{last}{Math.Max(row, 2)}";
        page.TextFigures = $"A2:{last}{Choices.LastRow}";
    }
}
