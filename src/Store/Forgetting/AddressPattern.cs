using System.Text.RegularExpressions;

namespace QualityMonitor.Store.Forgetting;

/// <summary>
/// One address wherever it is written: in any case, and escaped as JSON, HTML and links escape. An address that only ends
/// or begins like it is another one.
/// </summary>
public sealed class AddressPattern
{
    /// <summary>No address is longer, however it is escaped; what is searched piece by piece overlaps by so much.</summary>
    internal const int Longest = 320 * 6;

    /// <summary>For one text; every letter is looked at a few times only.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly Regex regex;

    /// <param name="address">One address: <c>ivanova@school3.ru</c>.</param>
    public AddressPattern(string address)
    {
        var letters = string.Concat(address.Trim().Select(Written));
        // JSON writes a line break before an address as the letter n after a backslash.
        regex = new Regex(
            @"(?<=^|[^A-Za-z0-9_.%+\-]|\\[nrtbf]|\\u[0-9A-Fa-f]{4})" + letters + @"(?![A-Za-z0-9_\-]|\.[A-Za-z0-9])",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
            Patience
        );
        Core = CoreOf(address.ToLowerInvariant());
    }

    /// <summary>A piece of it that nothing escapes, in lower case: a text without it need not be looked at.</summary>
    public string Core { get; }

    public bool IsIn(string text) => regex.IsMatch(text);

    public string Replace(string text, string replacement) => regex.Replace(text, _ => replacement);

    internal Match Find(string text, int from) => regex.Match(text, from);

    private static string Written(char letter) =>
        char.IsAsciiLetterOrDigit(letter)
            ? letter.ToString()
            : $@"(?:{Regex.Escape(letter.ToString())}|\\u{(int)letter:x4}|%{(int)letter:x2}|&#{(int)letter};)";

    private static string CoreOf(string address) =>
        string.Concat(address.Select(static letter => char.IsAsciiLetterOrDigit(letter) ? letter : ' '))
            .Split(' ')
            .MaxBy(static one => one.Length)!;
}
