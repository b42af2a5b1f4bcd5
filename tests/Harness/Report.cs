using System.Globalization;

namespace QualityMonitor.Harness;

/// <summary>The README beside the sources: each command writes its own part, with the day.</summary>
internal static class Report
{
    /// <summary>Replaces what stands between the part's two marks.</summary>
    public static async Task WriteAsync(string part, string text, CancellationToken cancellationToken)
    {
        var file = Path.Combine(Root(), "tests", "Harness", "README.md");
        var whole = await File.ReadAllTextAsync(file, cancellationToken);
        var (begin, end) = ($"<!-- {part} -->", $"<!-- end of {part} -->");
        var (from, to) = (whole.IndexOf(begin, StringComparison.Ordinal), whole.IndexOf(end, StringComparison.Ordinal));
        if (from < 0 || to < from)
            throw new InvalidOperationException($"{file} has no part between «{begin}» and «{end}».");
        await File.WriteAllTextAsync(
            file,
            $"{whole[..(from + begin.Length)]}\n{text.Trim()}\n{whole[to..]}",
            cancellationToken
        );
    }

    public static string Today => TimeProvider.System.GetUtcNow().ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "QualityMonitor.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The harness runs from its repository.");
    }
}
