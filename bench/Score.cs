using System.Globalization;

namespace QualityMonitor.Bench;

/// <summary>Where a run of scenarios works and what it has found: every target is printed as it is judged.</summary>
internal sealed class Score(TextWriter output) : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("qm-bench-");
    private int workplaces;

    /// <summary>At least one target is missed.</summary>
    public bool IsMissed { get; private set; }

    public string NewFolder() =>
        folder.CreateSubdirectory((++workplaces).ToString(CultureInfo.InvariantCulture)).FullName;

    public void Say(FormattableString line) => output.WriteLine(FormattableString.Invariant(line));

    /// <summary>Judges one figure that must not be greater than its target.</summary>
    public void Judge(string what, double measured, double most)
    {
        IsMissed |= measured > most;
        Say($"{(measured > most ? "MISSED" : "ok    ")} {what}: {measured:0.00} (at most {most:0.00})");
    }

    /// <summary>Judges what must be so.</summary>
    public void Judge(string what, bool isSo)
    {
        IsMissed |= !isSo;
        Say($"{(isSo ? "ok    " : "MISSED")} {what}");
    }

    public void Dispose() => folder.Delete(recursive: true);
}
