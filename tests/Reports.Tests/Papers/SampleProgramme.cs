using QualityMonitor.Indicators.Checks;
using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Formulas;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Passport;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Reports.Tests.Papers;

/// <summary>The smallest programme with something in every sheet.</summary>
internal static class SampleProgramme
{
    public static ProgrammeDefinition Definition { get; } =
        new(
            "quality-2026",
            "Качество",
            "town",
            "постановление от 12.01.2026 № 15",
            new DateOnly(2026, 1, 1),
            new DateOnly(2028, 12, 31),
            10,
            [
                new Organisation("town", "Городской округ", "Округ", OrganisationLevel.Municipality, null, []),
                new Organisation(
                    "school-5",
                    "МБОУ «СОШ № 5»",
                    "СОШ № 5",
                    OrganisationLevel.School,
                    "town",
                    ["пятая школа", "школа на Лесной"]
                ),
            ],
            [
                new IndicatorDefinition(
                    "1.4",
                    "Семинары",
                    Unit.Count,
                    Direction.HigherIsBetter,
                    Cadence.Quarter,
                    OrganisationLevel.School,
                    RollUp.Sum,
                    Accumulation.Cumulative
                )
                {
                    BaselinePeriod = Period.Year(2025),
                    Decimals = 0,
                },
                new IndicatorDefinition(
                    "1.5",
                    "Семинаров на школу",
                    new Unit(UnitKind.Other, "на школу"),
                    Direction.HigherIsBetter,
                    Cadence.Quarter,
                    OrganisationLevel.School,
                    RollUp.Formula,
                    Accumulation.Level
                )
                {
                    Formula = FormulaReader.Read("[1.4] / 2,5").Value,
                },
                new IndicatorDefinition(
                    "1.6",
                    "Средний балл",
                    Unit.Score,
                    Direction.HigherIsBetter,
                    Cadence.Quarter,
                    OrganisationLevel.School,
                    RollUp.WeightedMean,
                    Accumulation.Level
                )
                {
                    WeightCode = "1.4",
                },
            ],
            [new Recipient("Координатор", "coordinator@example.test", RecipientRole.Coordinator)]
        )
        {
            Policies =
            [
                new PolicyRow(
                    "Критерии",
                    new Dictionary<string, string>
                    {
                        ["Код"] = "К1",
                        ["Критерий"] = "Мало семинаров",
                        ["Код показателя"] = "1.4",
                        ["Порог"] = "менее 3",
                    }
                ),
            ],
            Checks =
            [
                new CheckRule.Jump(50, ChangeMeasure.Percent)
                {
                    Indicators = ["1.4"],
                    Floor = 2.5m,
                    Strictness = Strictness.Warning,
                },
                new CheckRule.Relation(RelationReader.Read("[1.4] <= 100").Value) { Note = "не больше ста" },
            ],
        };

    public static IReadOnlyList<PassportPlan> Plans { get; } =
    [new("1.4", "town", Period.Quarter(2026, 4), "не менее 3", "постановление", new DateOnly(2026, 9, 1))];
}
