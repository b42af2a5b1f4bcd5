namespace QualityMonitor.Etl.Reading.Cells;

internal enum FormatKind
{
    Plain,
    Percent,

    /// <summary>Has a year, a month or a day.</summary>
    Date,

    /// <summary>Hours, minutes, seconds of one day.</summary>
    Time,

    /// <summary>«[h]:mm»: hours that do not stop at 24.</summary>
    Elapsed,
}

/// <summary>
/// What a number format makes of a number. Decided by its first section, the one for ordinary numbers.
/// </summary>
internal static class NumberFormat
{
    /// <summary>
    /// The formats that have a number and no text (ECMA-376, 18.8.30), the East Asian dates included.
    /// </summary>
    public static FormatKind OfBuiltIn(int id) =>
        id switch
        {
            9 or 10 => FormatKind.Percent,
            (>= 14 and <= 17) or 22 or (>= 27 and <= 31) or 36 or (>= 50 and <= 54) or 57 or 58 => FormatKind.Date,
            (>= 18 and <= 21) or (>= 32 and <= 35) or 45 or 47 or 55 or 56 => FormatKind.Time,
            46 => FormatKind.Elapsed,
            _ => FormatKind.Plain,
        };

    public static FormatKind OfCode(string? code)
    {
        if (string.IsNullOrEmpty(code) || code.Equals("General", StringComparison.OrdinalIgnoreCase))
            return FormatKind.Plain;
        var letters = new Letters();
        for (var i = 0; i < code.Length && code[i] != ';'; i++)
            i = letters.Take(code, i);
        return letters.Kind;
    }

    private ref struct Letters
    {
        private bool date;
        private bool time;
        private bool month;
        private bool digits;
        private bool percent;
        private bool elapsed;
        private char last;

        public readonly FormatKind Kind =>
            percent ? FormatKind.Percent
            : elapsed ? FormatKind.Elapsed
            : digits ? FormatKind.Plain
            : date || (month && !time) ? FormatKind.Date
            : time ? FormatKind.Time
            : FormatKind.Plain;

        /// <summary>Takes what stands at <paramref name="at"/>; returns the place of its last character.</summary>
        public int Take(string code, int at)
        {
            switch (code[at])
            {
                case '"':
                    return Closing(code, at, '"');
                case '[':
                    var end = Closing(code, at, ']');
                    elapsed |= end - at > 1 && code.AsSpan(at + 1, end - at - 1).Trim("hHmMsS").IsEmpty;
                    return end;
                case '\\' or '_' or '*':
                    return at + 1;
                default:
                    Note(char.ToLowerInvariant(code[at]));
                    return at;
            }
        }

        private void Note(char letter)
        {
            date |= letter is 'd' or 'y';
            month |= letter == 'm';
            time |= letter is 'h' or 's';
            percent |= letter == '%';

            // «ss.00» are parts of a second, «0.00» are digits.
            digits |= letter is '#' or '?' || (letter == '0' && last != 's');
            if (letter is not ('0' or '.' or ','))
                last = letter;
        }

        private static int Closing(string code, int from, char mark)
        {
            var end = code.IndexOf(mark, from + 1);
            return end < 0 ? code.Length : end;
        }
    }
}
