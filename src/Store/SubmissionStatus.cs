namespace QualityMonitor.Store;

/// <summary>A submission with the latest attempt to load it.</summary>
/// <param name="Processing">Null when it was not processed yet.</param>
/// <param name="OrganisationCodes">Organisations that this attempt loaded figures for, in order of code.</param>
public sealed record SubmissionStatus(
    Submission Submission,
    Processing? Processing,
    IReadOnlyList<string> OrganisationCodes
)
{
    /// <summary>
    /// The file whose word it repeats, so that it has none of its own; null: it has one. Where a query gives it.
    /// </summary>
    public long? Repeats { get; init; }
}
