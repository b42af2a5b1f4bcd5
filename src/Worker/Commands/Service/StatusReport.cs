using System.Text.Json.Serialization;
using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Completeness;
using QualityMonitor.Store;
using QualityMonitor.Store.Editions;
using QualityMonitor.Store.Journal;
using QualityMonitor.Store.Mailboxes;
using QualityMonitor.Worker.Configuration.Shape;

namespace QualityMonitor.Worker.Commands.Service;

/// <summary>A programme as a person asks of it.</summary>
internal sealed record ProgrammeLine(string Code, string Name, int Schools, int Indicators, int Recipients)
{
    /// <summary>Null while it runs.</summary>
    public DateOnly? EndedOn { get; init; }

    public string? ContinuedBy { get; init; }

    /// <summary>«окончена 31.12.2025, её продолжает quality-2026».</summary>
    public string State =>
        (EndedOn is { } day ? $"окончена {RussianText.Date(day)}" : "")
        + (ContinuedBy is { } heir ? $"{(EndedOn is null ? "" : ", ")}её продолжает {heir}" : "");
}

/// <summary>A report that is due and not there.</summary>
internal sealed record DueLine(string Programme, string Quarter, string Name, DateTimeOffset DueAt, string Reason);

/// <summary>When a job is done next.</summary>
internal sealed record JobLine(string Job, IReadOnlyList<string> NextFirings);

/// <summary>What <c>status --json</c> writes; its names are read by scripts.</summary>
internal sealed record StatusReport(
    IReadOnlyList<TroubleLine> Troubles,
    IReadOnlyList<ProgrammeLine> Programmes,
    [property: JsonIgnore] LatestRuns Latest,
    IReadOnlyList<SubmissionStatus> Files,
    IReadOnlyList<SubmissionStatus> Held,
    IReadOnlyList<SubmissionStatus> Unheard,
    IReadOnlyList<Delivery> Letters,
    IReadOnlyList<ReceivedMessage> Messages,
    IReadOnlyList<DueLine> DueReports,
    IReadOnlyList<UnreadSource> UnreadSources,
    IReadOnlyList<StaleLine> StaleReports,
    IReadOnlyList<WaitingPassport> WaitingPassports,
    IReadOnlyList<JobLine> Jobs,
    IReadOnlyList<SettingProblem> Warnings
)
{
    public IReadOnlyList<RunRecord> Runs => Latest.Told;

    public IReadOnlyDictionary<string, int> QuietRuns => Latest.Quiet;
}
