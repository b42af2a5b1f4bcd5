using QualityMonitor.Store.Loading;

namespace QualityMonitor.Etl.Checks;

/// <summary>The figures of one slice by indicator, each asked for once.</summary>
internal sealed class SliceFigures(LoadedFigures figures, FigureSlice slice)
{
    private readonly Dictionary<string, IReadOnlyList<LoadedFigure>> known = new(StringComparer.Ordinal);

    public LoadedFigures Figures => figures;

    public FigureSlice Slice => slice;

    public async ValueTask<IReadOnlyList<LoadedFigure>> OfAsync(
        string indicatorCode,
        CancellationToken cancellationToken
    )
    {
        if (!known.TryGetValue(indicatorCode, out var found))
            known[indicatorCode] = found = await figures.OfAsync(slice, indicatorCode, cancellationToken);
        return found;
    }
}
