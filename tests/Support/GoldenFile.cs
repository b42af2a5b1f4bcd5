using System.Text;
using Xunit;

namespace QualityMonitor.Support;

/// <summary>
/// Golden files. They are written anew only when QUALITYMONITOR_UPDATE_GOLDEN is 1; read the difference before you
/// commit it.
/// </summary>
public static class GoldenFile
{
    /// <param name="project">The folder of the tests: <c>Reports.Tests</c>.</param>
    public static void Check(string project, string name, byte[] actual)
    {
        var path = Path.Combine(Repository.Root, "tests", project, "Golden", name);
        if (Environment.GetEnvironmentVariable("QUALITYMONITOR_UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, actual);
        }

        Assert.True(File.Exists(path), $"{path} does not exist; QUALITYMONITOR_UPDATE_GOLDEN=1 writes it.");
        Assert.Equal(File.ReadAllText(path, Encoding.UTF8), Encoding.UTF8.GetString(actual));
    }
}
