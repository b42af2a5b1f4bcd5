using System.Globalization;
using System.Text;
using QualityMonitor.Etl.Drafts.Seen;
using QualityMonitor.Etl.Layouts;

namespace QualityMonitor.Etl.Drafts.Writing;

/// <summary>
/// Writes a draft in the language of layouts, each line with its reason in Russian; what is in doubt is a remark, which
/// its author makes a line by taking away the «#».
/// </summary>
internal sealed class DraftWriter(Draft draft)
{
    private readonly StringBuilder text = new();
    private readonly DraftFinds finds = new(draft);
    private readonly DraftEvidence evidence = new(draft);

    public string Write()
    {
        Line("# Черновик: составлен программой по книге " + OneLine(draft.FileName) + ".");
        Line("# За каждой строкой сказано, почему она такая. Что под сомнением, стоит примечанием и не загружается:");
        Line(
            "# уберите «#», если верно. Посмотрите строки с «впишите» и «проверьте», затем командой layout try — результат."
        );
        Line(
            "files: "
                + Quote(Path.GetFileNameWithoutExtension(draft.FileName) + "*" + Path.GetExtension(draft.FileName))
        );
        Table();
        Period();
        Organisation();
        foreach (var line in new DraftColumnLines(draft, finds, evidence).Lines())
            Line(line);
        Skips();
        Splits();
        Define();
        return text.ToString();
    }

    private void Table()
    {
        Line("# таблица: " + evidence.OfTable());
        if (draft.Sheets is { } sheets)
            Line(
                $"sheet: {Quote(sheets.Pattern)}  # на этих листах одна и та же таблица: {DraftSheets.Named(sheets.Names)}"
            );
        else if (draft.Sheet.Head.Info.Number > 1)
            Line("sheet: " + Quote(draft.Sheet.Head.Info.Name));
        if (draft.Left.Count > 0)
            Line(
                $"# не описаны другие таблицы книги: {DraftSheets.Named(draft.Left)}. Для каждой — своё описание с ключом sheet: "
                    + "сохраните её лист отдельной книгой и повторите layout suggest"
            );
        if (draft.Header.Depth > 1)
            Line($"header_rows: {draft.Header.Depth.ToString(CultureInfo.InvariantCulture)}");
        if (draft.Rows == RowsAre.Indicators)
            Line("# " + evidence.OfRows());
        else
            Line($"rows: {LayoutWords.Rows.First(pair => pair.Value == draft.Rows).Key}  # {evidence.OfRows()}");
        if (draft.Sections != SectionsAre.Skipped)
            Line(
                $"sections: {LayoutWords.Sections.First(pair => pair.Value == draft.Sections).Key}"
                    + "  # проверьте: подзаголовки между строками"
            );
    }

    private void Period()
    {
        if (draft is { Rows: RowsAre.Risks, Period.Period: { } ofRisks })
            Line($"period: {ofRisks.Code}  # проверьте период: {draft.Period.Evidence}");
        var asksNoPeriod =
            !draft.Rows.HaveFigures()
            || draft.Sections == SectionsAre.Period
            || draft.Columns.Any(static column => column.Role == ColumnRole.Period)
            || draft.Columns.Where(static column => column.IsFigure).All(static column => column.Period is not null);
        if (asksNoPeriod)
        {
            YearOfRows();
            return;
        }

        if (draft.Sheets is { Are: SheetsAre.Periods, Year: var year })
        {
            Line(
                year is null
                    ? "period: { sheet: \".+\" }  # за какой период, говорит имя листа"
                    : $"period: {{ sheet: \".+\", year: {year.Code} }}"
                        + $"  # квартал или месяц — имя листа; проверьте год: {draft.Period.Evidence}"
            );
            return;
        }

        if (finds.PeriodLabel is { } label)
            Line($"period: {{ label: {Quote(label)} }}  # рядом с этой надписью");
        else if (draft.Period.Period is { } period)
            Line($"period: {period.Code}  # проверьте период: {draft.Period.Evidence}");
        else if (draft.Period.Day is null && finds.AnswerYear is { } answered)
            Line(
                $"# period: {answered}  # впишите период этих данных: он не назван, а ответы даны в {answered} году. "
                    + "Если они за этот год, уберите «#» в начале строки"
            );
        else if (draft.Period.Day is { } day)
            Line(
                $"# period: {day.Likely.Code}  # впишите период этих данных: {day.Evidence} — день, а не период; вероятно, это "
                    + $"{day.Likely.Title}. Если так, уберите «#» в начале строки"
            );
        else
            Line(
                $"# period: 2025-Q4  # впишите период этих данных (2025, 2025-Q4, 2024/2025): {draft.Period.Evidence}"
            );
    }

