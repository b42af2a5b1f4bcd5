namespace QualityMonitor.Harness.Running;

/// <summary>How a process ended and what it said to a person.</summary>
/// <param name="Interrupted">It still ran when it was to be killed or asked to stop.</param>
internal sealed record Ended(int ExitCode, string Said, TimeSpan Took, bool Interrupted)
{
    private static readonly string[] NotForPeople =
    [
        "Внутренняя ошибка",
        "Unhandled exception",
        "Exception:",
        "Fatal error",
        "   at ",
    ];

    /// <summary>Nothing in it that only a programmer reads.</summary>
    public bool IsReadable => !NotForPeople.Any(word => Said.Contains(word, StringComparison.Ordinal));

    public override string ToString() => $"exit code {ExitCode}: {Said}";
}
