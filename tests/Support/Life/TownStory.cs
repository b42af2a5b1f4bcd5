using QualityMonitor.Indicators.Periods;

namespace QualityMonitor.Support.Life;

/// <summary>
/// Five years of a town that lives through all that happens to programmes. A rule about periods holds in each of its
/// twenty quarters, or it does not hold.
/// </summary>
public static class TownStory
{
    private static readonly StorySchool First = new("s1", "СОШ № 1");
    private static readonly StorySchool Second = new("s2", "СОШ № 2");
    private static readonly StorySchool Lyceum = new("s2", "Лицей № 2");
    private static readonly StorySchool Third = new("s3", "СОШ № 3");
    private static readonly StorySchool Fourth = new("s4", "СОШ № 4");

    public static ProgrammeBook Passport()
    {
        var book = ProgrammeBook.OfTown(endsOn: "31.12.2029");
        book.AddIndicator("1.4", "Доля учеников в кружках", "%", "больше", "доля");
        book.AddIndicator("1.5", "Доля учеников с питанием", "%", "больше", "доля");
        book.AddIndicator("1.6", "Доля учителей на курсах", "%", "больше", "доля");
        for (var number = 0; number < 20; number++)
            book.Plan("1.2", Quarter(number).Title, "не менее 30");
        return book;
    }

    public static IReadOnlyList<StoryQuarter> Quarters { get; } =
    [
        Of(0, "начало", null, null, First, Second, Third),
        Of(1, "переименование", Renamed, null, First, Lyceum, Third),
        Of(2, "новая школа", Opened, "s4", First, Lyceum, Third, Fourth),
        Of(3, "план по постановлению", PlanByAct, null, First, Lyceum, Third, Fourth),
        Of(4, "слияние", Merged, null, First, Lyceum, Fourth),
        Of(5, "направление", Flipped, "s2", First, Lyceum, Fourth),
        Of(6, "школа вышла", Left, null, First, Lyceum),
        Of(7, "определение", Redefined, null, First, Lyceum),
        Of(8, "школа вернулась", Returned, null, First, Lyceum, Fourth),
        Of(9, "единица", AnotherUnit, null, First, Lyceum, Fourth),
        Of(10, "периодичность", MadeYearly, null, First, Lyceum, Fourth),
        Of(11, "координатор", NewCoordinator, null, First, Lyceum, Fourth),
        Of(12, "закрытие", Closed, "s1", First, Lyceum),
        Of(13, "код отдан другому", CodeReused, null, First, Lyceum),
        Of(14, "прошлый план исправлен на месте", PlanInPlace, null, First, Lyceum),
        Of(15, "показатель снят", Withdrawn, null, First, Lyceum),
        Of(16, "исправление старых сведений", null, null, First, Lyceum),
        Of(17, "чужой квартал", null, null, First, Lyceum),
        Of(18, "ничего", null, "s2", First, Lyceum),
        Of(19, "последний квартал", null, null, First, Lyceum),
    ];

    /// <summary>What a school gives for a quarter: other figures in each.</summary>
    public static IReadOnlyList<SheetFigure> Figures(string school, int number)
    {
        var seed = (school[^1] - '0') + number;
        var hours = number >= 9 ? "час" : "ед.";
        var figures = new List<SheetFigure>
        {
            new("1.1", "Доля выпускников, сдавших экзамен", 30 + seed, 60),
            new("1.2", "Число консультаций для родителей", 12 + seed) { Unit = hours },
            new("1.4", "Доля учеников в кружках", 101 + seed, 397),
            new("1.5", "Доля учеников с питанием", 203 + seed, 399),
            new("1.6", "Доля учителей на курсах", 3 + seed, 41),
        };
        if (number < 10)
            figures.Add(new SheetFigure("1.3", "Число вакансий учителей", 1 + (seed % 3)));
        if (number is 13 or 14)
            figures.Add(new SheetFigure("1.3", "Число спортивных площадок", 2 + (seed % 3)));
        return figures;
    }

    /// <summary>What a school gives for the year that ends with the quarter; empty: nothing is asked for it.</summary>
    public static IReadOnlyList<SheetFigure> YearFigures(int number) =>
        number == 11 ? [new SheetFigure("1.3", "Число вакансий учителей", 4)] : [];

    public static Period Quarter(int number) => Period.Quarter(2025 + (number / 4), (number % 4) + 1);

    private static StoryQuarter Of(
        int number,
        string name,
        Action<ProgrammeBook>? change,
        string? silent,
        params StorySchool[] members
    ) => new(Quarter(number), name, change, members, silent);

    private static DateOnly From(int number) => Quarter(number).Start;

    private static void Renamed(ProgrammeBook book) =>
        book.SchoolFrom("s2", From(1)).With("Название", "МБОУ «Лицей № 2»").With("Краткое название", "Лицей № 2");

    private static void Opened(ProgrammeBook book) => book.AddSchool("s", 4, "town").With("Действует с", "01.07.2025");

    private static void PlanByAct(ProgrammeBook book) =>
        book.Plan("1.2", Quarter(3).Title, "не менее 300", "Постановление № 2", "01.11.2025");

    private static void Merged(ProgrammeBook book)
    {
        book.School("s3").With("Действует по", "31.12.2025").With("Преемник", "s1");
        book.School("s1")["Другие названия"] = "СОШ № 3";
    }

    private static void Flipped(ProgrammeBook book) => book.Indicator("1.3")["Лучше"] = "больше";

    private static void Left(ProgrammeBook book) => book.School("s4")["Действует по"] = "30.06.2026";

    private static void Redefined(ProgrammeBook book) =>
        book.IndicatorFrom("1.2", From(7)).With("Накопление", "нарастающим итогом");

    private static void Returned(ProgrammeBook book) =>
        book.Organisations.Add(book.School("s4").Copy().With("Действует с", "01.01.2027").With("Действует по", null));

    private static void AnotherUnit(ProgrammeBook book) => book.IndicatorFrom("1.2", From(9)).With("Единица", "час");

    private static void MadeYearly(ProgrammeBook book) =>
        book.IndicatorFrom("1.3", From(10)).With("Периодичность", "год");

    private static void NewCoordinator(ProgrammeBook book) =>
        book.Recipients[0]["Электронная почта"] = "next@example.test";

    private static void Closed(ProgrammeBook book) => book.School("s4")["Действует по"] = "31.12.2027";

    private static void CodeReused(ProgrammeBook book) =>
        book.IndicatorFrom("1.3", From(13))
            .With("Показатель", "Число спортивных площадок")
            .With("Периодичность", "квартал");

    private static void PlanInPlace(ProgrammeBook book) => book.Plans[0]["Плановое значение"] = "не менее 1000";

    private static void Withdrawn(ProgrammeBook book)
    {
        book.Plans[0]["Плановое значение"] = "не менее 30";
        book.Indicators.RemoveAll(static row => row["Код"] as string == "1.3");
    }
}
