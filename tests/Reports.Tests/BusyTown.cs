using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Indicators.Risks;
using QualityMonitor.Indicators.Roadmap;
using QualityMonitor.Indicators.Values;
using QualityMonitor.Store;
using QualityMonitor.Support.Stores;

namespace QualityMonitor.Reports.Tests;

/// <summary>
/// The town with everything that time works on and that is no figure of its own: a roadmap with activities overdue
/// within the quarter and before it, risks, and the region's figure beside its own.
/// </summary>
internal static class BusyTown
{
    public static ProgrammeDefinition Definition { get; } =
        Town.Definition with
        {
            Organisations =
            [
                .. Town.Organisations.Select(static one =>
                    one.Code == "town" ? one with { ParentCode = "region" } : one
                ),
                new Organisation("region", "Светлая область", "Светлая область", OrganisationLevel.Region, null, []),
            ],
        };

    public static async Task<TestStore> CreateAsync(ProgrammeDefinition? definition = null)
    {
        var store = await Town.CreateAsync();
        store.Clock.Now = new DateTimeOffset(2025, 2, 2, 9, 0, 0, TimeSpan.FromHours(3));
        await Town.LoadPassportAsync(store, definition ?? Definition, Town.Plans);
        store.Clock.Now = new DateTimeOffset(2026, 1, 11, 9, 0, 0, TimeSpan.FromHours(3));
        await LoadRegionAsync(store, "25");
        await LoadRoadmapAsync(store, "карта.xlsx", 1);
        store.Clock.Now = Town.CutOff;
        return store;
    }

    public static Task LoadRegionAsync(TestStore store, string text) =>
        Town.LoadAsync(
            store,
            "Область.xlsx",
            "region@example.test",
            ProcessingKind.Data,
            "Свод",
            1,
            session =>
                session
                    .AddAsync(
                        new NewObservation(
                            "4.4",
                            "region",
                            Town.Now,
                            FactReader.Read(text, Unit.Percent).Value,
                            text,
                            new CellAddress(1, 4, 2)
                        ),
                        CancellationToken.None
                    )
                    .AsTask()
        );

    /// <param name="done">Activities reported as carried out on 2025-12-10.</param>
    public static Task LoadRoadmapAsync(TestStore store, string file, int firstRow, params int[] done) =>
        LoadRoadmapAsync(store, file, firstRow, null, done);

    public static Task LoadRoadmapAsync(
        TestStore store,
        string file,
        int firstRow,
        RiskLevel? level,
        params int[] done
    ) =>
        Town.LoadAsync(
            store,
            file,
            "office@example.test",
            ProcessingKind.Data,
            "Карта",
            1,
            async session =>
            {
                (string Text, string Period)[] activities =
                [
                    ("Семинар для команд школ", "до 01.11.2025"),
                    ("Диагностика учителей", "до 15.12.2025"),
                    ("Приказ об утверждении плана", "до 01.09.2025"),
                    ("Итоговый отчёт", "30 июня 2026"),
                    ("Разбор результатов", "до 17.01.2026"),
                    ("Сопровождение школ", "постоянно"),
                ];
                foreach (var (number, (text, period)) in activities.Index())
                    await session.AddAsync(
                        Activity(number + firstRow, text, period, number == 0 || done.Contains(number)),
                        CancellationToken.None
                    );
                await session.AddAsync(
                    new NewRiskMark("Дефицит кадров", "s2", "да", new CellAddress(1, firstRow + 20, 2))
                    {
                        Level = level,
                    },
                    CancellationToken.None
                );
            }
        );

    private static NewActivity Activity(int row, string text, string period, bool isDone)
    {
        var when = ActivityPeriodReader.Read(period);
        return new NewActivity(
            row,
            text,
            period,
            when.Code,
            when.Start,
            when.End,
            "методист",
            new CellAddress(1, row, 1)
        )
        {
            Execution = isDone ? new Execution(ExecutionDegree.Full, new DateOnly(2025, 12, 10)) : null,
            ExecutionText = isDone ? "10.12.2025" : null,
            ExecutionColumn = isDone ? 5 : null,
        };
    }
}
