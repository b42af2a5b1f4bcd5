using QualityMonitor.Harness.Running;

namespace QualityMonitor.Harness.Faults;

/// <summary>One way in which the world fails, and what became of it.</summary>
/// <param name="Ended">The command that met the fault.</param>
/// <param name="Wrong">What was lost, doubled, hidden or not readable when all was well again.</param>
internal sealed record FaultRow(string Fault, string Command, Ended Ended, IReadOnlyList<string> Wrong)
{
    private const int MostOfMessage = 420;

    public bool IsGood => Wrong.Count == 0;

    /// <summary>A row of the table.</summary>
    public string ToMarkdown() =>
        $"| {Fault} | `{Command}` | {Ended.ExitCode} | {Cell(Ended.Said)} | "
        + $"{(IsGood ? "nothing" : Cell("**" + string.Join("; ", Wrong) + "**"))} |";

    private static string Cell(string text)
    {
        var line = string.Join(
            ' ',
            text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        );
        return (line.Length > MostOfMessage ? line[..MostOfMessage] + "…" : line)
            .Replace("|", "\\|", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal);
    }
}
