using QualityMonitor.Indicators.Policies;

namespace QualityMonitor.Indicators.Narrative;

/// <summary>
/// The words of the workbook of texts: written with what needs an explanation, read when it comes back, so they live
/// where both can see them. The order of columns is free, and columns that are not named here are for the eye alone.
/// </summary>
public static class NarrativeVocabulary
{
    /// <summary>
    /// Cell A1 of a sheet begins with this, of the first unless somebody moved it; it tells the workbook from any other.
    /// </summary>
    public const string Title = "Тексты отчётов";

    public const string AboutSheet = "О файле";
    public const string ExplanationsSheet = "Пояснения";
    public const string ProposalsSheet = "Предложения";
    public const string PassagesSheet = "Тексты";

    /// <summary>The sheets that texts stand on.</summary>
    public static IReadOnlyList<string> Sheets { get; } = [ExplanationsSheet, ProposalsSheet, PassagesSheet];

    /// <summary>
    /// Label in column A, of the first sheet unless somebody moved it; the programme's code stands in column B.
    /// </summary>
    public const string Programme = "Код программы";

    public const string Indicator = "Показатель";
    public const string Organisation = "Организация";
    public const string Period = "Период";
    public const string Author = "Кто пояснил (должность, фамилия)";

    /// <summary>The kinds of report that have a place for prose, by their codes.</summary>
    public static IReadOnlyList<string> KindsWithProse { get; } = [ReportKindWords.Quarterly, ReportKindWords.Annual];

    public static class Explanations
    {
        public const string Why = "Почему так";
        public const string Action = "Что делается";
    }

    public static class Proposals
    {
        public const string What = "Предложение";
        public const string Responsible = "Кто выполняет";
        public const string Term = "К какому сроку";
        public const string Gives = "Что это даст";
    }

    public static class Passages
    {
        public const string ReportKind = "Вид отчёта";
        public const string Section = "Раздел";
        public const string Text = "Текст";
    }
}
