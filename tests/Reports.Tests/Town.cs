using System.Globalization;
using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Indicators.Values;
using QualityMonitor.Store;
using QualityMonitor.Store.Loading;
using QualityMonitor.Support.Stores;

namespace QualityMonitor.Reports.Tests;

/// <summary>
/// A small town with every kind of news in its fourth quarter. The schools' figures stand in C (and D) of their forms.
/// </summary>
internal static class Town
{
    public const string Programme = "quality-2025";

    public static readonly Period Now = Period.Quarter(2025, 4);
    public static readonly Period Before = Period.Quarter(2025, 3);

    /// <summary>Two days after the deadline, Moscow time.</summary>
    public static readonly DateTimeOffset CutOff = new(2026, 1, 15, 9, 0, 0, TimeSpan.FromHours(3));

    private static readonly Unit People = Unit.Count with { Text = "чел." };

    public static IReadOnlyList<Organisation> Organisations { get; } =
    [
        new("town", "Светлореченский городской округ", "Светлореченск", OrganisationLevel.Municipality, null, []),
        .. new[] { 1, 2, 3, 5, 7, 8, 10, 11 }.Select(number => School($"s{number}", $"СОШ №{number}")),
        School("g6", "гимназия №6"),
        School("l4", "лицей №4"),
        School("o9", "ООШ №9"),
        School("istok", "лицей «Исток»"),
    ];

    public static IReadOnlyList<IndicatorDefinition> Indicators { get; } =
    [
        Share("1.1", "Успеваемость: доля обучающихся 2–11-х классов, успевающих по всем предметам"),
        Share("1.2", "Качество обучения: доля обучающихся, успевающих на «4» и «5»"),
        Share("1.3", "Доля обучающихся, не достигших минимального уровня в двух оценочных процедурах") with
        {
            Direction = Direction.LowerIsBetter,
        },
        Sum("2.1", "Количество консультаций для обучающихся с рисками учебной неуспешности"),
        Entered(
            "2.2",
            "Участники муниципального этапа всероссийской олимпиады школьников",
            People,
            Cadence.CalendarYear
        ) with
        {
            BaselinePeriod = Period.Year(2024),
        },
        Entered(
            "3.1",
            "Объём услуги дополнительного профессионального образования",
            new Unit(UnitKind.PersonHours, "человеко-час"),
            Cadence.Quarter
        ) with
        {
            TaskTolerancePercent = 5,
        },
        Entered(
            "3.2",
            "Доля педагогов, обученных в учебном году по выявленным дефицитам",
            Unit.Percent,
            Cadence.AcademicYear
        ),
        Entered("4.1", "Карта рисков школ утверждена и размещена на сайте", Unit.YesNo, Cadence.Quarter),
        Entered("4.2", "Доля школ, включённых в сетевое взаимодействие", Unit.Percent, Cadence.Quarter),
        Entered("4.3", "Победители регионального этапа олимпиады", People, Cadence.Quarter),
        Entered("4.4", "Доля школ в зоне риска", Unit.Percent, Cadence.Quarter) with
        {
            Direction = Direction.LowerIsBetter,
        },
    ];

    public static ProgrammeDefinition Definition { get; } =
        new(
            Programme,
            "Повышение качества образования в школах Светлореченска",
            "town",
            "Постановление администрации от 18.01.2025 № 47-п",
            new DateOnly(2025, 1, 1),
            new DateOnly(2027, 12, 31),
            12,
            Organisations,
            Indicators,
            [
                new Recipient("Анна Иванова", "ivanova@example.test", RecipientRole.Coordinator),
                new Recipient("Пётр Орлов", "orlov@example.test", RecipientRole.Head),
            ]
        );

    /// <param name="until">What comes later has not come; null: all has.</param>
    public static async Task<TestStore> CreateAsync(DateTimeOffset? until = null)
    {
        var store = await TestStore.SqliteAsync();
        store.Clock.Now = new DateTimeOffset(2025, 2, 1, 9, 0, 0, TimeSpan.FromHours(3));
        await LoadPassportAsync(store, Definition, Plans);
        await LoadQuarterAsync(
            store,
            Before,
            new DateTimeOffset(2025, 10, 8, 10, 0, 0, TimeSpan.FromHours(3)),
            TownFigures.Before,
            TownFigures.TownBefore,
            until ?? CutOff
        );
        await LoadQuarterAsync(
            store,
            Now,
            new DateTimeOffset(2026, 1, 9, 10, 0, 0, TimeSpan.FromHours(3)),
            TownFigures.Now,
            TownFigures.TownNow,
            until ?? CutOff
        );
        store.Clock.Now = CutOff;
        return store;
    }

    public static IEnumerable<NewPlanValue> Plans =>
        TownFigures.Plans.Select(
            (plan, index) =>
                new NewPlanValue(
                    plan.Indicator,
                    "town",
                    plan.Period,
                    plan.Text,
                    "Постановление № 47-п",
                    null,
                    new CellAddress(4, index + 5, 4)
                )
        );

    public static Task LoadPassportAsync(
        TestStore store,
        ProgrammeDefinition definition,
        IEnumerable<NewPlanValue> plans
    ) =>
        LoadAsync(
            store,
            "паспорт.xlsx",
            "coordinator@example.test",
            ProcessingKind.Passport,
            "Планы",
            4,
            async session =>
            {
                await session.DefineAsync(definition, CancellationToken.None);
                foreach (var plan in plans)
                    await session.AddAsync(plan, CancellationToken.None);
            }
        );

