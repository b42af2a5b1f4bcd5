using QualityMonitor.Reports.Wording;
using QualityMonitor.Store;

namespace QualityMonitor.Reports.Explaining;

/// <summary>Where something was said.</summary>
internal static class SourceText
{
    /// <summary>«файл № 1204 Сведения.xlsx, Показатели!C11»: the number is the one that commands take.</summary>
    public static string Place(SourceCell source) => $"файл № {source.SubmissionId} {source.FileName}, {source.Place}";

    /// <summary>Who sent it and when.</summary>
    /// <param name="zone">The clock that moments are told by.</param>
    public static string From(SourceCell source, TimeZoneInfo zone) =>
        $"{source.Sender ?? "через папку"}, {Words.Moment(TimeZoneInfo.ConvertTime(source.ReceivedAt, zone))}";

    public static string Whole(SourceCell source, TimeZoneInfo zone) => $"{Place(source)}, {From(source, zone)}";
}
