using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Policies;

namespace QualityMonitor.Indicators.Narrative;

/// <summary>Where a text can be printed.</summary>
public enum TextPlace
{
    Report,

    /// <summary>Proposals and prose are the programme's or a municipality's: no report prints a school's.</summary>
    NotOfSpeaker,

    /// <summary>No report of its kind is made of such a period unless somebody asks for one.</summary>
    NoReportOfPeriod,
}

/// <summary>
/// Whether any report has a place for a text: what is accepted and printed nowhere would be lost without a word. Pure.
/// </summary>
public static class TextPlaces
{
    /// <param name="speaker">Whose words they are; null: those of the programme's owner.</param>
    /// <param name="own">How often the text's indicator is due; null where it is of none.</param>
    public static TextPlace Of(SaidText text, OrganisationLevel? speaker, Cadence? own) =>
        text.Kind != SaidKind.Explanation && speaker is not (null or OrganisationLevel.Municipality)
            ? TextPlace.NotOfSpeaker
        : text.Period is null || HasReport(text, text.Period.Kind, own) ? TextPlace.Report
        : TextPlace.NoReportOfPeriod;

    private static bool HasReport(SaidText text, PeriodKind period, Cadence? own) =>
        text.Kind switch
        {
            SaidKind.Passage when text.ReportKind == ReportKindWords.Annual => IsYear(period),
            SaidKind.Passage when text.ReportKind == ReportKindWords.Quarterly => period == PeriodKind.Quarter,
            SaidKind.Passage or SaidKind.Proposal => period == PeriodKind.Quarter || IsYear(period),
            _ => period == PeriodKind.Quarter || IsYear(period) || (own is { } due && Cadences.KindOf(due) == period),
        };

    private static bool IsYear(PeriodKind period) => period is PeriodKind.CalendarYear or PeriodKind.AcademicYear;
}
