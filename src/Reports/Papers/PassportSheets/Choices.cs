using QualityMonitor.Indicators.Passport;
using QualityMonitor.Reports.Papers.Sheets;

namespace QualityMonitor.Reports.Papers.PassportSheets;

/// <summary>What several columns of the passport offer to choose from.</summary>
internal static class Choices
{
    /// <summary>Rows with drop-downs; beyond them the sheet still takes text.</summary>
    public const int LastRow = 1000;

    public const string FirstDay = "DATE(2000,1,1)";
    public const string LastDay = "DATE(2100,12,31)";

    public static string OrganisationCodes { get; } =
        EntryRule.Filled(PassportVocabulary.OrganisationsSheet, 'A', LastRow);
    public static string IndicatorCodes { get; } = EntryRule.Filled(PassportVocabulary.IndicatorsSheet, 'A', LastRow);

    /// <summary>A day that may be left out: «Действует с» and «Действует по».</summary>
    public static PassportColumn Day(string header, string hint, string example = "") =>
        new(header, 14, PassportLooks.Date, hint, example)
        {
            Kind = EntryKind.Date,
            First = FirstDay,
            Last = LastDay,
            IsOptional = true,
        };

    public static PassportColumn Choice(
        string header,
        double width,
        string hint,
        string example,
        IEnumerable<string> words
    ) =>
        new(header, width, PassportLooks.Words, hint, example)
        {
            Kind = EntryKind.List,
            First = EntryRule.Words(words),
        };
}
