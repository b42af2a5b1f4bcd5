using QualityMonitor.Etl.Mapping.Names;
using QualityMonitor.Etl.Recognition;
using QualityMonitor.Indicators.Forms;
using QualityMonitor.Store;

namespace QualityMonitor.Etl.Mapping.Rows;

/// <summary>Remembers which indicators a form has a row for, and names those whose row is gone.</summary>
internal sealed class MissingRows(TableScope scope)
{
    private readonly BoundColumn code = scope.Binding.Label(Layouts.ColumnRole.Code)!;
    private readonly HashSet<string> met = new(StringComparer.Ordinal);

    public TableRow Note(TableRow row)
    {
        if (row.Kind == RowKind.Data)
            met.Add(IndicatorIndex.CodeKey(row.Text(code)));
        return row;
    }

    /// <summary>Asked after the last row.</summary>
    public IEnumerable<Mapped> Issues()
    {
        if (scope.Subject is not { Organisation: { } organisation, Period: { } period })
            yield break;
        foreach (var indicator in FormRows.For(scope.Subject.Programme, organisation, period))
        {
            if (!met.Contains(IndicatorIndex.CodeKey(indicator.Code)))
                yield return scope.Issue(
                    Severity.Error,
                    FormMessages.RowMissing(indicator),
                    Math.Max(1, scope.Binding.HeaderTop),
                    code.Column,
                    null,
                    indicator,
                    organisation,
                    period
                );
        }
    }
}
