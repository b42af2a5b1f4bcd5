using QualityMonitor.Etl.Layouts;
using QualityMonitor.Etl.Mapping.Figures;
using QualityMonitor.Etl.Mapping.Rows;
using QualityMonitor.Etl.Rules;
using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Forms;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Timeline;
using QualityMonitor.Indicators.Values;
using QualityMonitor.Store;

namespace QualityMonitor.Etl.Checks;

/// <summary>A place of a table where a required figure should stand.</summary>
/// <param name="Mark">The mark of absence that stands there instead; null: the cell is blank, or there is none.</param>
internal sealed record Gap(
    IndicatorDefinition Indicator,
    Organisation Organisation,
    Period Period,
    CellAddress Cell,
    Fact.Missing? Mark
);

/// <summary>
/// Watches the rows of a table for required figures that are not given. It reads what a row speaks of by itself, so
/// that a table without required figures pays nothing. A table of many organisations is asked for the figures it has a
/// place for; a school's own file, for all.
/// </summary>
internal sealed class RequiredCells
{
    private readonly TableScope scope;
    private readonly CheckSet checks;
    private readonly RowKeys keys;
    private readonly List<FigureColumn> columns;
    private readonly Dictionary<(string Indicator, string Organisation, Period Period), Gap> gaps = [];
    private readonly HashSet<string> met = new(StringComparer.Ordinal);

    public RequiredCells(TableScope scope, CheckSet checks)
    {
        (this.scope, this.checks) = (scope, checks);
        keys = new RowKeys(scope);
        columns = FactColumns.Of(scope);
    }

    /// <summary>Asked after the last row.</summary>
    public IEnumerable<Gap> Gaps => gaps.Values.Concat(Absent());

    public void Note(TableRow row)
    {
        var isLoneOrganisation =
            row.Kind == RowKind.Section
            && scope.Binding.Layout is { Rows: RowsAre.Organisations, Sections: SectionsAre.Skipped };
        if (row.Kind == RowKind.Section && !isLoneOrganisation)
            keys.Enter(row);
        else if (row.Kind != RowKind.Passed && keys.TryRead(row, out var key))
            Note(row, key);
    }

    private void Note(TableRow row, in FigureKey rowKey)
    {
        var asked = new List<(FigureColumn Column, FigureKey Key)>();
        foreach (var column in columns)
        {
            if (
                rowKey.Under(column.Fixed) is not { Lack: null } given
                || !checks.Required.ContainsKey(given.Indicator!.Code)
            )
                continue;
            var key = given with { Period = scope.PeriodFor(given.Indicator, given.Period!) };
            if (IsOwed(key.Indicator!, key.Organisation!, key.Period))
                asked.Add((column, key));
        }

        foreach (var (_, key) in asked)
            met.Add(key.Indicator!.Code);
        var filled = asked.Where(one => IsGiven(row[one.Column.Column].Text)).Select(static one => one.Key).ToHashSet();
        foreach (
            var (column, key) in asked.Where(one =>
                !filled.Contains(one.Key) && one.Column.Column.Role == FactColumns.RoleOf(columns, one.Key.Indicator!)
            )
        )
        {
            var text = row[column.Column].Text;
            var mark = TextNormalizer.IsBlank(text) ? null : new Fact.Missing(text.Trim());
            gaps.TryAdd(
                (key.Indicator!.Code, key.Organisation!.Code, key.Period!),
                new Gap(
                    key.Indicator,
                    key.Organisation,
                    key.Period!,
                    scope.Address(row.Number, column.Column.Column),
                    mark
                )
            );
        }
    }

    /// <summary>
    /// The programme asks it of the organisation in that period: an indicator that has ended or not begun is required of
    /// nobody, nor is anything of a school that is not part of the programme then.
    /// </summary>
    private bool IsOwed(IndicatorDefinition indicator, Organisation organisation, Period period) =>
        scope.Subject.History.IndicatorAt(indicator.Code, period) is { } then
        && FormRows.IsAsked(then, organisation, period)
        && MembershipJudge.Judge(scope.Subject.History, organisation.Code, period) is null;

    private static bool IsGiven(string text) => !TextNormalizer.IsBlank(text) && !MissingMarks.IsMissing(text);

    /// <summary>What the file of one organisation has no row or column for.</summary>
    private IEnumerable<Gap> Absent()
    {
        if (scope.Subject is not { Organisation: { } organisation, Period: { } period })
            yield break;
        var label = scope.Binding.Label(ColumnRole.Code) ?? scope.Binding.Columns[0];
        foreach (
            var (indicator, asked) in checks
                .Required.Keys.Select(code => checks.Indicators[code])
                .Select(one => (Indicator: one, Period: scope.PeriodFor(one, period)))
                .Where(one => !met.Contains(one.Indicator.Code) && IsOwed(one.Indicator, organisation, one.Period))
        )
            yield return new Gap(
                indicator,
                organisation,
                asked,
                scope.Address(Math.Max(1, scope.Binding.HeaderTop), label.Column),
                null
            );
    }
}
