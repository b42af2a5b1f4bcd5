namespace QualityMonitor.Etl.Layouts;

/// <summary>Reads the layouts without using them, for a person who asks whether all is well.</summary>
public sealed class LayoutCheck(EtlOptions options)
{
    /// <returns>How many layouts can be used, and what is wrong with the others.</returns>
    public (int Usable, IReadOnlyList<LayoutMistake> Mistakes) Run()
    {
        var library = LayoutLibrary.Load(options.LayoutFolder);
        return (library.Layouts.Count, library.Mistakes);
    }
}
