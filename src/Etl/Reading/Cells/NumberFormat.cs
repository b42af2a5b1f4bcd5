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
/// What a number format makes of a number: its kind by the first section, the one for ordinary numbers, and where it
/// scales or names a unit, the number as its author sees it. «12 345» under «#,##0.0,» is 12,3 of thousands, and 5,2
/// under «0.0" тыс. руб."» is no 5,2 roubles.
/// </summary>
internal sealed class NumberFormat
{
    private readonly FormatSection[] sections;

    private NumberFormat(FormatKind kind, params FormatSection[] sections)
    {
        Kind = kind;
        this.sections = Array.Exists(sections, static section => section.Changes) ? sections : [];
    }

    public static NumberFormat Plain { get; } = new(FormatKind.Plain);

    public FormatKind Kind { get; }

    /// <summary>
    /// The formats that have a number and no text (ECMA-376, 18.8.30), the East Asian dates included.
    /// </summary>
    public static NumberFormat OfBuiltIn(int id) =>
        id switch
        {
            9 or 10 => new(FormatKind.Percent),
            (>= 14 and <= 17) or 22 or (>= 27 and <= 31) or 36 or (>= 50 and <= 54) or 57 or 58 => new(FormatKind.Date),
            (>= 18 and <= 21) or (>= 32 and <= 35) or 45 or 47 or 55 or 56 => new(FormatKind.Time),
            46 => new(FormatKind.Elapsed),
            _ => Plain,
        };

    public static NumberFormat OfCode(string? code)
    {
        if (string.IsNullOrEmpty(code) || code.Equals("General", StringComparison.OrdinalIgnoreCase))
            return Plain;
        var read = FormatSection.Read(code);
        return new(read[0].Kind, read);
    }

    /// <summary>A stored number as the cell that its author sees.</summary>
    public Cell Read(decimal number, bool date1904) =>
        Kind is FormatKind.Plain or FormatKind.Percent
            ? Show(number)
            : SerialDate.Read((double)number, number, Kind, date1904);

    /// <summary>A number that is no date, as the cell shows it but for the rounding.</summary>
    public Cell Show(decimal number)
    {
        if (sections.Length == 0 || Kind == FormatKind.Percent)
            return Cell.OfNumber(number, Kind == FormatKind.Percent);
        var section = SectionOf(number);
        var shown = number / section.Scale;
        return section.Text(shown) is { } text ? Cell.OfText(text) : Cell.OfNumber(shown);
    }

    /// <summary>By its own condition, else: for positive numbers, for negative ones, for zero.</summary>
    private FormatSection SectionOf(decimal number)
    {
        if (Array.Exists(sections, static section => section.HasCondition))
            return Array.Find(sections, section => section.HasCondition && section.Takes(number))
                ?? Array.Find(sections, static section => !section.HasCondition)
                ?? sections[0];
        return number < 0 && sections.Length > 1 ? sections[1]
            : number == 0 && sections.Length > 2 ? sections[2]
            : sections[0];
    }
}
