using QualityMonitor.Etl;
using QualityMonitor.Indicators;

namespace QualityMonitor.Worker.Commands.Frame;

/// <summary>
/// What became of a file's cells, in one line: the parts add up to the whole, so that nothing can be missing unseen.
/// </summary>
internal static class CellWords
{
    /// <returns>«ячеек 62: загружено 18, подписи 44»; a part of none is left out.</returns>
    /// <param name="otherSheets">Sheets of which nothing was read.</param>
    public static string Of(CellTally cells, IReadOnlyList<string> otherSheets)
    {
        (long Count, string Word)[] parts =
        [
            (cells.WithIssues, "с замечаниями"),
            (cells.Labels, "подписи"),
            (cells.Skipped, "пропущено по правилам"),
            (cells.Unbound, "столбец не описан"),
        ];
        var others =
            otherSheets.Count == 0
                ? ""
                : $"; не читались листы: {RussianText.Join([.. otherSheets.Select(static sheet => RussianText.Quote(sheet, 40))], 5)}";
        return string.Join(
                ", ",
                parts
                    .Where(static part => part.Count > 0)
                    .Select(static part => $"{part.Word} {part.Count}")
                    .Prepend($"ячеек {cells.Seen}: загружено {cells.Loaded}")
            ) + others;
    }
}
