using System.Globalization;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Policies;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Indicators.Values;
using QualityMonitor.Store;
using QualityMonitor.Store.Content;
using QualityMonitor.Store.Loading;
using QualityMonitor.Store.Reading;

namespace QualityMonitor.Worker.Tests.Schedules;

/// <summary>
/// A small programme put into the store: two schools, one indicator with its plans, one activity that nobody ever does,
/// and a method that makes its effectiveness of all of them.
/// </summary>
internal static class ReportedProgramme
{
    public static Task AddAsync(
        IServiceProvider services,
        string code,
        DateOnly startsOn,
        DateOnly endsOn,
        IEnumerable<string> recipients
    ) =>
        LoadAsync(
            services,
            code,
            ProcessingKind.Passport,
            async session =>
            {
                var programme = Definition(code, startsOn, endsOn, recipients);
                await session.DefineAsync(programme, CancellationToken.None);
                await AddPlansAsync(session, programme);
                await AddActivityAsync(session);
            }
        );

    /// <summary>Another passport in the place of the one in force.</summary>
    public static async Task ReplaceAsync(
        IServiceProvider services,
        string code,
        Func<ProgrammeDefinition, ProgrammeDefinition> change
    )
    {
        var inForce = (
            await services.GetRequiredService<ProgrammeReader>().InForceAsync(code, CancellationToken.None)
        )!;
        await LoadAsync(
            services,
            code,
            ProcessingKind.Passport,
            async session =>
            {
                var programme = change(inForce.Passport.Programme);
                await session.DefineByPassportAsync(programme, inForce.Id, CancellationToken.None);
                await AddPlansAsync(session, programme);
                await AddActivityAsync(session);
            }
        );
    }

    /// <summary>Every quarter the same, so that the effectiveness has a degree to reckon with.</summary>
    private static async Task AddPlansAsync(LoadSession session, ProgrammeDefinition programme)
    {
        var day = programme.StartsOn!.Value;
        for (var row = 2; day <= programme.EndsOn; row++, day = day.AddMonths(3))
            await session.AddAsync(
                new NewPlanValue(
                    "1.1",
                    programme.OwnerCode,
                    Period.Quarter(day.Year, ((day.Month - 1) / 3) + 1),
                    "не менее 500",
                    "",
                    null,
                    new CellAddress(1, row, 2)
                ),
                CancellationToken.None
            );
    }

    /// <summary>Overdue for ever: what a report says of it grows older every day, and is no new figure.</summary>
    private static ValueTask AddActivityAsync(LoadSession session) =>
        session.AddAsync(
            new NewActivity(
                1,
                "Утвердить порядок",
                "01.02.2025",
                "day",
                null,
                new DateOnly(2025, 2, 1),
                "Управление",
                new CellAddress(1, 3, 1)
            ),
            CancellationToken.None
        );

    /// <summary>The first school gives its figure, the second stays silent.</summary>
    public static Task AddFigureAsync(IServiceProvider services, string code, Period quarter, int figure) =>
        LoadAsync(
            services,
            code,
            ProcessingKind.Data,
            async session =>
            {
                await session.UseProgrammeAsync(code, CancellationToken.None);
                await session.AddAsync(
                    new NewObservation(
                        "1.1",
                        "s1",
                        quarter,
                        new Fact.Number(new Amount(figure)),
                        figure.ToString(CultureInfo.InvariantCulture),
                        new CellAddress(1, 8, 3),
                        null
                    ),
                    CancellationToken.None
                );
            }
        );

    private static ProgrammeDefinition Definition(
        string code,
        DateOnly startsOn,
        DateOnly endsOn,
        IEnumerable<string> recipients
    ) =>
        new(
            code,
            $"Программа {code}",
            "town",
            "",
            startsOn,
            endsOn,
            10,
            [
                new Organisation("town", "Город", "Город", OrganisationLevel.Municipality, null, []),
                new Organisation("s1", "МБОУ СОШ № 1", "СОШ № 1", OrganisationLevel.School, "town", []),
                new Organisation("s2", "МБОУ СОШ № 2", "СОШ № 2", OrganisationLevel.School, "town", []),
            ],
            [
                new IndicatorDefinition(
                    "1.1",
                    "Консультации",
                    Unit.Count,
                    Direction.HigherIsBetter,
                    Cadence.Quarter,
                    OrganisationLevel.School,
                    RollUp.Sum,
                    Accumulation.Level
                ),
            ],
            [.. recipients.Select(static address => new Recipient("", address, RecipientRole.Coordinator))]
        )
        {
            Policies =
            [
                new PolicyRow(
                    PolicySheets.Effectiveness.Name,
                    new Dictionary<string, string>(StringComparer.Ordinal)
                    {
                        [PolicySheets.MethodColumns.Method] = "три составляющие: 30/35/35",
                        [PolicySheets.MethodColumns.Document] = "Постановление № 1",
                    }
                ),
            ],
        };

    private static async Task LoadAsync(
        IServiceProvider services,
        string code,
        ProcessingKind kind,
        Func<LoadSession, Task> fill
    )
    {
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var name = $"{kind} {code} {now.ToString("O", CultureInfo.InvariantCulture)}.xlsx";
        var content = await services
            .GetRequiredService<ContentStore>()
            .PutAsync(Encoding.UTF8.GetBytes(name), CancellationToken.None);
        var submission = await services
            .GetRequiredService<Submissions>()
            .AddAsync(new NewSubmission("inbox", name, null, content, now), CancellationToken.None);
        await using var session = await services
            .GetRequiredService<Loader>()
            .BeginAsync(submission, null, CancellationToken.None);
        await session.AddSheetAsync(1, "Лист", CancellationToken.None);
        await fill(session);
        await session.CompleteAsync(kind, ProcessingOutcome.Loaded, null, null, 1, 1, CancellationToken.None);
    }
}
