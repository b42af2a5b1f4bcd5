namespace QualityMonitor.Etl.Reading.Xlsx;

/// <summary>«AB12», absolute «$AB$12» too, in either case.</summary>
internal static class CellReference
{
    public static bool TryParse(ReadOnlySpan<char> text, out int row, out int column)
    {
        row = 0;
        column = 0;
        var i = 0;
        for (; i < text.Length && (char.IsAsciiLetter(text[i]) || text[i] == '$'); i++)
        {
            if (text[i] != '$')
                column = (column * 26) + (text[i] & 0x1F);
            if (column > 1_000_000)
                return false;
        }

        for (; i < text.Length && char.IsAsciiDigit(text[i]) && row < 100_000_000; i++)
            row = (row * 10) + (text[i] - '0');
        return i == text.Length && row > 0 && column > 0;
    }
}
