using System.Text;
using QualityMonitor.Support;
using Xunit;

namespace QualityMonitor.Reports.Tests;

/// <summary>
/// Golden files. They are written anew only when QUALITYMONITOR_UPDATE_GOLDEN is 1; read the difference before you
/// commit it.
/// </summary>
internal static class Golden
{
    public static void Check(string name, string actual) => Check(name, Encoding.UTF8.GetBytes(actual));

    public static void Check(string name, byte[] actual)
    {
        var path = Path.Combine(Repository.Root, "tests", "Reports.Tests", "Golden", name);
        if (Environment.GetEnvironmentVariable("QUALITYMONITOR_UPDATE_GOLDEN") == "1")
            File.WriteAllBytes(path, actual);

        Assert.True(File.Exists(path), $"{path} does not exist; QUALITYMONITOR_UPDATE_GOLDEN=1 writes it.");
        Assert.Equal(File.ReadAllText(path, Encoding.UTF8), Encoding.UTF8.GetString(actual));
    }
}
