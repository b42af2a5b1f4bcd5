using System.Globalization;

namespace QualityMonitor.Etl;

/// <summary>Cell addresses in A1 notation.</summary>
public static class CellName
{
    private const int LastColumn = 16384;
    private const int LastRow = 1048576;

    /// <summary>Reads <c>D18</c> or <c>$D$18</c>, in any case; row and column are 1-based and within a worksheet's bounds.</summary>
    public static bool TryParse(string text, out int row, out int column)
    {
        var name = text.Replace("$", "", StringComparison.Ordinal).Trim().ToUpperInvariant();
        var letters = name.TakeWhile(char.IsAsciiLetterUpper).Count();
        row = 0;
        column = 0;
        if (letters is 0 or > 3 || !int.TryParse(name.AsSpan(letters), NumberStyles.None, CultureInfo.InvariantCulture, out row))
        {
            return false;
        }

        foreach (var letter in name.AsSpan(0, letters))
        {
            column = (column * 26) + (letter - 'A') + 1;
        }

        return row is > 0 and <= LastRow && column <= LastColumn;
    }
}
