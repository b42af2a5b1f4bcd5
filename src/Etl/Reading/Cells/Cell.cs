using System.Globalization;

namespace QualityMonitor.Etl.Reading.Cells;

public enum CellKind
{
    Empty,
    Text,
    Number,
    Date,
    Boolean,

    /// <summary>
    /// «#N/A» and its kind, and a formula that was saved without its value: there is a cell, and no value in it.
    /// </summary>
    Error,
}

/// <summary>
/// One cell as its author sees it.
/// </summary>
/// <param name="Kind">What the workbook says the cell holds; in a csv every cell is
/// <see cref="CellKind.Text"/>.</param>
/// <param name="Text"> The original text as far as it is known, never null: a number in Russian form («99,7», a percent
/// «82,6%»), a date «07.09.2019» (with « 13:45» when it has a time), «ИСТИНА», «#N/A». Empty for
/// <see cref="CellKind.Empty"/>.
/// </param>
/// <param name="Number"> The stored number to the 15 digits a spreadsheet shows, whole numbers in full:
/// 30.699999999999999 is 30.7. With <paramref name="IsPercent"/> still the stored fraction: 0.826 behind «82,6%». For a
/// date the serial number; 1 for true.
/// </param>
/// <param name="Date">For <see cref="CellKind.Date"/> only: the moment on the author's clock, no time zone.</param>
/// <param name="IsPercent">The number format shows a percent: a person reads <see cref="Number"/> x 100.</param>
public readonly record struct Cell(CellKind Kind, string Text, decimal Number, DateTime Date, bool IsPercent)
{
    // Most numbers of a national workbook are never quoted: their text is made when asked for.
    private readonly string? text = Text;

    public string Text => text ?? (Kind == CellKind.Number ? ShownText.OfNumber(Number, IsPercent) : string.Empty);

    public bool IsEmpty => Kind == CellKind.Empty;

    public static Cell OfText(string text) =>
        text.Length == 0 ? default : new(CellKind.Text, text, 0, default, IsPercent: false);

    public static Cell OfNumber(decimal number, bool isPercent = false) =>
        new(CellKind.Number, null!, number, default, isPercent);

    public static Cell OfDate(DateTime date) => OfDate(date, ShownText.OfDate(date), ShownText.SerialOf(date));

    public static Cell OfBoolean(bool value) =>
        new(CellKind.Boolean, value ? "ИСТИНА" : "ЛОЖЬ", value ? 1 : 0, default, IsPercent: false);

    public static Cell OfError(string text) => new(CellKind.Error, text, 0, default, IsPercent: false);

    internal static Cell OfDate(DateTime date, string text, decimal serial) =>
        new(CellKind.Date, text, serial, date, IsPercent: false);

    public bool Equals(Cell other) =>
        Kind == other.Kind
        && Number == other.Number
        && Date == other.Date
        && IsPercent == other.IsPercent
        && string.Equals(Text, other.Text, StringComparison.Ordinal);

    public override int GetHashCode() => HashCode.Combine(Kind, Number, Date, IsPercent, Text);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Kind} «{Text}»");
}