    /// <summary>«II квартал» and «январь» in the rows are of a year that is said for the whole table.</summary>
    private void YearOfRows()
    {
        if (
            draft.Columns.FirstOrDefault(static column => column.Role == ColumnRole.Period) is not { } rows
            || draft.Sheet.Texts(draft.Header, rows.Column).All(text => !DraftFinds.NeedsYear(rows.Header, text))
        )
            return;
        Line(
            draft.Period.Year is { } year
                ? $"period: {year.Code}  # проверьте год: у кварталов и месяцев в строках его нет, он назван над таблицей, "
                    + "в имени листа или файла"
                : "# period: 2025  # впишите год: у кварталов и месяцев в строках его нет"
        );
    }

    private void Organisation()
    {
        if (draft.Sheets is { Are: SheetsAre.Schools or SheetsAre.Municipalities })
            Line("organisation: { sheet: \".+\" }  # чьи это данные, говорит имя листа");
        if (draft.Sheets is { Are: SheetsAre.Parts })
            Line("breakdown: { sheet: \".+\" }  # предмет или класс говорит имя листа");
        if (draft.School is { } one)
            Line(
                $"organisation: {Quote(one.Name)}  # проверьте, чьи это данные: {OneLine(one.Title.Text)} {one.Title.Place}"
            );
    }

    private void Skips()
    {
        var skips = DraftSkips.Of(draft);
        if (skips.Count == 0)
            return;
        Line("skip:  # проверьте: эти строки не загружаются");
        foreach (var skip in skips)
            Line("  - " + Quote(skip));
    }

    private void Splits()
    {
        if (!finds.HasPlanInside && finds.FirstNumberRows.Count == 0)
            return;
        Line("split:  # проверьте: как взять число из ячейки, где кроме него есть слова");
        if (finds.HasPlanInside)
            Line(@"  - { pattern: '^(?<value>.*?)\(\s*план\s*-?\s*(?<plan>.*?)\)?$' }");
        if (finds.FirstNumberRows.Count > 0)
            Line("  - { rows: [" + string.Join(", ", finds.FirstNumberRows.Select(Quote)) + "], first_number: true }");
    }

    private void Define()
    {
        Line("# Если у программы есть паспорт, замените весь define строкой «programme: код программы».");
        Line("define:");
        Line($"  code: {finds.Code}  # впишите код программы латиницей");
        Line($"  name: {Quote(draft.Titles.Name?.Text ?? "Моя таблица")}  # впишите название программы");
        Line($"  owner: {{ code: my-town, name: {DraftOwner.Of(draft)} }}  # впишите, чьи это показатели");
        DefineYears();
        DefineOrganisations();
        if (!draft.Rows.HaveFigures())
            return;
        var unit = DraftUnit.Of(draft);
        Line(
            unit.Unit is { } same
                ? $"  unit: {Quote(same)}  # проверьте единицу: {unit.Evidence}"
                : $"  # единицы {unit.Evidence}"
        );
        var answers = DraftAnswers.Of(draft);
        if (answers.Count > 0)
        {
            Line("  indicators:");
            Line(
                $"    - {{ names: [{string.Join(", ", answers.Select(Quote))}], unit: да/нет }}  # в ячейках «да» и «нет»"
            );
        }

        Line("  # lower_is_better: [слова из названий показателей, у которых меньше — лучше]");
    }

    /// <summary>«Ежегодно» beside a target is told by the years of the programme.</summary>
    private void DefineYears()
    {
        if (!finds.HasProgrammeTerms)
            return;
        if (draft.Period.Programme is { } years)
        {
            Line(
                $"  starts: {Day(years.Start)}  # проверьте годы программы: они названы над таблицей или в имени файла"
            );
            Line($"  ends: {Day(years.End)}");
        }
        else
            Line("  # впишите starts и ends: без первого и последнего дня программы «ежегодно» — не период");
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private void DefineOrganisations()
    {
        var others = DraftOrganisations.Of(draft);
        if (others.Count > 0)
            Line(
                (others.All(static one => one.Doubt is not null) ? "  # organisations:" : "  organisations:")
                    + "  # впишите полные названия"
            );
        foreach (var one in others)
            Line(
                $"    {(one.Doubt is null ? "" : "# ")}- {{ code: {one.Code}, name: {Quote(one.Name)}"
                    + $"{(one.Level is null ? "" : ", level: " + one.Level)} }}"
                    + (one.Doubt is { } doubt ? $"  # сомнение: {doubt}; строка не загружается" : "")
            );
        if (draft.Rows == RowsAre.Indicators && others.Any(static one => one.Level is null))
            Line("  level: school");
    }

    private void Line(string line) => text.Append(line).Append('\n');

    private static string OneLine(string text) => Indicators.RussianText.Quote(text, 100);

    public static string Quote(string text) =>
        "\""
        + Indicators
            .Values.TextNormalizer.Tidy(text)
            .Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("\"", "\\\"", StringComparison.Ordinal)
        + "\"";
}
