using QualityMonitor.Indicators.Checks;
using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Programmes;

namespace QualityMonitor.Indicators.Passport;

/// <summary>
/// The words of the programme passport workbook: written by the form maker, read by the loader, so they live where both
/// can see them. Sheet and column names are matched without regard to case, spaces and ё; the order of columns is free.
/// </summary>
public static class PassportVocabulary
{
    /// <summary>Cell A1 of the first sheet begins with this; it tells a passport from any other workbook.</summary>
    public const string Title = "Паспорт программы";

    public const string ProgrammeSheet = "Программа";
    public const string OrganisationsSheet = "Организации";
    public const string IndicatorsSheet = "Показатели";
    public const string PlansSheet = "Планы";
    public const string ChecksSheet = "Проверки";
    public const string RecipientsSheet = "Получатели";
    public const string HelpSheet = "Справка";

    /// <summary>Labels in column A of the programme sheet; the value stands in column B of the same row.</summary>
    public static class Programme
    {
        public const string Code = "Код программы";
        public const string Name = "Название";
        public const string Owner = "Код муниципалитета";
        public const string Document = "Документ";
        public const string StartsOn = "Начало";
        public const string EndsOn = "Окончание";
        public const string DeadlineDays = "Срок сдачи, дней после окончания периода";
    }

    public static class Organisations
    {
        public const string Code = "Код";
        public const string Name = "Название";
        public const string ShortName = "Краткое название";
        public const string Level = "Уровень";
        public const string Parent = "Входит в";

        /// <summary>Several aliases stand in one cell, divided by semicolons or line breaks.</summary>
        public const string Aliases = "Другие названия";
        public const string Email = "Электронная почта";
    }

    public static class Indicators
    {
        public const string Code = "Код";
        public const string Name = "Показатель";
        public const string Unit = "Единица";
        public const string Direction = "Лучше";
        public const string Cadence = "Периодичность";
        public const string Level = "Уровень";
        public const string RollUp = "Как сводится";
        public const string Accumulation = "Накопление";
        public const string Baseline = "Базовый период";
        public const string Decimals = "Знаков после запятой";
        public const string TaskTolerance = "Допуск муниципального задания, %";

        /// <summary>Only with «формула».</summary>
        public const string Formula = "Формула";

        /// <summary>Only with «взвешенное среднее»: the code of the indicator that gives the weights.</summary>
        public const string Weight = "Вес";

        /// <summary>«да» or «нет»; empty is «нет».</summary>
        public const string MayBeNegative = "Может быть отрицательным";
    }

    public static class Plans
    {
        public const string Indicator = "Код показателя";
        public const string Organisation = "Код организации";
        public const string Period = "Период";
        public const string Value = "Плановое значение";
        public const string Document = "Документ";
        public const string ValidFrom = "Действует с";
    }

    public static class Checks
    {
        public const string Kind = "Проверка";

        /// <summary>Several codes stand in one cell, divided by semicolons; empty: every indicator.</summary>
        public const string Indicators = "Показатели";
        public const string Least = "Не меньше";
        public const string Most = "Не больше";
        public const string Relation = "Соотношение";
        public const string Tolerance = "Допуск";
        public const string Strictness = "Если нарушено";
        public const string Note = "Пояснение";
    }

    public static class Recipients
    {
        public const string Name = "Имя";
        public const string Email = "Электронная почта";
        public const string Role = "Роль";

        /// <summary>Of coordinators and methodologists; a word or codes, see <see cref="Authority.Reach"/>.</summary>
        public const string SpeaksFor = "Вносит сведения за";
    }

    public static IReadOnlyDictionary<string, Direction> Directions { get; } =
        Words(
            ("больше", Direction.HigherIsBetter),
            ("меньше", Direction.LowerIsBetter),
            ("не оценивается", Direction.Neutral)
        );

    public static IReadOnlyDictionary<string, Cadence> Cadences { get; } =
        Words(
            ("месяц", Cadence.Month),
            ("квартал", Cadence.Quarter),
            ("полугодие", Cadence.HalfYear),
            ("год", Cadence.CalendarYear),
            ("учебный год", Cadence.AcademicYear)
        );

    public static IReadOnlyDictionary<string, OrganisationLevel> Levels { get; } =
        Words(
            ("школа", OrganisationLevel.School),
            ("муниципалитет", OrganisationLevel.Municipality),
            ("регион", OrganisationLevel.Region),
            ("страна", OrganisationLevel.Country)
        );

    public static IReadOnlyDictionary<string, RollUp> RollUps { get; } =
        Words(
            ("вводится", RollUp.AsEntered),
            ("сумма", RollUp.Sum),
            ("доля", RollUp.Ratio),
            ("формула", RollUp.Formula),
            ("взвешенное среднее", RollUp.WeightedMean)
        );

    public static IReadOnlyDictionary<string, Accumulation> Accumulations { get; } =
        Words(("на дату", Accumulation.Level), ("нарастающим итогом", Accumulation.Cumulative));

    public static IReadOnlyDictionary<string, bool> Answers { get; } = Words(("да", true), ("нет", false));

    public static IReadOnlyDictionary<string, CheckKind> CheckKinds { get; } =
        Words(
            ("обязательно", CheckKind.Required),
            ("границы", CheckKind.Range),
            ("целое число", CheckKind.WholeNumber),
            ("соотношение", CheckKind.Relation),
            ("скачок", CheckKind.Jump),
            ("расхождение источников", CheckKind.Contradiction),
            ("период не начался", CheckKind.Future)
        );

    public static IReadOnlyDictionary<string, Strictness> Strictnesses { get; } =
        Words(("ошибка", Strictness.Error), ("предупреждение", Strictness.Warning), ("не проверять", Strictness.Off));

    public static IReadOnlyDictionary<string, RecipientRole> Roles { get; } =
        Words(
            ("координатор", RecipientRole.Coordinator),
            ("руководитель", RecipientRole.Head),
            ("читатель", RecipientRole.Reader),
            ("методист", RecipientRole.Methodologist)
        );

    private static Dictionary<string, T> Words<T>(params (string Word, T Value)[] pairs) =>
        pairs.ToDictionary(pair => pair.Word, pair => pair.Value, StringComparer.OrdinalIgnoreCase);
}
