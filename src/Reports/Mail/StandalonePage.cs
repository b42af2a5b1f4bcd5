namespace QualityMonitor.Reports.Mail;

/// <summary>A letter's page on its own, in a folder: no mail program gives it the pictures that it names by cid.</summary>
internal static class StandalonePage
{
    public static string Of(string html, IEnumerable<(string ContentId, string MediaType, byte[] Content)> pictures) =>
        pictures.Aggregate(
            html,
            static (page, one) =>
                page.Replace(
                    $"\"cid:{one.ContentId}\"",
                    $"\"data:{one.MediaType};base64,{Convert.ToBase64String(one.Content)}\"",
                    StringComparison.Ordinal
                )
        );
}
