using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using MimeKit.Utils;
using QualityMonitor.Etl.Reading.Csv;

namespace QualityMonitor.Etl.Sources;

/// <summary>
/// The name that a person gave, out of what programs made of it on its way: percent-encoded, encoded for mail twice, read in a
/// page of another alphabet, or in the two letters that a Mac has for «й».
/// </summary>
internal static partial class SentNames
{
    /// <summary>Of fewer Russian letters nobody can say that they are meant: «Müller» is a name.</summary>
    private const int FewestLetters = 3;

    public static string Shown(string name)
    {
        var shown = name.Contains("=?", StringComparison.Ordinal)
            ? Rfc2047.DecodeText(Encoding.UTF8.GetBytes(name))
            : name;
        shown = Percents().Replace(shown, static match => OfPercents(match.Value));
        return Reread(shown).Normalize();
    }

    /// <summary>A name by its bytes: UTF-8, else the most Russian of the pages of DOS, Windows and Unix.</summary>
    public static string OfBytes(byte[] name) => TextDecoder.NameOf(name);

    private static string OfPercents(string written)
    {
        var bytes = Enumerable
            .Range(0, written.Length / 3)
            .Select(at =>
                byte.Parse(written.AsSpan((at * 3) + 1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture)
            )
            .ToArray();
        return Array.Exists(bytes, static one => one > 127) ? OfBytes(bytes) : written;
    }

    /// <summary>«Ñâåäåíèÿ»: the page of Windows, read as if it were that of the West.</summary>
    private static string Reread(string name)
    {
        if (!name.Any(static letter => letter > 127) || name.Any(static letter => letter > 255))
            return name;
        var read = OfBytes(Encoding.Latin1.GetBytes(name));
        return read.Count(static letter => letter is >= '\u0400' and <= '\u04FF') >= FewestLetters ? read : name;
    }

    [GeneratedRegex("(%[0-9A-Fa-f]{2})+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Percents();
}
