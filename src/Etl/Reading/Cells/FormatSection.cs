using System.Globalization;
using System.Text;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Etl.Reading.Cells;

/// <summary>One of the sections that semicolons part a number format into.</summary>
internal sealed class FormatSection
{
    private const string Operators = "<>=";
    private static readonly char[] Dashes = [' ', '-', '−', '–'];

    private readonly StringBuilder before = new();
    private readonly StringBuilder behind = new();
    private string? condition;
    private bool date;
    private bool time;
    private bool month;
    private bool digits;
    private bool percent;
    private bool elapsed;
    private bool isGeneral;
    private char last;
    private int thousands;

    private FormatSection() { }

    public FormatKind Kind =>
        percent ? FormatKind.Percent
        : elapsed ? FormatKind.Elapsed
        : digits ? FormatKind.Plain
        : date || (month && !time) ? FormatKind.Date
        : time ? FormatKind.Time
        : FormatKind.Plain;

    public decimal Scale
    {
        get
        {
            var scale = 1m;
            for (var at = 0; at < Math.Min(thousands, 4); at++)
                scale *= 1000;
            return scale;
        }
    }

    public bool HasCondition => condition is not null;

    /// <summary>What it shows is not the number alone.</summary>
    public bool Changes => Kind == FormatKind.Plain && (thousands > 0 || HasWords);

    private bool HasWords => HasWord(before) || HasWord(behind);

    public static FormatSection[] Read(string code)
    {
        var sections = new List<FormatSection> { new() };
        for (var at = 0; at < code.Length; at++)
        {
            if (code[at] == ';')
                sections.Add(new FormatSection());
            else
                at = sections[^1].Take(code, at);
        }

        return [.. sections];
    }

    /// <returns>Null where nothing but the number is shown.</returns>
    public string? Text(decimal number) =>
        !HasWords ? null
        : digits || isGeneral ? TextNormalizer.Tidy(Around(number, ShownText.OfNumber(number, isPercent: false)))
        // «"да";;"нет"» shows no number at all.
        : TextNormalizer.Tidy($"{before}{behind}");

    /// <summary>«[&gt;=1000]».</summary>
    public bool Takes(decimal number)
    {
        var written = condition ?? "";
        var sign = written[..(written.LastIndexOfAny([.. Operators]) + 1)];
        return decimal.TryParse(written[sign.Length..], NumberStyles.Float, CultureInfo.InvariantCulture, out var bound)
            && sign switch
            {
                ">" => number > bound,
                ">=" => number >= bound,
                "<" => number < bound,
                "<=" => number <= bound,
                "<>" => number != bound,
                _ => number == bound,
            };
    }

    /// <summary>Takes what stands at <paramref name="at"/>; returns the place of its last character.</summary>
    private int Take(string code, int at)
    {
        switch (code[at])
        {
            case '"':
                var closing = Closing(code, at, '"');
                Write(code[(at + 1)..Math.Min(closing, code.Length)]);
                return closing;
            case '[':
                var end = Closing(code, at, ']');
                Bracket(code[(at + 1)..Math.Min(end, code.Length)]);
                return end;
            case '\\':
                Write(at + 1 < code.Length ? code[at + 1].ToString() : "");
                return at + 1;
            case '_' or '*':
                Write(" ");
                return at + 1;
            case 'G' or 'g' when code.AsSpan(at).StartsWith("General", StringComparison.OrdinalIgnoreCase):
                isGeneral = true;
                return at + "General".Length - 1;
            default:
                Note(code[at]);
                return at;
        }
    }

    /// <summary>
    /// A section for negative numbers writes the minus itself, or brackets, and one for zero a dash; the number that is
    /// put into it has its own sign, and «--5 руб.» would be none.
    /// </summary>
    private string Around(decimal number, string shown)
    {
        var (left, right) = (before.ToString(), behind.ToString());
        if (number > 0)
            return left + shown + right;
        left = left.Trim(Dashes);
        if (left.EndsWith('(') && right.LastIndexOf(')') is >= 0 and var closing)
            (left, right) = (left[..^1].TrimEnd(Dashes), right.Remove(closing, 1));
        return $"{left} {shown}{right}";
    }

    private void Bracket(string inside)
    {
        elapsed |= inside.Length > 0 && inside.AsSpan().Trim("hHmMsS").IsEmpty;
        if (inside.Length > 1 && Operators.Contains(inside[0], StringComparison.Ordinal))
            condition = inside;
        // «[$руб.-419]» is a currency, «[$-419]» a language alone.
        else if (inside.StartsWith('$'))
            Write(inside[1..].Split('-')[0]);
    }

    private void Note(char written)
    {
        var letter = char.ToLowerInvariant(written);
        date |= letter is 'd' or 'y';
        month |= letter == 'm';
        time |= letter is 'h' or 's';
        percent |= letter == '%';

        // «ss.00» are parts of a second, «0.00» are digits; commas behind the last of them each take a thousand away.
        var isDigit = letter is '#' or '?' || (letter == '0' && last != 's');
        digits |= isDigit;
        if (isDigit)
            (thousands, behind.Length) = (0, 0);
        else if (letter == ',' && digits && behind.Length == 0)
            thousands++;
        else if (written > 127 || written is ' ' or '/' or '(' or ')')
            Write(written.ToString());
        if (letter is not ('0' or '.' or ','))
            last = letter;
    }

    /// <summary>Roubles are written as texts write them.</summary>
    private void Write(string literal) =>
        (digits || isGeneral ? behind : before).Append(literal.Trim() is "₽" or "р." or "р" ? " руб." : literal);

    /// <summary>Blanks, dashes and brackets dress a number up and say nothing.</summary>
    private static bool HasWord(StringBuilder literal)
    {
        for (var at = 0; at < literal.Length; at++)
        {
            if (char.IsLetter(literal[at]) || literal[at] is '%' or '‰' or '№' or '$' or '€')
                return true;
        }

        return false;
    }

    private static int Closing(string code, int from, char mark)
    {
        var end = code.IndexOf(mark, from + 1);
        return end < 0 ? code.Length : end;
    }
}
