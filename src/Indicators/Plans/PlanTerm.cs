using System.Text.RegularExpressions;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Indicators.Plans;

/// <summary>When a target is due: a period, or every year of one.</summary>
/// <param name="Period">Whole years.</param>
/// <param name="EachYear">The target holds in each of its years, and not in all of them together.</param>
public sealed record PlanTerm(Period Period, bool EachYear)
{
    /// <summary>
    /// The target with the word for its years, as documents write it in one cell: «не менее 3» beside «ежегодно» is
    /// «ежегодно не менее 3».
    /// </summary>
    public string Told(string plan, Unit unit)
    {
        if (!EachYear || PlanReader.Read(plan, unit) is not { IsOk: true, Value: not PlanValue.EachYear })
            return plan;
        var told = "ежегодно " + plan;
        return PlanReader.Read(told, unit).IsOk ? told : plan;
    }
}

/// <summary>
/// Reads «ежегодно», «в течение всего срока реализации», «к концу реализации программы»: periods of a target that only
/// the programme's years make one. Named years go before them: «ежегодно, 2024–2026 гг.».
/// </summary>
/// <remarks>
/// «В течение всего срока» of a share, a score or a yes is meant of every year: a level holds or does not. Of a count it
/// may be meant of all years together, and is judged at their end.
/// </remarks>
public static partial class PlanTermReader
{
    /// <summary>Whether a text is one of these at all; every other is a period or nothing.</summary>
    public static bool IsOfProgramme(string text) => Shape().IsMatch(TextNormalizer.Fold(text));

    /// <param name="text">One for which <see cref="IsOfProgramme"/> holds.</param>
    /// <param name="startsOn">The programme's first day; null: not said.</param>
    /// <param name="endsOn">Its last day; null: not said.</param>
    public static Parsed<PlanTerm> Read(string text, DateOnly? startsOn, DateOnly? endsOn, Unit unit)
    {
        var match = Shape().Match(TextNormalizer.Fold(text));
        var years = YearsIn(match) ?? (startsOn is { } first && endsOn is { } last ? WholeYears(first, last) : null);
        if (years is null)
            return PeriodMessages.ProgrammeYearsUnknown(text);
        return match.Groups["end"].Success
            ? new PlanTerm(LastYear(years), EachYear: false)
            : new PlanTerm(years, match.Groups["each"].Success || IsLevel(unit));
    }

    private static bool IsLevel(Unit unit) => unit.Kind is UnitKind.Percent or UnitKind.Score or UnitKind.YesNo;

    private static Period? YearsIn(Match match) =>
        match.Groups["years"] is { Success: true } years
        && PeriodReader.Read(years.Value + " гг.") is { IsOk: true } read
            ? read.Value
            : null;

    /// <summary>A programme that begins in March plans for that year as for the others.</summary>
    private static Period WholeYears(DateOnly first, DateOnly last) =>
        first is { Month: 9, Day: 1 } && last is { Month: 8, Day: 31 }
            ? Period.Of(first, last)
            : Period.Of(new DateOnly(first.Year, 1, 1), new DateOnly(last.Year, 12, 31));

    private static Period LastYear(Period years) =>
        years.End.Month == 8 ? Period.AcademicYear(years.End.Year - 1) : Period.Year(years.End.Year);

    private const string Programme = @"( (муниципальной |государственной )?(программы|проекта|подпрограммы|плана))?";

    [GeneratedRegex(
        @"^((?<years>20[0-9]{2} ?- ?20[0-9]{2})( ?(гг?\.?|год(ы|ов|ах)))?[,;:(]? ?)?("
            + @"(?<each>(ежегодно|каждый год|в каждом году)( реализации)?"
            + Programme
            + @")|((в течени[еи]|на протяжении|за|на) )?((всего|весь) )?(срока?|периода?|времени|время) (реализации|действия)"
            + Programme
            + @"|(?<end>(к|по|до|на) (концу?|конца|окончани\p{L}|завершени\p{L}|итогам) (реализации|действия)?"
            + Programme
            + @"))\)?[.,;]?( ?\(?(?<years>20[0-9]{2} ?- ?20[0-9]{2})( ?(гг?\.?|год(ы|ов|ах)))?\)?)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Shape();
}
