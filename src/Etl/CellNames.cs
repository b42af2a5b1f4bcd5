using System.Globalization;
using System.Text.RegularExpressions;

namespace QualityMonitor.Etl;

/// <summary>
/// Cell addresses in A1 notation, in any case; row and column are 1-based. Null for anything that is none.
/// </summary>
public static partial class CellNames
{
    private const int LastColumn = 16_384;

    /// <summary>3 for <c>C</c>; at most the last column of a worksheet.</summary>
    public static int? Column(string letters)
    {
        if (letters.Length is 0 or > 3 || !letters.All(char.IsAsciiLetter))
            return null;
        var number = letters.ToUpperInvariant().Aggregate(0, static (sum, letter) => (sum * 26) + letter - 'A' + 1);
        return number <= LastColumn ? number : null;
    }

    /// <summary>Row 3, column 3 for <c>C3</c>.</summary>
    public static (int Row, int Column)? Cell(string name)
    {
        var match = Shape().Match(name);
        return match.Success && Column(match.Groups["letters"].Value) is { } column
            ? (int.Parse(match.Groups["row"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture), column)
            : null;
    }

    [GeneratedRegex(
        "^(?<letters>[A-Za-z]{1,3})(?<row>[1-9][0-9]{0,6})$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Shape();
}
