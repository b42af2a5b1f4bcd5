using QualityMonitor.Etl.Drafts;
using QualityMonitor.Etl.Reading.Sheets;
using QualityMonitor.Etl.Trials;
using QualityMonitor.Indicators.Timeline;
using QualityMonitor.Support;
using Xunit;

namespace QualityMonitor.Etl.Tests.Drafts;

/// <summary>Files that broke other readers: each is answered, and no draft of them loads a figure.</summary>
public sealed class HostileDraftTests
{
    private static readonly EtlOptions Options = new([], "", ReadLimits.Default, 100_000_000);

    [Fact]
    public async Task Whatever_comes_is_answered_and_nothing_is_read_into_it()
    {
        var folder = Directory.CreateTempSubdirectory("qm-hostile-").FullName;
        var loaded = new List<string>();
        foreach (var file in Directory.EnumerateFiles(Repository.Shared("hostile")))
        {
            var suggested = new LayoutSuggester(Options, new TestClock()).Suggest(
                file,
                TestContext.Current.CancellationToken
            );
            if (suggested.IsOk && await LoadsAsync(folder, file, suggested.Value))
                loaded.Add(Path.GetFileName(file));
            Assert.True(suggested.IsOk || suggested.Problem!.Sentence.Length > 0, file);
        }

        Directory.Delete(folder, recursive: true);
        Assert.Empty(loaded);
    }

    private static async Task<bool> LoadsAsync(string folder, string file, string draft)
    {
        var layout = Path.Combine(folder, "layout.yaml");
        await File.WriteAllTextAsync(layout, draft, TestContext.Current.CancellationToken);
        var tried = await new LayoutTrial(Options, new TestClock()).RunAsync(
            new TrialRequest(file, layout, null),
            static _ => Task.FromResult<ProgrammeHistory?>(null),
            TestContext.Current.CancellationToken
        );
        return tried.Figures.Count > 0;
    }
}
