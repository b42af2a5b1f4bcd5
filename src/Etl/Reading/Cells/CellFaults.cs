using QualityMonitor.Indicators;

namespace QualityMonitor.Etl.Reading.Cells;

/// <summary>What stands in place of a value that a file does not hold, or holds so that nobody can tell it.</summary>
internal static class CellFaults
{
    private const int Longest = 40;

    /// <summary>Writers that do not calculate leave the value out: that is no zero and no empty cell.</summary>
    public const string NoValue = "формула без значения";

    public const string TextLost = "текст ячейки потерян";

    /// <summary>The file has the cell twice.</summary>
    public static string Twice(Cell first, Cell second) =>
        $"в файле два значения, {RussianText.Quote(first.Text, Longest)} и {RussianText.Quote(second.Text, Longest)}";
}
