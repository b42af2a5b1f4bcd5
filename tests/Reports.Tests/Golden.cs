using System.Text;
using QualityMonitor.Support;

namespace QualityMonitor.Reports.Tests;

/// <inheritdoc cref="GoldenFile"/>
internal static class Golden
{
    public static void Check(string name, string actual) => Check(name, Encoding.UTF8.GetBytes(actual));

    public static void Check(string name, byte[] actual) => GoldenFile.Check("Reports.Tests", name, actual);
}
