using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Etl.Passport.Tables;

/// <summary>
/// Which known name of a sheet, column or label a written one was probably meant for: by a slip of the pen
/// («Напраление»), cut short («Эл. почта»), or with words too many («Формула расчёта»). A name far from all of them is
/// its author's own, as «Примечание» is.
/// </summary>
internal static class NearNames
{
    private const int ShortestAbbreviation = 2;

    /// <returns>The nearest of the known names; null when none is near.</returns>
    public static string? Of(string written, IEnumerable<string> known)
    {
        var words = Words(written);
        return known
            .Select(name => (Name: name, Distance: Distance(written, words, name)))
            .Where(static near => near.Distance is not null)
            .OrderBy(static near => near.Distance)
            .Select(static near => near.Name)
            .FirstOrDefault();
    }

    private static int? Distance(string written, string[] words, string name)
    {
        var (left, right) = (PassportSheet.Key(written), PassportSheet.Key(name));
        var most = Math.Max(1, right.Length / 3);

        // What differs more in length differs more: a page of prose in a cell is never compared letter by letter.
        var distance = Math.Abs(left.Length - right.Length) > most ? int.MaxValue : EditDistance.Between(left, right);
        if (distance <= most)
            return distance;
        var full = Words(name);
        return
            words.Length > 0
            && (IsCutShort(words, full) || full.All(word => words.Contains(word, StringComparer.Ordinal)))
            ? right.Length
            : null;
    }

    private static bool IsCutShort(string[] words, string[] full) =>
        Array.TrueForAll(
            words,
            word =>
                word.Length >= ShortestAbbreviation
                && Array.Exists(full, one => one.StartsWith(word, StringComparison.Ordinal))
        );

    private static string[] Words(string text) =>
        string.Concat(TextNormalizer.Fold(text).Select(static letter => char.IsLetterOrDigit(letter) ? letter : ' '))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
