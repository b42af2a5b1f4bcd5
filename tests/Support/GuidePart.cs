using Xunit;

namespace QualityMonitor.Support;

/// <summary>A guide that tests of several rooms make, each the part between its marks.</summary>
public static class GuidePart
{
    /// <summary>The part as it stands; written anew first where golden files are.</summary>
    public static void Check(string path, string part, string text)
    {
        var (begin, end) = ($"<!-- начало: {part} -->\n", $"<!-- конец: {part} -->");
        var guide = File.ReadAllText(path).ReplaceLineEndings("\n");
        var from = guide.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        var to = guide.IndexOf(end, StringComparison.Ordinal);
        Assert.True(from >= begin.Length && to >= from, $"{path} has no part «{part}».");
        if (Environment.GetEnvironmentVariable("QUALITYMONITOR_UPDATE_GOLDEN") == "1")
            File.WriteAllText(path, guide[..from] + text + guide[to..]);
        else
            Assert.Equal(text, guide[from..to]);
    }
}
