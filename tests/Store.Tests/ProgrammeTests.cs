using QualityMonitor.Indicators.Plans;
using QualityMonitor.Indicators.Risks;
using QualityMonitor.Indicators.Roadmap;
using QualityMonitor.Indicators.Values;
using QualityMonitor.Support.Stores;
using static QualityMonitor.Store.Tests.Samples;

namespace QualityMonitor.Store.Tests;

public sealed class ProgrammeTests
{
    private static readonly DateOnly October = new(2025, 10, 1);

    [Theory, BothEngines]
    public async Task A_definition_comes_back_as_it_was_given(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        await store.LoadPassportAsync("passport", Definition());

        var read = (await store.Programmes.CurrentAsync(Programme, AsOf.Now, Cancellation))!;

        var given = Definition();
        Assert.Equal(given.Organisations, read.Organisations);
        Assert.Equal(given.Indicators, read.Indicators);
        Assert.Equal(given.Recipients, read.Recipients);
        Assert.Equal(given.Checks, read.Checks);
        Assert.Equal(given.Policies, read.Policies);
        Assert.Equal(
            given,
            read with
            {
                Organisations = given.Organisations,
                Indicators = given.Indicators,
                Recipients = given.Recipients,
                Checks = given.Checks,
                Policies = given.Policies,
            }
        );
        Assert.Equal([Programme], await store.Programmes.CodesAsync(Cancellation));
    }

    [Theory, BothEngines]
    public async Task A_later_passport_replaces_the_definition_and_the_earlier_stays_readable_as_of_its_day(
        Engine engine
    )
    {
        await using var store = await TestStore.CreateAsync(engine);
        var first = await store.LoadPassportAsync("first", Definition("Первая"));
        await store.LoadPassportAsync("second", Definition("Вторая"));

        Assert.Equal("Вторая", (await store.Programmes.CurrentAsync(Programme, AsOf.Now, Cancellation))!.Name);
        Assert.Equal("Первая", (await store.Programmes.CurrentAsync(Programme, first.AsOf, Cancellation))!.Name);
        Assert.Null(await store.Programmes.CurrentAsync(Programme, new AsOf(first.AsOf.CommitNo - 1), Cancellation));
    }

    [Theory, BothEngines]
    public async Task A_second_attempt_at_a_passport_replaces_its_first_revision(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        var first = await store.LoadPassportAsync("first", Definition("Первая"));
        var submission = (await store.Submissions.GetAsync(first.SubmissionId, Cancellation))!;
        await store.LoadAsync(
            submission,
            session => AddAsync(session, Definition("Исправленная")),
            ProcessingKind.Passport
        );

        Assert.Equal("Исправленная", (await store.Programmes.CurrentAsync(Programme, AsOf.Now, Cancellation))!.Name);
    }

    [Theory, BothEngines]
    public async Task A_plan_value_comes_back_read_with_its_cell_and_document(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        await store.LoadPassportAsync("passport", Definition(), Plan("не менее 82,6"));

        var plan = Assert.Single(await store.PlansAsync(Definition(), AsOf.Now, October, Cancellation));

        Assert.Equal(new PlanValue.Bound(Comparison.AtLeast, new Amount(82.6m)), plan.Plan);
        Assert.Equal(
            ("не менее 82,6", "Постановление № 1", null, "C7"),
            (plan.OriginalText, plan.Document, plan.ValidFrom, plan.Source.A1)
        );
    }

    [Theory, BothEngines]
    public async Task Of_the_plan_values_of_a_key_the_latest_that_is_valid_on_the_day_holds(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        await store.LoadPassportAsync(
            "passport",
            Definition(),
            Plan("80"),
            Plan("82", new DateOnly(2025, 9, 1)),
            Plan("84", new DateOnly(2025, 11, 1))
        );

        Assert.Equal("80", await PlanOnAsync(store, new DateOnly(2025, 8, 31)));
        Assert.Equal("82", await PlanOnAsync(store, new DateOnly(2025, 9, 1)));
        Assert.Equal("82", await PlanOnAsync(store, new DateOnly(2025, 10, 31)));
        Assert.Equal("84", await PlanOnAsync(store, new DateOnly(2025, 11, 1)));
    }

    [Theory, BothEngines]
    public async Task A_passports_plan_holds_only_while_it_is_the_latest_revision(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        var first = await store.LoadPassportAsync("first", Definition(), Plan("80", new DateOnly(2025, 9, 1)));
        await store.LoadPassportAsync("second", Definition());

        Assert.Empty(await store.PlansAsync(Definition(), AsOf.Now, October, Cancellation));
        Assert.Equal(
            "80",
            Assert.Single(await store.PlansAsync(Definition(), first.AsOf, October, Cancellation)).OriginalText
        );
    }

