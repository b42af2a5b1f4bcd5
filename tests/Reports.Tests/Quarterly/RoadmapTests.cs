using QualityMonitor.Indicators.Roadmap;
using QualityMonitor.Store;
using QualityMonitor.Store.Loading;
using Xunit;

namespace QualityMonitor.Reports.Tests.Quarterly;

public sealed class RoadmapTests
{
    [Fact]
    public async Task Activities_stand_by_their_status_and_the_letter_names_who_is_behind()
    {
        await using var store = await Town.CreateAsync();
        await Town.LoadAsync(
            store,
            "карта.xlsx",
            "office@example.test",
            ProcessingKind.Data,
            "Карта",
            1,
            async session =>
            {
                await AddAsync(
                    session,
                    1,
                    "Семинар для команд школ",
                    "до 01.11.2025",
                    "методист, ЦРО",
                    new Execution(ExecutionDegree.Full, new DateOnly(2025, 10, 30))
                );
                await AddAsync(
                    session,
                    2,
                    "Конкурс «Учитель года»",
                    "ежегодно, ноябрь",
                    "Методист",
                    new Execution(ExecutionDegree.Full, new DateOnly(2025, 12, 3))
                );
                await AddAsync(session, 3, "Диагностика учителей", "до 15.12.2025", "методист", null);
                await AddAsync(session, 4, "Итоговый отчёт", "30 июня 2026", "ЦРО", null);
                await AddAsync(session, 5, "Сопровождение школ", "постоянно", "ЦРО", null);
            }
        );

        var report = await Building.ReportAsync(store);

        var roadmap = report.Roadmap!;
        Assert.Equal(
            [
                (1, ActivityStatus.OnTime),
                (2, ActivityStatus.Late),
                (3, ActivityStatus.Overdue),
                (4, ActivityStatus.NotDue),
                (5, ActivityStatus.NoDate),
            ],
            roadmap.All.OrderBy(static row => row.Position).Select(static row => (row.Position, row.Status!.Value))
        );
        Assert.Equal([1, 2, 3], roadmap.Due.Select(static row => row.Position).Order());
        var text = Building
            .Mail()
            .Render(report, 1)
            .Text.Replace('\u00A0', ' ')
            .Replace("\n  ", " ", StringComparison.Ordinal);
        Assert.Contains(
            "1 — выполнено в срок, 1 — выполнено с опозданием, 1 — просрочено",
            text.Replace("\n", " ", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
        Assert.Contains("Просрочено по ответственным: методист — 1.", text, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "отметок о выполнении в файлах нет",
            text.Replace("\n", " ", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
    }

    private static ValueTask AddAsync(
        LoadSession session,
        int position,
        string text,
        string period,
        string responsible,
        Execution? execution
    )
    {
        var when = ActivityPeriodReader.Read(period);
        return session.AddAsync(
            new NewActivity(
                position,
                text,
                period,
                when.Code,
                when.Start,
                when.End,
                responsible,
                new CellAddress(1, position + 1, 1)
            )
            {
                Execution = execution,
                ExecutionText = execution is null ? null : "отметка",
                ExecutionColumn = execution is null ? null : 5,
            },
            CancellationToken.None
        );
    }
}
