using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Indicators.Checking;

/// <summary>
/// Whether a figure goes back to what an earlier file said. A file that says something new has the last word as a
/// whole, for a person may undo a correction; but an old copy with one new cell undoes every correction made since. No
/// rule can tell the two apart, so each figure that goes back is loaded and told of: to whoever sent it and, as an open
/// question, to the coordinators.
/// </summary>
public static class ReturnJudge
{
    public const string Code = "value-went-back";

    /// <summary>
    /// Values are compared, not how they are written: 80, 80,0 and 80 % are one. A mark that there is no figure is a word as
    /// good as a figure.
    /// </summary>
    /// <param name="words">First the word that stood until now, whosever it was; then what the speaker said of the
    /// figure before, the latest first.</param>
    /// <returns>Which of <paramref name="words"/> it goes back to, the latest of several; null: it repeats the last word
    /// or says what its speaker has not said.</returns>
    /// <param name="unit">The indicator's.</param>
    public static int? Find(Fact mine, IReadOnlyList<Fact> words, Unit unit)
    {
        if (words.Count == 0 || FactSameness.AreSame(words[0], mine, unit))
            return null;
        for (var index = 1; index < words.Count; index++)
        {
            if (FactSameness.AreSame(words[index], mine, unit))
                return index;
        }

        return null;
    }

    /// <param name="last">The word that stood until now.</param>
    /// <param name="earlier">The speaker's own word that the figure goes back to.</param>
    public static Problem Say(string indicatorCode, PlacedFact mine, PlacedFact last, PlacedFact earlier) =>
        new(
            Code,
            $"Показатель {indicatorCode}: значение вернулось к прежнему, {RussianText.Quote(mine.Text)} "
                + $"({earlier.Place}), хотя после него "
                + (
                    last.IsVeiled
                        ? "в другом источнике стояло другое значение."
                        : $"было {RussianText.Quote(last.Text)} ({last.Place})."
                ),
            "прежнее значение, если оно верно; если открыта старая копия — исправления, внесённые в последний файл"
        );
}