    [Theory, BothEngines]
    public async Task A_plan_from_a_data_file_outlives_a_new_passport(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        await store.LoadAsync("plans", async session => await session.AddAsync(Plan("80"), Cancellation));
        await store.LoadPassportAsync("passport", Definition());

        Assert.Equal("80", await PlanOnAsync(store, October));
    }

    [Theory, BothEngines]
    public async Task Roadmap_and_risks_follow_the_latest_revision(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        var activity = new NewActivity(
            1,
            "Провести семинар",
            "1 июля - 30 августа 2025г.",
            "range",
            new DateOnly(2025, 7, 1),
            new DateOnly(2025, 8, 30),
            "Методист",
            new CellAddress(1, 3, 1)
        )
        {
            Execution = new Execution(ExecutionDegree.Partly, new DateOnly(2025, 8, 29)),
            ExecutionText = "частично",
            ExecutionColumn = 5,
            OrganisationCode = "dubna-5",
            Risk = "дефицит кадров",
        };
        foreach (var name in (string[])["first", "second"])
        {
            await store.LoadAsync(
                name,
                async session =>
                {
                    await AddAsync(session, Definition());
                    await session.AddAsync(activity with { Text = name }, Cancellation);
                    await session.AddAsync(
                        new NewRiskMark("дефицит педагогических кадров", "dubna-5", "да", new CellAddress(1, 4, 2))
                        {
                            Level = RiskLevel.High,
                            Period = Quarter,
                        },
                        Cancellation
                    );
                },
                ProcessingKind.Passport
            );
        }

        var read = Assert.Single(await store.Roadmap.ActivitiesAsync(Programme, AsOf.Now, Cancellation));
        Assert.Equal(
            ("second", activity.StartsOn, activity.EndsOn, "A3"),
            (read.Text, read.StartsOn, read.EndsOn, read.Source.A1)
        );
        Assert.Equal(
            (activity.Execution, "частично", "E3", "dubna-5", "дефицит кадров"),
            (read.Execution, read.ExecutionText, read.ExecutionSource!.A1, read.OrganisationCode, read.Risk)
        );
        var risk = Assert.Single(await store.Roadmap.RisksAsync(Programme, AsOf.Now, Cancellation));
        Assert.Equal(("dubna-5", RiskLevel.High, Quarter), (risk.OrganisationCode, risk.Level, risk.Period));
    }

    [Theory, BothEngines]
    public async Task A_roadmap_comes_back_when_the_later_file_of_its_name_is_retracted(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        var activity = new NewActivity(
            1,
            "первая",
            "ежегодно",
            "open",
            null,
            null,
            "Методист",
            new CellAddress(1, 3, 1)
        );
        await store.LoadAsync(
            "first",
            async session => await session.AddAsync(activity, Cancellation),
            fileName: "карта.xlsx"
        );
        var second = await store.LoadAsync(
            "second",
            async session => await session.AddAsync(activity with { Text = "вторая" }, Cancellation),
            fileName: "карта.xlsx"
        );
        await store.LoadAsync(
            (await store.Submissions.GetAsync(second.SubmissionId, Cancellation))!,
            _ => Task.CompletedTask,
            outcome: ProcessingOutcome.Retracted
        );

        Assert.Equal(
            "первая",
            Assert.Single(await store.Roadmap.ActivitiesAsync(Programme, AsOf.Now, Cancellation)).Text
        );
    }

    [Theory, BothEngines]
    public async Task Files_of_one_name_from_two_senders_stand_beside_each_other(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        var activity = new NewActivity(
            1,
            "первая",
            "ежегодно",
            "open",
            null,
            null,
            "Методист",
            new CellAddress(1, 3, 1)
        );
        foreach (var sender in (string[])["school-5@example.test", "school-6@example.test"])
        {
            await store.LoadAsync(
                sender,
                async session =>
                {
                    await session.AddAsync(activity with { Text = sender }, Cancellation);
                    await session.AddAsync(
                        new NewRiskMark(sender, "dubna-5", "да", new CellAddress(1, 4, 2)),
                        Cancellation
                    );
                },
                fileName: "отчёт.xlsx",
                sender: sender
            );
        }

        Assert.Equal(2, (await store.Roadmap.ActivitiesAsync(Programme, AsOf.Now, Cancellation)).Count);
        Assert.Equal(2, (await store.Roadmap.RisksAsync(Programme, AsOf.Now, Cancellation)).Count);
    }

    private static async Task<string> PlanOnAsync(TestStore store, DateOnly day) =>
        Assert.Single(await store.PlansAsync(Definition(), AsOf.Now, day, Cancellation)).OriginalText;
}
