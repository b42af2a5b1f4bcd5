using System.Text.RegularExpressions;
using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Reports.Quarterly.Pictures;
using QualityMonitor.Reports.Wording;

namespace QualityMonitor.Reports.Quarterly.Head;

/// <summary>How indicators and stretches of time are called in a statement.</summary>
internal static partial class Names
{
    private const int Longest = 64;

    private static readonly string[] Masculine =
    [
        "второй",
        "третий",
        "четвёртый",
        "пятый",
        "шестой",
        "седьмой",
        "восьмой",
        "девятый",
        "десятый",
    ];

    private static readonly string[] Neuter =
    [
        "второе",
        "третье",
        "четвёртое",
        "пятое",
        "шестое",
        "седьмое",
        "восьмое",
        "девятое",
        "десятое",
    ];

    public static string Of(IndicatorRow row, int longest = Longest) =>
        Dangling().Replace(Words.Short(ShortName.Of(row.Name), longest), "…");

    /// <summary>The name as the subject of «ниже плана»: one that ends with a clause is closed by a dash.</summary>
    public static string Subject(IndicatorRow row)
    {
        var name = Of(row);
        return name.Contains(',', StringComparison.Ordinal) || name.EndsWith('…') ? name + " —" : name;
    }

    /// <summary>«второй квартал подряд».</summary>
    /// <param name="times">At least two.</param>
    public static string Running(int times, string periodCode)
    {
        var kind = KindOf(periodCode);
        var ordinals = kind == PeriodKind.HalfYear ? Neuter : Masculine;
        var noun = kind switch
        {
            PeriodKind.Month => "месяц",
            PeriodKind.Quarter => "квартал",
            PeriodKind.HalfYear => "полугодие",
            PeriodKind.AcademicYear => "учебный год",
            PeriodKind.CalendarYear => "год",
            _ => "период",
        };
        return times - 2 < ordinals.Length
            ? $"{ordinals[times - 2]} {noun} подряд"
            : $"{RussianText.Number(times)}-й {noun} подряд";
    }

    /// <summary>«полтора года», «5 кварталов»: after «впервые за».</summary>
    public static string Span(int count, string periodCode) =>
        (KindOf(periodCode), count) switch
        {
            (PeriodKind.Quarter, 4) or (PeriodKind.HalfYear, 2) or (PeriodKind.Month, 12) => "год",
            (PeriodKind.Quarter, 6) or (PeriodKind.HalfYear, 3) or (PeriodKind.Month, 18) => "полтора года",
            (PeriodKind.Quarter, _) => RussianText.Count(count, "квартал", "квартала", "кварталов"),
            (PeriodKind.HalfYear, _) => RussianText.Count(count, "полугодие", "полугодия", "полугодий"),
            (PeriodKind.Month, _) => RussianText.Count(count, "месяц", "месяца", "месяцев"),
            (PeriodKind.AcademicYear, _) => RussianText.Count(count, "учебный год", "учебных года", "учебных лет"),
            (PeriodKind.CalendarYear, _) => RussianText.Count(count, "год", "года", "лет"),
            _ => RussianText.Count(count, "период", "периода", "периодов"),
        };

    /// <summary>«… в двух и…»: prepositions and conjunctions that a cut has left hanging.</summary>
    [GeneratedRegex(@"(\s+\p{L}{1,2})+…", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Dangling();

    private static PeriodKind KindOf(string code) =>
        Period.FromCode(code) is { IsOk: true, Value.Kind: var kind } ? kind : PeriodKind.Span;
}
