using QualityMonitor.Indicators.Checks;

namespace QualityMonitor.SampleMaker.Svetlorechensk;

/// <summary>What the town holds its schools' figures against.</summary>
internal static class TownChecks
{
    public static IReadOnlyList<CheckRule> All { get; } =
    [
        new CheckRule.Required { Indicators = ["1.1", "1.2", "2.4"] },
        new CheckRule.Range(0, 100) { Indicators = ["1.1", "1.2", "1.3", "1.4", "2.4", "2.5", "3.1"] },
        new CheckRule.WholeNumber { Indicators = ["1.1", "1.2", "2.1", "2.2"] },
        Relation(
            "[1.1].знаменатель = [1.2].знаменатель",
            "в обоих показателях одни и те же обучающиеся 2–11-х классов"
        ),
        Relation("[1.2].числитель <= [1.1].числитель", "успевающие на «4» и «5» входят в успевающих"),
        new CheckRule.Jump(2, ChangeMeasure.PercentagePoints)
        {
            Indicators = ["1.1"],
            Strictness = Strictness.Warning,
            Note = "если неуспевающих стало больше, укажите предметы в пояснении",
        },
        new CheckRule.Jump(50, ChangeMeasure.Percent)
        {
            Indicators = ["2.1", "3.3"],
            Strictness = Strictness.Warning,
            Floor = 40,
        },
    ];

    private static CheckRule.Relation Relation(string text, string note) =>
        new(RelationReader.Read(text).Value) { Note = note };
}
