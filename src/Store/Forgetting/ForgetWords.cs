using System.Globalization;

namespace QualityMonitor.Store.Forgetting;

/// <summary>What stands where something was erased.</summary>
internal static class ForgetWords
{
    public const string Erased = "Стёрто.";

    private const int LongestReason = 300;

    /// <summary>For whoever opens an erased file in years.</summary>
    public static string Of(ForgetRecord record)
    {
        var day = record.ForgottenAt.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);
        var reason = record.Reason.Length > LongestReason ? record.Reason[..LongestReason] + "…" : record.Reason;
        return $"стёрто {day}, {record.ForgottenBy}: {reason}";
    }

    /// <summary>The kind of file stays known.</summary>
    public static string FileName(string name) =>
        "стёртый файл" + (Path.GetExtension(name) is { Length: > 1 and <= 6 } extension ? extension : "");

    /// <summary>A place of its own, that no other file comes to.</summary>
    public static string Place(long file) => string.Create(CultureInfo.InvariantCulture, $"стёртый файл № {file}");
}
