using QualityMonitor.Etl.Layouts;
using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Programmes;

namespace QualityMonitor.Etl.Rules;

/// <summary>Reads the layouts without using them, for a person who asks whether all is well.</summary>
public sealed class LayoutCheck(EtlOptions options)
{
    /// <summary>Said of every source while the folder of layouts is not there: no table would be understood.</summary>
    public string NoFolder => LayoutMessages.NoFolder(options.LayoutFolder).Item1;

    /// <returns>How many layouts can be used, and what is wrong with the others.</returns>
    public (int Usable, IReadOnlyList<LayoutMistake> Mistakes) Run()
    {
        var library = LayoutLibrary.Load(options.LayoutFolder);
        return (library.Layouts.Count, library.Mistakes);
    }

    /// <summary>
    /// What of the layouts' rules would hold for nothing. A programme that its table defines is known only with the
    /// table.
    /// </summary>
    /// <param name="passport">Gives a programme by its code; null when it has no passport yet.</param>
    public async Task<IReadOnlyList<(string Layout, Problem Doubt)>> DoubtsAsync(
        Func<string, Task<ProgrammeDefinition?>> passport
    )
    {
        var doubts = new List<(string, Problem)>();
        foreach (
            var layout in LayoutLibrary
                .Load(options.LayoutFolder)
                .Layouts.Where(static layout => layout is { ProgrammeCode: not null, Checks.Count: > 0 })
        )
        {
            if (await passport(layout.ProgrammeCode!) is { } programme)
                doubts.AddRange(CheckSet.Of(programme, layout.Checks).Doubts.Select(doubt => (layout.Name, doubt)));
        }

        return doubts;
    }
}
