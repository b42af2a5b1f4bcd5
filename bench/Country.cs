using System.Globalization;
using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Bench;

/// <summary>
/// An invented country: its programme of 38,000 schools and 60 indicators, and a figure for each pair, the same in
/// every run.
/// </summary>
internal static class Country
{
    public const int Schools = 38_000;

    public const int Indicators = 60;

    public const string Programme = "country-2025";

    public static string SchoolCode(int school) => string.Create(CultureInfo.InvariantCulture, $"77{school:D8}");

    public static string SchoolName(int school) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"МБОУ «СОШ № {(school % 97) + 1}» муниципального округа {school / 97}"
        );

    public static string IndicatorCode(int indicator) =>
        string.Create(CultureInfo.InvariantCulture, $"{(indicator / 10) + 1}.{(indicator % 10) + 1}");

    /// <summary>Tenths of a percent for two indicators of three, counts for the third.</summary>
    public static decimal Figure(int school, int indicator)
    {
        var mixed = (uint)((school * 31) + (indicator * 7919)) * 2_654_435_761u >> 16;
        return indicator % 3 == 0 ? mixed % 1000 : mixed % 1001 / 10m;
    }

    public static ProgrammeDefinition Definition() =>
        new(
            Programme,
            "Качество образования",
            "country",
            "приказ № 1",
            null,
            null,
            10,
            [
                new Organisation("country", "Страна", "Страна", OrganisationLevel.Country, null, []),
                .. Enumerable.Range(0, Schools).Select(School),
            ],
            [.. Enumerable.Range(0, Indicators).Select(Indicator)],
            []
        );

    private static Organisation School(int school) =>
        new(SchoolCode(school), SchoolName(school), SchoolName(school)[5..], OrganisationLevel.School, "country", []);

    private static IndicatorDefinition Indicator(int indicator) =>
        new(
            IndicatorCode(indicator),
            string.Create(CultureInfo.InvariantCulture, $"Показатель качества образования номер {indicator + 1}"),
            indicator % 3 == 0 ? Unit.Count : Unit.Percent,
            Direction.HigherIsBetter,
            Cadence.CalendarYear,
            OrganisationLevel.School,
            RollUp.AsEntered,
            Accumulation.Level
        );
}
