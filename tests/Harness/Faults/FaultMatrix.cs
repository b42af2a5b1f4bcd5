namespace QualityMonitor.Harness.Faults;

/// <summary>Every fault of the matrix, one after the other.</summary>
internal static class FaultMatrix
{
    /// <param name="parts">Of store, disk, process, smtp, imap; none: all.</param>
    /// <returns>The table for a person, and whether nothing was lost, doubled or unreadable.</returns>
    public static async Task<(string Text, bool IsGood)> RunAsync(
        IReadOnlyList<string> parts,
        TextWriter output,
        CancellationToken cancellationToken
    )
    {
        var folder = Directory.CreateTempSubdirectory("qm-faults-");
        try
        {
            var table = new FaultTable(folder.FullName, output);
            var bench = await FaultBench.OfInboxAsync(table, cancellationToken);
            (string Name, Func<Task> Try)[] all =
            [
                ("store", () => StoreFaults.TryAsync(bench, cancellationToken)),
                ("disk", () => DiskFaults.TryAsync(bench, table, cancellationToken)),
                ("process", () => ProcessFaults.TryAsync(bench, cancellationToken)),
                ("smtp", () => SmtpFaults.TryAsync(bench, table, cancellationToken)),
                ("imap", () => ImapFaults.TryAsync(table, cancellationToken)),
            ];
            foreach (var (_, tryIt) in all.Where(one => parts.Count == 0 || parts.Contains(one.Name)))
                await tryIt();
            return (Text(table), table.Rows.All(static row => row.IsGood));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Text(FaultTable table) =>
        string.Join(
            '\n',
            [
                $"{Report.Today}: {table.Rows.Count} faults, {table.Rows.Count(static row => !row.IsGood)} of them not met.",
                "",
                .. table.Skipped.SelectMany(static one => new[] { $"Not tried: {one}.", "" }),
                "| fault | command | exit code | what a person reads | lost, doubled or hidden |",
                "|---|---|---|---|---|",
                .. table.Rows.Select(static row => row.ToMarkdown()),
            ]
        );
}
