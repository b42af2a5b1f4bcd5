using QualityMonitor.Etl.Mapping.Names;
using QualityMonitor.Etl.Mapping.Rows;

namespace QualityMonitor.Etl.Checks;

/// <summary>
/// Puts <see cref="FigureFit"/> between the table and whoever loads it, before all other rules: they are asked of the
/// period that a figure is loaded for.
/// </summary>
internal static class FittedTable
{
    public static IEnumerable<Mapped> Fit(this IEnumerable<Mapped> table, Subject subject, CellLedger ledger)
    {
        var fit = new FigureFit(subject);
        foreach (var mapped in table)
        {
            if (mapped is not Mapped.Figure(var figure))
            {
                yield return mapped;
                continue;
            }

            var loaded = fit.Judge(figure, out var issue);
            if (loaded is null)
                ledger.Recount(figure.Second is null ? 1 : 2);
            else
                yield return ReferenceEquals(loaded, figure) ? mapped : new Mapped.Figure(loaded);
            if (issue is not null)
                yield return new Mapped.Issue(issue);
        }
    }
}
