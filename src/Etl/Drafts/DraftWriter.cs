using System.Globalization;
using System.Text;
using QualityMonitor.Etl.Layouts;

namespace QualityMonitor.Etl.Drafts;

/// <summary>
/// Writes a draft in the language of layouts, with a remark in Russian wherever its author must look.
/// </summary>
internal sealed class DraftWriter(Draft draft, int thisYear)
{
    private static readonly Dictionary<ColumnRole, string> Roles = LayoutWords.Roles.ToDictionary(
        static pair => pair.Value,
        static pair => pair.Key
    );
    private readonly StringBuilder text = new();
    private readonly DraftFinds finds = new(draft);
    private readonly DraftEvidence evidence = new(draft);

    public string Write()
    {
        Line("# Черновик: составлен программой по книге " + OneLine(draft.FileName) + ".");
        Line("# За каждым столбцом сказано, почему он понят так; где «сомнение» — решать вам.");
        Line("# Посмотрите строки с «впишите», «проверьте» и «сомнение», затем результат командой layout try.");
        Line(
            "files: "
                + Quote(Path.GetFileNameWithoutExtension(draft.FileName) + "*" + Path.GetExtension(draft.FileName))
        );
        if (draft.Sheet.Head.Info.Number > 1)
            Line("sheet: " + Quote(draft.Sheet.Head.Info.Name));
        if (draft.Rows != RowsAre.Indicators)
            Line("rows: " + LayoutWords.Rows.First(pair => pair.Value == draft.Rows).Key);
        if (draft.Header.Depth > 1)
            Line($"header_rows: {Number(draft.Header.Depth)}");
        Period();
        Columns();
        Skips();
        Splits();
        Define();
        return text.ToString();
    }

    private void Period()
    {
        if (
            draft.Rows is RowsAre.Activities or RowsAre.Risks
            || draft.Columns.Any(static column => column.Role == ColumnRole.Period)
            || (
                !finds.HasIndicatorHeaders
                && draft
                    .Columns.Where(static column => column.IsFigure && column.Role != ColumnRole.Baseline)
                    .All(static column => column.Period is not null)
            )
        )
            return;
        if (finds.PeriodLabel is { } label)
            Line($"period: {{ label: {Quote(label)} }}");
        else if (finds.Period is { } period)
            Line($"period: {period.Code}  # проверьте: период взят из имени файла или из заголовка");
        else
            Line($"period: {Number(thisYear)}  # впишите период этих данных: 2025, 2025-Q4, 2024/2025");
    }

    private void Columns()
    {
        Line("columns:");
        foreach (var column in draft.Columns.Where(static column => !column.IsPeriod))
            Line(
                $"  - {{ {Place(column)}, is: {Roles[column.Role]}{Fixed(column)}"
                    + (column.IsFigure ? About() : " }  # ")
                    + evidence.Of(column)
            );
        var periods = draft.Columns.Where(static column => column.IsPeriod).ToList();
        if (periods.Count > 0)
            Line(
                $"  - {{ headers: period, is: {Roles[periods[0].Role]}"
                    + About()
                    + string.Join(" | ", periods.Select(evidence.Of))
            );
        HeadersOfIndicators();
        foreach (var unused in finds.UnusedHeaders)
            Line("  # столбец не понят и не загружается: " + OneLine(unused));
    }

    /// <summary>All headers that are left, or each by itself where some are none.</summary>
    private void HeadersOfIndicators()
    {
        if (!finds.HasIndicatorHeaders)
            return;
        if (finds.UnusedHeaders.Count == 0)
            Line("  - { headers: indicator, is: value }");
        else
            foreach (var header in finds.IndicatorHeaders)
                Line($"  - {{ header: {Quote(header)}, is: value, indicator: {Quote(header)} }}");
    }

    /// <summary>
    /// A row of a school or a subject says nothing of the indicator, and neither does a header that is a period or a
    /// kind of value.
    /// </summary>
    private string About() =>
        draft.HeadersAreIndicators
            ? $", indicator: {Quote(finds.Title)} }}  # впишите, что это за показатель; "
            : " }  # ";

    private string Place(DraftColumn column) =>
        column.Header.Length > 0 && draft.Header.Headers.Count(header => header == column.Header) == 1
            ? "header: " + Quote(column.Header)
            : "column: " + Store.SourceCell.ColumnName(column.Column);

    /// <summary>«Год, предшествующий отчётному» names its year only beside the year of the table.</summary>
    private string Fixed(DraftColumn column) =>
        (
            (column.Role == ColumnRole.Baseline ? column.Period ?? finds.YearBefore : column.Period) is { } period
            && column.IsFigure
                ? ", period: " + period.Code
                : ""
        )
        + (column.IsRegion && column.IsFigure ? ", organisation: region" : "")
        + (column.School is { } school ? ", organisation: " + Quote(school) : "");

    private void Skips()
    {
        if (finds.Skips.Count == 0)
            return;
        Line("skip:  # проверьте: эти строки не загружаются");
        foreach (var skip in finds.Skips)
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
        Line($"  name: {Quote(finds.Title)}  # впишите название программы");
        Line("  owner: { code: my-town, name: Мой город }  # впишите, чьи это показатели");
        var others = finds.Organisations;
        if (others.Count > 0)
            Line("  organisations:  # впишите полные названия");
        foreach (var (code, name, level) in others)
            Line($"    - {{ code: {code}, name: {Quote(name)}{(level is null ? "" : ", level: " + level)} }}");
        if (draft.Rows == RowsAre.Indicators && draft.Columns.Any(static column => column.School is not null))
            Line("  level: school");
        if (draft.HeadersAreIndicators || draft.Rows == RowsAre.Indicators)
            Line("  # lower_is_better: [слова из названий показателей, у которых меньше — лучше]");
    }

    private void Line(string line) => text.Append(line).Append('\n');

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string OneLine(string text) => Indicators.RussianText.Quote(text, 100);

    private static string Quote(string text) =>
        "\""
        + Indicators
            .Values.TextNormalizer.Tidy(text)
            .Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("\"", "\\\"", StringComparison.Ordinal)
        + "\"";
}
