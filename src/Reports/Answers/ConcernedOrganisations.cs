using QualityMonitor.Indicators.Authority;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Store;

namespace QualityMonitor.Reports.Answers;

/// <summary>Whose a file is: what decides which coordinators hear of it.</summary>
/// <param name="named">Those it gives figures of, or would have.</param>
internal sealed class ConcernedOrganisations(
    Submission submission,
    Processing processing,
    IReadOnlyList<string> named,
    IReadOnlyList<DataIssue> issues,
    ReportOptions? options
)
{
    /// <summary>What of a file from a municipality's place belongs to somebody else is for whoever has both.</summary>
    private bool SpeaksOfOthers =>
        AuthorityMessages.SpeaksOfOthers(processing.ReasonCode)
        || issues.Any(static one => AuthorityMessages.SpeaksOfOthers(one.Code));

    /// <returns>Null: it is the whole programme's, as every passport is.</returns>
    public IEnumerable<string>? Of(ProgrammeDefinition programme)
    {
        if (processing.Kind == ProcessingKind.Passport)
            return null;
        if (submission.Sender is not null)
            return named;
        if (SpeaksOfOthers)
            return null;
        return options?.MunicipalityOf(submission.Source, programme) is { } place ? [.. named, place] : named;
    }
}
