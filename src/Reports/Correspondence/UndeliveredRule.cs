namespace QualityMonitor.Reports.Correspondence;

/// <summary>
/// Of which letters that were given up somebody is told. A letter that itself only tells of letters makes no further one,
/// or two broken addresses would keep a mill going. Pure.
/// </summary>
internal static class UndeliveredRule
{
    /// <param name="kind"><see cref="Store.Editions.Edition.Kind"/> of the letter that was given up.</param>
    public static bool IsTold(string kind) =>
        kind is not (UndeliveredPublisher.Kind or NoticePublisher.ReturnedKind or NoticePublisher.ReplyKind);
}
