using System.Diagnostics;
using QualityMonitor.Store.Faults;

namespace QualityMonitor.Store.Journal;

/// <summary>
/// What the program does, for whoever follows traces: a run, and in it what is done item by item. A span carries numbers and the
/// program's own words, as the metrics do; names of people, schools and files stay where they can be erased.
/// </summary>
public static class Traces
{
    public const string SourceName = "QualityMonitor";

    private static readonly ActivitySource Source = new(SourceName);

    /// <param name="name">What is done: <c>file</c>, <c>letter</c>.</param>
    /// <returns>Null when nobody listens.</returns>
    public static Activity? Begin(string name) => Source.StartActivity(name);

    /// <summary>The work went wrong.</summary>
    public static void Fail(this Activity? span, Exception failure) =>
        span?.SetStatus(ActivityStatusCode.Error, FailureWords.Explain(failure).Code);
}
