using QualityMonitor.Indicators.Periods;
using QualityMonitor.Reports.Wording;

namespace QualityMonitor.Reports.Quarterly;

/// <summary>Names of periods, of the codes that a report keeps.</summary>
internal static class PeriodWords
{
    /// <summary>«IV квартал 2025».</summary>
    public static string Title(string code) =>
        Period.FromCode(code) is { IsOk: true, Value: var period } ? Words.Title(period.Title) : code;

    /// <summary>«IV квартал 2025 года», within a sentence.</summary>
    public static string Full(string code) =>
        Period.FromCode(code) is { IsOk: true, Value: var period } ? period.Title : code;

    /// <summary>« за квартал»: what a part of a total of the year was added in; empty for a whole year.</summary>
    public static string Each(string code) =>
        Period.FromCode(code) is { IsOk: true, Value.Kind: var kind }
            ? kind switch
            {
                PeriodKind.Month => " за месяц",
                PeriodKind.Quarter => " за квартал",
                PeriodKind.HalfYear => " за полугодие",
                _ => "",
            }
            : "";

    /// <summary>«IV кв. 2025», for narrow columns.</summary>
    public static string Short(string code) =>
        Period.FromCode(code) is { IsOk: true, Value: var period } ? period.ShortTitle : code;
}
