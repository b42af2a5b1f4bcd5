using QualityMonitor.Etl.Layouts;
using QualityMonitor.Indicators.Roadmap;
using QualityMonitor.Store;

namespace QualityMonitor.Etl.Mapping;

/// <summary>A roadmap: activities with their period and responsible as written.</summary>
internal sealed class ActivityTable(TableScope scope) : ITableMapper
{
    private readonly BoundColumn activity = scope.Binding.Label(ColumnRole.Activity)!;
    private readonly BoundColumn? period = scope.Binding.Label(ColumnRole.ActivityPeriod);
    private readonly BoundColumn? responsible = scope.Binding.Label(ColumnRole.Responsible);
    private int position;

    public IEnumerable<Mapped> Start() => [];

    public IEnumerable<Mapped> Map(TableRow row)
    {
        if (row.Kind != RowKind.Data)
        {
            scope.Pass(row);
            yield break;
        }

        var text = row.Text(activity);
        Count(row, text.Length > 0);
        if (text.Length == 0)
        {
            if (row.Text(period).Length + row.Text(responsible).Length > 0)
                yield return scope.Issue(Severity.Error, MappingMessages.ActivityEmpty(), row.Number, activity.Column, null);
            yield break;
        }

        var when = ActivityPeriodReader.Read(row[period].Text);
        yield return new Mapped.Activity(new NewActivity(++position, text, row.Text(period), when.Code, when.Start, when.End, row.Text(responsible), scope.Address(row.Number, activity.Column)));
        if (when.Kind == ActivityPeriodKind.Unknown)
            yield return scope.Issue(Severity.Warning, MappingMessages.ActivityPeriodUnknown(row.Text(period)), row.Number, period!.Column, row.Text(period));
    }

    private void Count(TableRow row, bool isLoaded)
    {
        foreach (var column in row.Cells.Columns)
        {
            var isBound = column == activity.Column || column == period?.Column || column == responsible?.Column;
            scope.Ledger.Count(!isBound ? CellFate.Unbound : isLoaded ? CellFate.Loaded : CellFate.WithIssue);
        }
    }
}
