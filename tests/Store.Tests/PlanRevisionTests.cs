using QualityMonitor.Store.Reading;

namespace QualityMonitor.Store.Tests;

public sealed class PlanRevisionTests
{
    private static readonly DateOnly Spring = new(2025, 4, 1);
    private static readonly DateOnly Autumn = new(2025, 10, 1);
    private static readonly SourceCell Cell = new(new SourceSheet(1, "паспорт.xlsx", null, default, "", "Планы"), 2, 4);

    [Fact]
    public void Of_plans_in_one_passport_that_of_the_latest_day_in_force_replaces_the_others()
    {
        PlanRevision[] all =
        [
            Plan("15516", null),
            Plan("15400", Spring),
            Plan("15300", Autumn),
            Plan("1", Autumn, counts: false),
        ];

        Assert.Equal(
            [Autumn, Autumn, null, null],
            all.Select(one => one.ReplacedFrom(all, new DateOnly(2025, 12, 31)))
        );
        Assert.Equal([Spring, null, null, null], all.Select(one => one.ReplacedFrom(all, new DateOnly(2025, 9, 30))));
    }

    private static PlanRevision Plan(string text, DateOnly? from, bool counts = true) =>
        new(text, "", from, counts, Cell);
}
