using QualityMonitor.Etl.Drafts.Seen;
using QualityMonitor.Etl.Drafts.Words;
using QualityMonitor.Etl.Layouts;
using QualityMonitor.Etl.Recognition;

namespace QualityMonitor.Etl.Drafts.Writing;

/// <summary>The columns of a draft as a layout writes them, a line each; years beside each other are one rule.</summary>
internal sealed class DraftColumnLines(Draft draft, DraftFinds finds, DraftEvidence evidence)
{
    private static readonly Dictionary<ColumnRole, string> Roles = LayoutWords.Roles.ToDictionary(
        static pair => pair.Value,
        static pair => pair.Key
    );

    /// <summary>The header as merged cells divide it.</summary>
    private readonly IReadOnlyList<string> written = draft.Sheet.Head.HeadersAt(draft.Header.Top, draft.Header.Depth);

    public IEnumerable<string> Lines()
    {
        yield return "columns:";
        var periods = Periods();
        foreach (var column in draft.Columns.Except(periods))
            yield return (column.IsSure ? "  - " : "  # - ")
                + $"{{ {Place(column)}, is: {Roles[column.Role]}{Fixed(column)} }}  # {evidence.Of(column)}";
        if (periods.Count > 0)
            yield return $"  - {{ headers: period, is: {Roles[periods[0].Role]}{Indicator(periods[0])} }}"
                + $"  # {evidence.Of(periods)}";
        foreach (var (_, header) in finds.Unused)
            yield return (
                RemarkWords.Are(header)
                    ? "  # столбец о значениях, не загружается: "
                    : "  # столбец не понят и не загружается: "
            ) + Indicators.RussianText.Quote(header, 100);
    }

    /// <summary>
    /// Columns under nothing but periods, all of one kind, where no other header would pass for a period: «Темп роста
    /// 2024», «2024 (оценка)».
    /// </summary>
    private List<DraftColumn> Periods()
    {
        var periods = draft.Columns.Where(static column => column is { IsPeriod: true, IsSure: true }).ToList();
        var taken = draft
            .Columns.Where(static column => column.IsSure)
            .Select(static column => column.Column)
            .ToHashSet();
        var reader = new HeaderPeriod(draft.Period.Year);
        var passes = draft.Header.Headers.Where(
            (header, index) => !taken.Contains(index + 1) && reader.Read(header) is not null
        );
        return
            periods.Count > 1
            && periods.DistinctBy(static column => (column.Role, column.Indicator)).Take(2).Count() == 1
            && !passes.Any()
            && HeaderPeriodAgrees(periods)
            ? periods
            : [];
    }

    /// <summary>The rule knows the year of «I квартал» only where it stands above the table or as the table's period.</summary>
    private bool HeaderPeriodAgrees(List<DraftColumn> periods) =>
        periods.TrueForAll(column =>
            PeriodWords.Of(column.Header) == column.Period
            && written.ElementAtOrDefault(column.Column - 1) == column.Header
        )
        && draft.Header.Depth > 0;

    /// <summary>By its header where the loading sees the same one, and once.</summary>
    private string Place(DraftColumn column) =>
        column.Header.Length > 0
        && written.ElementAtOrDefault(column.Column - 1) == column.Header
        && written.Count(header => header == column.Header) == 1
            ? "header: " + DraftWriter.Quote(column.Header)
            : "column: " + Store.SourceCell.ColumnName(column.Column);

    private string Fixed(DraftColumn column) =>
        (column is { IsFigure: true, Period: { } period } ? ", period: " + period.Code : "")
        + column.Place switch
        {
            FigurePlace.Region => ", organisation: region",
            FigurePlace.Country => ", organisation: country",
            FigurePlace.Own when draft.School is not null => ", organisation: owner",
            _ => "",
        }
        + (column.Risk is { } risk ? ", risk: " + DraftWriter.Quote(risk) : "")
        + ((column.School ?? column.Municipality) is { } whose ? ", organisation: " + DraftWriter.Quote(whose) : "")
        + Indicator(column);

    private static string Indicator(DraftColumn column) =>
        column.Indicator is { } indicator ? ", indicator: " + DraftWriter.Quote(indicator) : "";
}
