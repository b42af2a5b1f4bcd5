using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Indicators.Fitting;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Passport;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Indicators.Values;
using QualityMonitor.Reports.Papers;
using QualityMonitor.Reports.Quarterly;
using QualityMonitor.Reports.Quarterly.Building;
using QualityMonitor.Reports.Reminders;
using QualityMonitor.Store;
using QualityMonitor.Store.Content;
using QualityMonitor.Store.Editions;
using QualityMonitor.Store.Journal;
using QualityMonitor.Store.Reading;
using QualityMonitor.Worker.Runs;
using QualityMonitor.Worker.Tests.Forms;
using QualityMonitor.Worker.Tests.Schedules;
using Xunit;

namespace QualityMonitor.Worker.Tests.Past;

/// <summary>
/// A programme of 2025 and the one that goes on with it: 1.1 is the same in both, 1.2 is called 2.1 now, and 1.3 is
/// another thing under an old code.
/// </summary>
public sealed class SuccessorTests : IAsyncLifetime
{
    private const string Old = "quality-2025";
    private const string New = "quality-2026";
    private static readonly Period First = Period.Quarter(2026, 1);
    private SimulatedService service = null!;
    private int files;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        service = await SimulatedService.CreateAsync(new DateTimeOffset(2025, 2, 1, 9, 0, 0, TimeSpan.Zero), "");
        await DropAsync(file =>
            PassportWorkbook.Write(
                file,
                Before,
                [Plan("1.1", "не менее 20"), Plan("1.2", "не менее 30"), Plan("1.3", "не менее 1")]
            )
        );
        await FillAsync(Old, Period.Quarter(2025, 1), "10");
        service.Clock.Now = new DateTimeOffset(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);
        await FillAsync(Old, Period.Quarter(2025, 4), "12");
        await DropAsync(file => PassportWorkbook.Write(file, After, []));
        service.Clock.Now = new DateTimeOffset(2026, 4, 3, 9, 0, 0, TimeSpan.Zero);
    }

    public ValueTask DisposeAsync() => service.DisposeAsync();

    [Fact]
    public async Task Last_years_figures_stand_beside_where_the_indicator_is_the_same_and_lead_to_their_cells()
    {
        await FillAsync(New, First, "15");

        var report = await ReportAsync();

        Assert.Equal(["30", "30", "30"], report.Rows.Select(static row => row.Fact?.Text));
        Assert.Equal(["24", "24", null], report.Rows.Select(static row => row.Previous?.Text));
        Assert.Equal(["20", "20", null], report.Rows.Select(static row => row.YearAgo?.Figure.Text));
        var cells = report.Rows[1].Previous!.Origins;
        Assert.Equal(2, cells.Count);
        Assert.All(
            cells,
            cell =>
                Assert.Contains(
                    report.Files,
                    file => file.Number == cell.File && file.FileName.Contains("2025-Q4", StringComparison.Ordinal)
                )
        );
    }

    [Fact]
    public async Task Last_years_status_is_judged_by_last_years_plan_where_the_indicator_is_the_same()
    {
        await FillAsync(New, First, "15");

        var report = await ReportAsync();

        Assert.Equal([Status.Met, Status.Missed, null], report.Rows.Select(static row => row.PreviousStatus));
        Assert.Equal(Status.NoPlan, report.Rows[2].Status);
    }

    [Fact]
    public async Task What_nothing_goes_on_with_is_told_once_with_its_last_figure_and_without_a_code_that_is_anothers_now()
    {
        await FillAsync(New, First, "15");

        var ended = Assert.Single((await ReportAsync()).Ended!);

        Assert.Null(ended.Code);
        Assert.Equal((Before.Indicators[2].Name, "2025-Q4", "24"), (ended.Name, ended.PeriodCode, ended.Last?.Text));
        Assert.Equal(2, ended.Last!.Origins.Count);
        Assert.NotNull(ended.Plan);
    }

    [Fact]
    public async Task A_baseline_of_the_predecessors_time_is_its_figure()
    {
        await FillAsync(New, First, "15");
        await DropAsync(file =>
            PassportWorkbook.Write(
                file,
                After with
                {
                    Indicators =
                    [
                        .. After.Indicators.Select(static one => one with { BaselinePeriod = Period.Quarter(2025, 1) }),
                    ],
                },
                []
            )
        );

        var report = await ReportAsync();

        Assert.Equal(["20", "20", null], report.Rows.Select(static row => row.Baseline?.Text));
    }

    [Fact]
    public async Task An_ended_programme_makes_no_forms_and_names_the_one_that_goes_on()
    {
        var forms = service.Get<FormBuilder>();

        var ended = await forms.BuildAsync(Old, First, null, AsOf.Now, Cancellation);
        var last = await forms.BuildAsync(Old, Period.Quarter(2025, 4), null, AsOf.Now, Cancellation);

        Assert.Equal("programme-ended", ended.Problem?.Code);
        Assert.Contains("31.12.2025", ended.Problem!.Sentence.Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.Contains(New, ended.Problem.Sentence, StringComparison.Ordinal);
        Assert.Contains(New, ended.Problem.Expected, StringComparison.Ordinal);
        Assert.True(last.IsOk);
    }

    [Fact]
    public async Task A_form_of_the_ended_programme_is_a_question_that_names_the_successor_and_its_school_is_not_silent()
    {
        await FillAsync(New, First, "15", "s1");
        await FillAsync(Old, First, "16", "s2", made: Period.Quarter(2025, 4));

        var issues = await service.Get<IssueReader>().OpenAsync(Old, AsOf.Now, Cancellation);
        Assert.All(
            issues,
            static one => Assert.Equal((PeriodFitJudge.AfterCode, "s2"), (one.Code, one.OrganisationCode))
        );
        Assert.Contains(New, issues[0].Message, StringComparison.Ordinal);
        Assert.Contains(New, issues[0].Expected, StringComparison.Ordinal);

        service.Clock.Now = new DateTimeOffset(2026, 4, 14, 9, 0, 0, TimeSpan.Zero);
        var completeness = (await ReportAsync()).Completeness!;
        Assert.Equal(["СОШ № 2"], completeness.SentBefore!.Select(static one => one.Replace('\u00a0', ' ')));
        Assert.Empty(completeness.Silent);
        Assert.Equal("programme-ended", (await BuildAsync(Old)).Problem?.Code);

        await service
            .Get<ReminderPublisher>()
            .PublishAsync(
                new ReminderMoment(service.Clock.Now.ToOffset(TimeSpan.FromHours(3)), DateOnly.MinValue, false),
                null,
                Cancellation
            );
        var letter = Assert.Single(await LettersAsync(ReminderPublisher.EscalationKind));
        Assert.DoesNotContain("Не сдали", letter, StringComparison.Ordinal);
        Assert.Contains($"прежней программы {Old}", letter.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_programme_whose_first_passport_came_late_has_its_first_quarters_all_the_same()
    {
        await service.DisposeAsync();
        service = await SimulatedService.CreateAsync(new DateTimeOffset(2026, 8, 3, 9, 0, 0, TimeSpan.Zero), "");
        await DropAsync(file => PassportWorkbook.Write(file, Before, []));
        await DropAsync(file => PassportWorkbook.Write(file, After, []));
        await FillAsync(New, First, "15");

        Assert.Equal(["30", "30", "30"], (await ReportAsync()).Rows.Select(static row => row.Fact?.Text));
        Assert.Equal("programme-ended", (await BuildAsync(Old)).Problem?.Code);
    }

    private static ProgrammeDefinition Before { get; } =
        Programme(
            Old,
            2025,
            Indicator("1.1", "Число консультаций для родителей"),
            Indicator("1.2", "Победители муниципальной олимпиады"),
            Indicator("1.3", "Кружки технического творчества")
        );

    private static ProgrammeDefinition After { get; } =
        Programme(
            New,
            2026,
            Indicator("1.1", "Число консультаций для родителей"),
            Indicator("2.1", "Призовые места школьников") with
            {
                ContinuesCode = "1.2",
            },
            Indicator("1.3", "Отремонтированные кабинеты")
        ) with
        {
            Continues = Old,
        };

    private static ProgrammeDefinition Programme(string code, int year, params IndicatorDefinition[] indicators) =>
        new(
            code,
            $"Качество {year}",
            "town",
            "",
            new DateOnly(year, 1, 1),
            new DateOnly(year, 12, 31),
            10,
            [
                new Organisation("town", "Город", "Город", OrganisationLevel.Municipality, null, []),
                new Organisation("s1", "МБОУ СОШ № 1", "СОШ № 1", OrganisationLevel.School, "town", []),
                new Organisation("s2", "МБОУ СОШ № 2", "СОШ № 2", OrganisationLevel.School, "town", []),
            ],
            indicators,
            [new Recipient("Координатор", "coordinator@example.test", RecipientRole.Coordinator)]
        );

    private static PassportPlan Plan(string indicator, string text) =>
        new(indicator, "town", Period.Quarter(2025, 4), text, "", null);

    private static IndicatorDefinition Indicator(string code, string name) =>
        new(
            code,
            name,
            Unit.Count,
            Direction.HigherIsBetter,
            Cadence.Quarter,
            OrganisationLevel.School,
            RollUp.Sum,
            Accumulation.Level
        );

    /// <summary>The forms of a programme, filled by its schools or one of them.</summary>
    /// <param name="made">For which period the forms were made, before somebody wrote another one into them.</param>
    private async Task FillAsync(
        string programme,
        Period period,
        string value,
        string? school = null,
        Period? made = null
    )
    {
        var built = await service
            .Get<FormBuilder>()
            .BuildAsync(programme, made ?? period, school, AsOf.Now, Cancellation);
        foreach (var form in built.Value.Select(one => one with { Period = period }))
            await DropAsync(
                file => FormWorkbook.Write(file, form),
                $"{programme} {period.Code} {form.Organisation.Code}",
                path =>
                    FormFiller.Edit(
                        path,
                        rows =>
                        {
                            FormFiller.FillAll(rows);
                            // No indicator here is a share: the value stands where its parts would.
                            foreach (var row in rows.Take(form.Lines.Count))
                                FormFiller.Put(row, "E", value);
                        }
                    )
            );
    }

    private async Task DropAsync(Action<Stream> write, string name = "passport", Action<string>? edit = null)
    {
        var path = Path.Combine(service.Inbox, $"{name} {++files}.xlsx");
        await using (var file = File.Create(path))
            write(file);
        edit?.Invoke(path);
        File.SetLastWriteTimeUtc(path, service.Clock.Now.UtcDateTime.AddMinutes(-1));
        await service.Get<CollectRun>().ExecuteAsync(RunTrigger.Hand, "test", null, Cancellation);
        service.Clock.Advance(TimeSpan.FromMinutes(10));
    }

    private async Task<QuarterlyReport> ReportAsync() => (await BuildAsync(New)).Report!;

    private Task<Reports.BuildResult> BuildAsync(string programme) =>
        service
            .Get<QuarterlyReportBuilder>()
            .BuildAsync(programme, First, Cutoff.Now(service.Clock.Now.ToOffset(TimeSpan.FromHours(3))), Cancellation);

    private async Task<IReadOnlyList<string>> LettersAsync(string kind)
    {
        var letters = new List<string>();
        for (var id = 1L; await service.Get<EditionStore>().GetAsync(id, Cancellation) is { } edition; id++)
        {
            if (edition.Kind != kind)
                continue;
            using var reader = new StreamReader(service.Get<ContentStore>().Open(edition.TextHash));
            letters.Add(await reader.ReadToEndAsync(Cancellation));
        }

        return letters;
    }
}
