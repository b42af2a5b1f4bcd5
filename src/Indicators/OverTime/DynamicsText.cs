using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Indicators.OverTime;

/// <summary>A movement in Russian.</summary>
public static class DynamicsText
{
    private const int Usual = 2;

    public static string Step(Dynamics dynamics)
    {
        if (dynamics.Difference is not { } difference)
            return "";
        if (difference.Value == 0)
            return "без изменений";

        var step = RussianText.Signed(difference.Value);
        if (difference.Mark == UnitKind.PercentagePoints)
            return step + RussianText.Nbsp + "п.п.";

        return dynamics.Percent is { } percent ? $"{step} ({RussianText.Signed(percent, 1)}{RussianText.Nbsp}%)" : step;
    }

    public static string Sentence(Dynamics dynamics)
    {
        var sentence = dynamics.Why is { } why ? Word(why, dynamics) : Moved(dynamics);
        return dynamics.Common is { } count ? $"{sentence} — {OfSome(count, dynamics.Level)}"
            : dynamics.Together is { } together
                ? $"{sentence} — тогда вместе с теми, кто с тех пор присоединён ({RussianText.Count(together, "организация", "организации", "организаций")})"
            : sentence;
    }

    /// <summary>«по 11 школам, приславшим оба раза».</summary>
    public static string OfSome(int count, OrganisationLevel level) =>
        level == OrganisationLevel.School
            ? $"по {RussianText.Count(count, "школе, приславшей", "школам, приславшим", "школам, приславшим")} оба раза"
            : $"по {RussianText.Count(count, "территории, приславшей", "территориям, приславшим", "территориям, приславшим")} оба раза";

    private static string Moved(Dynamics dynamics)
    {
        var figures =
            $"было {Beside(dynamics.Then!, dynamics.Now!, dynamics.Unit)}, "
            + $"стало {Beside(dynamics.Now!, dynamics.Then!, dynamics.Unit)}";
        if (dynamics.Difference is not { } difference)
            return figures;

        var points = difference.Mark == UnitKind.PercentagePoints ? RussianText.Nbsp + "п.п." : "";
        return $"{figures} ({(difference.Value == 0 ? "без изменений" : RussianText.Signed(difference.Value) + points)})";
    }

    private static string Word(Incomparability why, Dynamics dynamics) =>
        why switch
        {
            Incomparability.NoFigure => "нет значения за период",
            Incomparability.NothingBefore => "сравнить не с чем",
            Incomparability.WithoutWhole => "знаменатель доли равен нулю",
            Incomparability.UnlikeFigures =>
                $"значения {Print(dynamics.Then!, dynamics.Unit)} и {Print(dynamics.Now!, dynamics.Unit)} не сопоставимы",
            Incomparability.TooLarge => "числа слишком велики для сравнения",
            Incomparability.OtherUnit => "сравнить нельзя: с тех пор сменилась единица измерения",
            Incomparability.OtherMethod => "сравнить нельзя: с тех пор показатель считается иначе",
            Incomparability.Merged =>
                "сравнить нельзя: с тех пор организации слились, и прежние сведения дали не все из них",
            Incomparability.Apart =>
                "сравнить нельзя: организации слились, а за один из периодов сведения даны ещё порознь",
            Incomparability.OtherMeaning => "сравнить нельзя: раньше под этим кодом был другой показатель",
            _ => "сравнить нельзя: данные за эти периоды дали разные школы",
        };

    /// <summary>Two figures that differ never look the same beside their difference.</summary>
    private static string Beside(Fact fact, Fact other, Unit unit) =>
        ValueOf(fact) is { } value
        && ValueOf(other) is { } beside
        && Rounding.DigitsApart(value, beside, Usual) is > Usual and var digits
            ? FactText.Print(fact, unit, digits)
            : Print(fact, unit);

    private static decimal? ValueOf(Fact fact) =>
        fact switch
        {
            Fact.Number number => number.Amount.Value,
            Fact.Share share => share.Percent,
            _ => null,
        };

    private static string Print(Fact fact, Unit unit) =>
        fact is Fact.YesNo yesNo ? (yesNo.Done ? "«да»" : "«нет»") : FactText.Print(fact, unit);
}
