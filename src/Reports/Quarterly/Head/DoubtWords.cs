using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Reports.Quarterly.Findings;
using QualityMonitor.Reports.Quarterly.Telling;
using QualityMonitor.Reports.Wording;

namespace QualityMonitor.Reports.Quarterly.Head;

/// <summary>What could take the number back, said beside the number.</summary>
internal static class DoubtWords
{
    private const int Most = 3;

    /// <summary>Room for a name within brackets.</summary>
    private const int Longest = 52;

    public static string Lead(Doubts doubts, StatusCounts counts) =>
        doubts.OfMet == 0 ? "" : $"Из {RussianText.Number(counts.Met)} под вопросом {Count(doubts.OfMet)}.";

    /// <summary>A number in words: digits would run into the code that follows.</summary>
    private static string Count(int count) =>
        count switch
        {
            1 => "один",
            2 => "два",
            3 => "три",
            4 => "четыре",
            _ => RussianText.Number(count),
        };

    public static IReadOnlyList<string> Of(Doubts doubts)
    {
        var told = new List<string>();
        if (doubts.Declared.Count > 0)
            told.Add($"{RussianText.Join([.. doubts.Declared.Select(Name)], Most)}: вместо числа повторён план.");
        var others = doubts.Open.Select(Open).Concat(doubts.Fallen.Select(Fallen)).ToList();
        told.AddRange(others.Take(Most));
        if (others.Count > Most)
            told.Add($"И ещё {RussianText.Number(others.Count - Most)} — во вложении.");
        else if (doubts.IsRestFirm)
            told.Add("От не сдавших школ другие выводы не зависят.");
        return told;
    }

    private static string Name(IndicatorRow row) => $"{row.Code} ({Names.Of(row, Longest)})";

    private static string Open(IndicatorRow row) => $"{Name(row)}: нет и прежних данных, {Missing(row, row.Absence!)}.";

    private static string Fallen(IndicatorRow row)
    {
        var absence = row.Grounds.Absence!;
        var last = FactText.Print(absence.Filled.Fact!, row.Grounds.Unit, row.Grounds.Decimals);
        return $"Не засчитан {Name(row)}: сейчас {HeldText.Held(row)}, "
            + $"а если у {Missing(row, absence)} всё как прежде — {last}.";
    }

    private static string Missing(IndicatorRow row, Absence absence) =>
        Words.Schools(
            [.. absence.Filled.Known.Select(static one => one.Code).Concat(absence.Filled.Unknown).Select(row.NameOf)],
            Most
        );
}
