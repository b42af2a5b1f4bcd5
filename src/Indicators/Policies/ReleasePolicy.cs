namespace QualityMonitor.Indicators.Policies;

/// <summary>How the reports of a kind leave the house.</summary>
/// <param name="ReportKind">Empty: every kind that no row of its own names.</param>
/// <param name="IsReviewed">The coordinators read it first and release it.</param>
/// <param name="Days">Working days that it waits for them.</param>
/// <param name="GoesUnreviewed">Then it goes marked as unreviewed; else it waits on.</param>
public sealed record ReleasePolicy(string ReportKind, bool IsReviewed, int Days, bool GoesUnreviewed)
{
    public const int DefaultDays = 5;
    public const string AtOnce = "сразу";
    public const string AfterReview = "после проверки";
    public const string Marked = "отправить с пометкой";
    public const string WaitsOn = "не отправлять";
}
