using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.RollingUp;
using QualityMonitor.Reports.Quarterly.Telling;

namespace QualityMonitor.Reports.Quarterly.Head;

/// <summary>Who is behind a lack, and how the rest of the town stands.</summary>
internal static class Blame
{
    private static readonly (decimal Part, string Words)[] Fractions =
    [
        (1m / 3, "треть"),
        (1m / 2, "половину"),
        (3m / 5, "три пятых"),
        (2m / 3, "две трети"),
        (3m / 4, "три четверти"),
        (4m / 5, "четыре пятых"),
        (9m / 10, "девять десятых"),
    ];

    /// <summary>«Четыре пятых отставания школ дают СОШ № 5 (97,01 %, было 99,08 %) и № 10; остальные 9 — 99,7 %.»; null
    /// where it cannot be told by schools.</summary>
    public static string? Of(IndicatorRow row)
    {
        if (row.Shortfall is not { Members.Count: > 0 } shortfall)
            return null;

        var worst = GapText.Worst(shortfall);
        var all = shortfall.Members.Sum(static one => one.Lacking);
        var part = Part(worst.Sum(static one => one.Lacking), all, row.IsLimit ? "превышени" : "отставани");
        var schools = worst.ConvertAll(one => row.Schools.FirstOrDefault(school => school.Code == one.Code));
        var names = RussianText.Join([
            .. worst.Zip(schools, (one, school) => row.NameOf(one.Code) + (school is null ? "" : Was(school))),
        ]);
        var whole = $"{RussianText.Begun(part)} {(worst.Count == 1 ? "даёт" : "дают")} {names}";
        return RussianText.Stop(
            Rest(row, [.. worst.Select(static one => one.Code)]) is { } rest ? $"{whole}; {rest}" : whole
        );
    }

    /// <summary>«две трети отставания школ»; what is near no such fraction, in percent.</summary>
    internal static string Part(decimal part, decimal whole, string noun)
    {
        if (part == whole)
            return $"всё {noun}е школ";
        var share = part / whole;
        var near = Fractions.MinBy(one => Math.Abs(one.Part - share));
        var words =
            Math.Abs(near.Part - share) <= 0.02m
                ? near.Words
                : RussianText.Rounded(share * 100, Rounding.DigitsApart(share * 100, 100, 0)) + RussianText.Nbsp + "%";
        return $"{words} {noun}я школ";
    }

    private static string Was(SchoolFigure school) =>
        school is { Fact: { } now, Before: { } before } ? $" ({now.Text}, было {before.Text})"
        : school.Fact is { } fact ? $" ({fact.Text})"
        : "";

    /// <summary>Their shares summed by their parts: a mean of percentages is nobody's figure.</summary>
    private static string? Rest(IndicatorRow row, IReadOnlyList<string> worst)
    {
        var rest = row
            .Schools.Where(school => school.Fact is not null && !worst.Contains(school.Code, StringComparer.Ordinal))
            .ToList();
        if (rest.Count < 2 || Together(rest.ConvertAll(static one => one.Fact)) is not { } now)
            return null;

        var then = Together(rest.ConvertAll(static one => one.Before));
        var was = then is { } before ? $", было {Percent(before, now, row)}" : "";
        return $"в остальных {RussianText.Number(rest.Count)} — {Percent(now, then, row)}{was}";
    }

    private static Fact.Share? Together(IReadOnlyList<Figure?> figures) =>
        figures.All(static one => one?.Fact is Fact.Share)
        && RollUps.Ratio(figures.Select(static one => one!.Fact!)).Combined is Fact.Share { Percent: not null } share
            ? share
            : null;

    /// <summary>In digits that tell it from the plan and from the other of the two.</summary>
    private static string Percent(Fact.Share share, Fact.Share? other, IndicatorRow row)
    {
        var value = share.Percent!.Value;
        var digits = JudgedText.DigitsOf(
            share,
            row.Fact?.Decimals,
            row.Plan?.Plan,
            isMet: false,
            other?.Percent is { } beside ? [beside] : []
        );
        return (digits is { } some ? RussianText.Number(value, some) : RussianText.Rounded(value))
            + RussianText.Nbsp
            + "%";
    }
}
