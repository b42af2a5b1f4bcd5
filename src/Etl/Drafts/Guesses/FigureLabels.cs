using QualityMonitor.Etl.Drafts.Seen;
using QualityMonitor.Etl.Drafts.Words;
using QualityMonitor.Etl.Layouts;
using QualityMonitor.Indicators.Plans;

namespace QualityMonitor.Etl.Drafts.Guesses;

/// <summary>The columns that say what the figures of a row are: its indicator, school, part, unit, period.</summary>
internal static class FigureLabels
{
    private const string OnlyColumn = "единственный столбец слов";

    /// <summary>
    /// «Территория», «Специалист» over the only words of a table may say whose the figures are as well as what they measure;
    /// what has plans is measured.
    /// </summary>
    public static DraftColumn Settled(DraftColumn label, IReadOnlyList<DraftColumn> figures) =>
        label is { Because: OnlyColumn, Header.Length: > 0 }
        && !figures.Any(static column => column.Role is ColumnRole.Plan or ColumnRole.Baseline)
            ? label with
            {
                Doubt = $"показатели ли это, по слову «{label.Header}» не понять",
            }
            : label;

    /// <param name="columns">As the headers name them.</param>
    public static List<DraftColumn> Of(List<DraftColumn> columns, DraftSheet sheet, DraftHeader header, RowsAre rows)
    {
        var known = columns
            .Select(column => column.Role == ColumnRole.ActivityPeriod ? AsPeriod(column, sheet, header) : column)
            .OfType<DraftColumn>()
            .Where(column =>
                column.Role
                    is not (
                        ColumnRole.Activity
                        or ColumnRole.Responsible
                        or ColumnRole.Execution
                        or ColumnRole.ExecutedOn
                        or ColumnRole.Risk
                        or ColumnRole.RiskLevel
                    )
                && (column.Role != ColumnRole.AnsweredOn || rows == RowsAre.Organisations)
            )
            .ToList();
        if (
            rows == RowsAre.Indicators
            && !known.Exists(static column => column.Role == ColumnRole.Name)
            && columns.Find(static column => column.Role == ColumnRole.Activity) is { } activity
        )
            known.Add(
                activity with
                {
                    Role = ColumnRole.Name,
                    Because = "у мероприятий нет ни сроков, ни ответственных",
                }
            );
        if (
            rows == RowsAre.Indicators
            && !known.Exists(static column => column.Role == ColumnRole.Name)
            && OnlyWords(columns, sheet, header) is { } name
        )
            known.Add(new DraftColumn(name, header.TextOf(name), ColumnRole.Name) { Because = OnlyColumn });
        return known;
    }

    /// <summary>«Срок достижения» beside a target is the target's period, where it reads as one.</summary>
    private static DraftColumn? AsPeriod(DraftColumn column, DraftSheet sheet, DraftHeader header) =>
        sheet
            .Texts(header, column.Column)
            .All(text => PeriodWords.Under(column.Header, text, null) is not null || PlanTermReader.IsOfProgramme(text))
            ? column with
            {
                Role = ColumnRole.Period,
            }
            : null;

    /// <summary>The one column that nobody named and that holds words; of several nobody can tell which is meant.</summary>
    private static int? OnlyWords(List<DraftColumn> columns, DraftSheet sheet, DraftHeader header)
    {
        var free = Enumerable
            .Range(1, sheet.LastColumn)
            .Where(column =>
                columns.TrueForAll(other => other.Column != column)
                && !RemarkWords.Are(header.TextOf(column))
                && ColumnContent.Labels(sheet, header, column) > 0
                && !ColumnContent.AreFigures(sheet, header, column)
            )
            .ToList();
        return free is [var only] ? only : null;
    }
}
