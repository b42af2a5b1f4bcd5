using System.Text.RegularExpressions;

namespace QualityMonitor.Indicators.Releasing;

/// <summary>What a reply to a draft says of it.</summary>
public enum ReleaseWord
{
    /// <summary>Nothing that a program may act on: a person reads it.</summary>
    None,
    Release,
    Hold,
}

/// <summary>
/// Reads «Отправить» and «Задержать» where a reply begins with one of them. To let a report go the word must stand
/// alone: «Отправить нельзя» and «Отправить, но без школы № 5» are for a person. A reason may follow «Задержать», for
/// what is held can be released any time. Pure.
/// </summary>
public static partial class ReleaseReply
{
    /// <param name="words">As a person wrote them, without what they quote.</param>
    public static ReleaseWord Read(string? words)
    {
        var first = (words ?? "")
            .Split('\n')
            .Select(static line => line.Trim())
            .FirstOrDefault(static line => line.Length > 0);
        return first is null ? ReleaseWord.None
            : Release().IsMatch(first) ? ReleaseWord.Release
            : Hold().IsMatch(first) ? ReleaseWord.Hold
            : ReleaseWord.None;
    }

    [GeneratedRegex("^[*_«»\"„“]*отправить[*_«»\"“”]*([.!]|$)", Options, 1000)]
    private static partial Regex Release();

    [GeneratedRegex("^[*_«»\"„“]*задержать(?![\\p{L}\\p{N}-])", Options, 1000)]
    private static partial Regex Hold();

    private const RegexOptions Options =
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
}