    private static async Task LoadQuarterAsync(
        TestStore store,
        Period period,
        DateTimeOffset first,
        IReadOnlyDictionary<string, string[]> schools,
        IReadOnlyDictionary<string, string> town,
        DateTimeOffset until
    )
    {
        var at = first;
        foreach (var (school, texts) in schools)
        {
            // School 7 is three days late.
            at += TimeSpan.FromMinutes(40);
            store.Clock.Now =
                school == "s7" && period == Now ? new DateTimeOffset(2026, 1, 15, 8, 0, 0, TimeSpan.FromHours(3)) : at;
            if (store.Clock.Now > until)
                continue;
            await LoadAsync(
                store,
                $"Сведения {Organisations.Single(one => one.Code == school).ShortName}, {period.ShortTitle}.xlsx",
                school + "@example.test",
                ProcessingKind.Data,
                "Показатели",
                1,
                session => AddSchoolAsync(session, school, period, texts)
            );
        }

        store.Clock.Now = first.AddDays(1);
        if (store.Clock.Now > until)
            return;
        await LoadAsync(
            store,
            $"Сведения управления, {period.ShortTitle}.xlsx",
            "office@example.test",
            ProcessingKind.Data,
            "Свод",
            1,
            async session =>
            {
                var row = 6;
                foreach (var (code, text) in town)
                {
                    var indicator = Indicators.Single(one => one.Code == code);
                    var year = indicator.Cadence switch
                    {
                        Cadence.CalendarYear => Period.Year(period.Start.Year - (period == Now ? 0 : 1)),
                        Cadence.AcademicYear => Period.AcademicYear(2025),
                        _ => period,
                    };
                    await AddAsync(session, indicator, "town", year, text, new CellAddress(1, row++, 5), null);
                }
            }
        );
    }

    private static async Task AddSchoolAsync(LoadSession session, string school, Period period, string[] texts)
    {
        for (var index = 0; index < texts.Length; index++)
        {
            var row = index + 8;
            if (texts[index] == "около 40")
            {
                await session.AddAsync(
                    new NewIssue(
                        new CellAddress(1, row, 3),
                        Severity.Error,
                        new Problem("number-unreadable", "Число не прочитано: «около 40».", "число, например 82,6"),
                        "около 40",
                        Indicators[index].Code,
                        school,
                        period
                    ),
                    CancellationToken.None
                );
                continue;
            }

            await AddAsync(
                session,
                Indicators[index],
                school,
                period,
                texts[index],
                new CellAddress(1, row, 3),
                texts[index].Contains('/') ? new CellAddress(1, row, 4) : null
            );
        }
    }

    private static ValueTask AddAsync(
        LoadSession session,
        IndicatorDefinition indicator,
        string organisation,
        Period period,
        string text,
        CellAddress cell,
        CellAddress? second
    ) =>
        session.AddAsync(
            new NewObservation(indicator.Code, organisation, period, FactOf(text, indicator), text, cell, second),
            CancellationToken.None
        );

    /// <summary>«372/375» is a share here, everything else is read as people write it.</summary>
    private static Fact FactOf(string text, IndicatorDefinition indicator)
    {
        var parts = text.Split('/');
        return parts.Length == 2
            ? new Fact.Share(
                decimal.Parse(parts[0], CultureInfo.InvariantCulture),
                decimal.Parse(parts[1], CultureInfo.InvariantCulture)
            )
            : FactReader.Read(text, indicator.Unit).Value;
    }

    public static async Task LoadAsync(
        TestStore store,
        string file,
        string? sender,
        ProcessingKind kind,
        string sheet,
        int sheetNo,
        Func<LoadSession, Task> fill
    )
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(
            file + store.Clock.Now.ToString("O", CultureInfo.InvariantCulture)
        );
        var content = await store.Content.PutAsync(bytes, CancellationToken.None);
        var submission = await store.Submissions.AddAsync(
            new NewSubmission("inbox", file, sender, content, store.Clock.Now)
            {
                Place = sender is null ? file : $"{sender}/{file}",
            },
            CancellationToken.None
        );
        await using var session = await store.Loader.BeginAsync(submission, null, CancellationToken.None);
        await session.AddSheetAsync(sheetNo, sheet, CancellationToken.None);
        if (kind == ProcessingKind.Data)
            await session.UseProgrammeAsync(Programme, CancellationToken.None);
        await fill(session);
        await session.CompleteAsync(kind, ProcessingOutcome.Loaded, "form", null, 10, 10, CancellationToken.None);
    }

    private static Organisation School(string code, string name) =>
        new(code, "МБОУ " + name, name, OrganisationLevel.School, "town", []);

    private static IndicatorDefinition Share(string code, string name) =>
        new(
            code,
            name,
            Unit.Percent,
            Direction.HigherIsBetter,
            Cadence.Quarter,
            OrganisationLevel.School,
            RollUp.Ratio,
            Accumulation.Level
        );

    private static IndicatorDefinition Sum(string code, string name) =>
        new(
            code,
            name,
            Unit.Count,
            Direction.HigherIsBetter,
            Cadence.Quarter,
            OrganisationLevel.School,
            RollUp.Sum,
            Accumulation.Cumulative
        );

    private static IndicatorDefinition Entered(string code, string name, Unit unit, Cadence cadence) =>
        new(
            code,
            name,
            unit,
            Direction.HigherIsBetter,
            cadence,
            OrganisationLevel.Municipality,
            RollUp.AsEntered,
            Accumulation.Level
        );
}
