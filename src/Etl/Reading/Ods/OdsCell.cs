using System.Globalization;
using System.Xml;
using QualityMonitor.Etl.Reading.Cells;

namespace QualityMonitor.Etl.Reading.Ods;

/// <summary>What the attributes of one cell say, and what it is then.</summary>
internal sealed class OdsCell
{
    public OdsType Type { get; set; }

    /// <summary>Null where none is written, or none that is a number.</summary>
    public decimal? Number { get; set; }

    /// <summary>The value of a date, a time, a truth or a text.</summary>
    public string? Value { get; set; }

    public bool IsFormula { get; set; }

    public bool IsError { get; set; }

    public NumberFormat Format { get; set; } = NumberFormat.Plain;

    /// <summary>The shown text has no say: three cells of four.</summary>
    public bool IsPlainNumber => Number is not null && !IsFormula && Type is (OdsType.Float or OdsType.Percentage);

    public void Clear()
    {
        Type = OdsType.None;
        Number = null;
        Value = null;
        IsFormula = false;
        IsError = false;
        Format = NumberFormat.Plain;
    }

    /// <param name="shown">The text of its paragraphs.</param>
    /// <param name="hasShown">It has paragraphs, though they may be empty.</param>
    public Cell Make(string shown, bool hasShown)
    {
        if (IsError || (IsFormula && CalcErrors.Is(shown)))
            return Cell.OfError(shown.Length > 0 ? shown : CalcErrors.Unnamed);
        return Type switch
        {
            OdsType.None when IsFormula && !hasShown => Cell.OfError(CellFaults.NoValue),
            OdsType.Percentage when Number is { } share => Cell.OfNumber(share, isPercent: true),
            OdsType.Float when Number is { } number => OfNumber(number),
            OdsType.Float or OdsType.Percentage when IsFormula && shown.Length == 0 => Cell.OfError(CellFaults.NoValue),
            OdsType.Date when Date(Value) is { } date => Cell.OfDate(date),
            OdsType.Time when Time(Value) is { } time => OfTime(time),
            OdsType.Boolean when Value is "true" or "false" => Cell.OfBoolean(Value == "true"),
            OdsType.Text when !string.IsNullOrEmpty(Value) => Cell.OfText(Value),
            _ => Cell.OfText(shown),
        };
    }

    private Cell OfNumber(decimal number) =>
        Format.Kind is FormatKind.Plain or FormatKind.Percent
            ? Format.Show(number)
            : SerialDate.Read((double)number, number, Format.Kind, date1904: false);

    // Hours that do not stop at 24 are a length of time, whatever the format.
    private Cell OfTime(TimeSpan time)
    {
        var format = Format.Kind == FormatKind.Elapsed || time.TotalDays >= 1 ? FormatKind.Elapsed : FormatKind.Time;
        return SerialDate.Read(time.TotalDays, (decimal)time.TotalDays, format, date1904: false);
    }

    // The clock as written: a spreadsheet knows no time zones.
    private static DateTime? Date(string? written) =>
        DateTimeOffset.TryParse(written, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)
            ? date.DateTime
            : null;

    private static TimeSpan? Time(string? written)
    {
        try
        {
            return written is null ? null : XmlConvert.ToTimeSpan(written);
        }
        catch (Exception exception) when (exception is FormatException or OverflowException)
        {
            return null;
        }
    }
}

internal enum OdsType
{
    None,

    /// <summary>A currency, too.</summary>
    Float,
    Percentage,
    Date,
    Time,
    Boolean,
    Text,
}
