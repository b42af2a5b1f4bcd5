using QualityMonitor.Harness.Offices;
using QualityMonitor.Harness.Running;

namespace QualityMonitor.Harness.Faults;

/// <summary>The rows as they are found, each told at once.</summary>
/// <param name="folder">Of all offices; no path of it is shown.</param>
internal sealed class FaultTable(string folder, TextWriter output)
{
    private readonly List<FaultRow> rows = [];

    public IReadOnlyList<FaultRow> Rows => rows;

    /// <summary>What is said about faults that could not be tried here.</summary>
    public List<string> Skipped { get; } = [];

    public string NewFolder(string name) => Path.Combine(folder, $"{name}-{Guid.NewGuid():N}");

    /// <summary>Writes down what became of an office, and forgets the office.</summary>
    public async Task AddAsync(string fault, string[] command, Office office, Ended ended, IEnumerable<string> wrong)
    {
        var shown = ended with { Said = ended.Said.Replace(office.Home, "", StringComparison.Ordinal) };
        rows.Add(
            new FaultRow(
                fault,
                string.Join(' ', command),
                shown,
                [.. ended.IsReadable ? Array.Empty<string>() : ["not readable"], .. wrong]
            )
        );
        await output.WriteLineAsync(rows[^1].ToMarkdown());
        Directory.Delete(office.Home, recursive: true);
    }
}
