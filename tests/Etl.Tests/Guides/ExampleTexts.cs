using QualityMonitor.Etl.Reading.Cells;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Etl.Tests.Guides;

/// <summary>What is said in one sentence alone, where the example of its parameter's name or type would read oddly.</summary>
internal static partial class ExampleTexts
{
    private static readonly Organisation Volga = new(
        "volga",
        "Волжский район",
        "Волжский район",
        OrganisationLevel.Municipality,
        null,
        []
    );

    /// <summary>By the sentence and its parameter, with the class in front where two sentences have one name.</summary>
    public static Dictionary<string, object> BySentence { get; } =
        new(new[] { OfValues(), OfFiles(), OfPassports() }.SelectMany(static one => one), StringComparer.Ordinal);

    private static Dictionary<string, object> OfValues() =>
        new(StringComparer.Ordinal)
        {
            ["PeriodMessages.Unreadable.text"] = "зимой",
            ["YearUnclear.text"] = "февраль 202г",
            ["ProgrammeYearsUnknown.text"] = "ежегодно",
            ["FactOfAllYears.text"] = "82,6",
            ["AnswerReplaced.time"] = "03.04.2026 08:40",
            ["TwoTables.first"] = 3,
            ["TwoTables.other"] = 18,
            ["SchoolQuarter.text"] = "2 четверть",
            ["TwoYears.text"] = "2019-2020",
            ["NotAcademic.text"] = "2019/2021",
            ["Backwards.text"] = "2022–2019",
            ["NotACode.text"] = "2019-Q5",
            ["PlanMessages.Unreadable.text"] = "по возможности",
            ["NoPlan.text"] = "-",
            ["PlanMessages.SeveralNumbers.text"] = "80, в том числе 5",
            ["PlanMessages.SeveralNumbers.numbers"] = new[] { "80", "5" },
            ["OtherFigure.text"] = "на уровне 2019 года",
            ["ChangeUnclear.text"] = "на 5 %",
            ["BoundsNothing.text"] = "не менее 0",
            ["TwoBounds.text"] = "не менее 3 и не более 5",
            ["OrganisationUnknown.text"] = "СОШ № 77",
            ["OrganisationAmbiguous.text"] = "СОШ № 5, 6",
            ["OrganisationElsewhere.text"] = "СОШ № 5",
            ["OrganisationElsewhere.place"] = Volga,
            ["MunicipalityUnknown.text"] = "Тверской район",
            ["TerritoriesContradict.other"] = Volga,
            ["TerritoriesContradict.title"] = "Светлореченск, свод",
            ["IndicatorUnknown.text"] = "Доля выпускников с медалью",
            ["IndicatorAmbiguous.text"] = "Доля выпускников",
            ["PeriodInName.name"] = "Форма СОШ 5, III кв. 2025",
            ["PeriodInName.words"] = "III кв. 2025",
            ["OrganisationContradicts.heading"] = "МБОУ «СОШ № 6»",
            ["OrganisationContradicts.mark"] = "«СОШ № 5» (код school-5)",
            ["OrganisationInName.name"] = "Форма СОШ 6",
            ["OrganisationInName.said"] = "«СОШ № 6» (код school-6)",
            ["OrganisationInName.mark"] = "«СОШ № 5» (код school-5)",
            ["ProgrammeContradicts.heading"] = "Качество образования, 2024–2026",
            ["ProgrammeContradicts.mark"] = "Школа без двоек",
            ["CodeAgainstName.name"] = "Число выпускников",
            ["NameDiffers.name"] = "Доля выпускников, получивших аттестат",
            ["CodeTwice.name"] = "Число выпускников",
            ["CodeTwice.other"] = "Доля выпускников с аттестатом",
            ["CellError.text"] = "#ДЕЛ/0!",
            ["PercentUnexpected.cell"] = Cell.OfNumber(0.826m, isPercent: true),
            ["PercentUnexpected.unit"] = Unit.Count,
            ["MaybeFraction.text"] = "0,826",
            ["NotSplit.text"] = "(план 80)",
            ["ShareHalf.text"] = "388",
            ["ValueAgainstShare.text"] = "82,6",
            ["SharePartNegative.text"] = "-3",
            ["NoBaselinePeriod.text"] = "78,1",
            ["PlanUnitDiffers.text"] = "не менее 45 чел.",
            ["PlanConverted.text"] = "826 ‰",
            ["ValueUnitDiffers.text"] = "45 чел.",
            ["Converted.text"] = "826 ‰",
            ["RowConverted.written"] = "‰",
            ["ValueMerged.isOfWord"] = false,
            ["ValueUnderMerge.isOfWord"] = false,
            ["RepeatedSame.isOfWord"] = false,
            ["RepeatedDifferent.isOfWord"] = false,
            ["DateInsteadOfPlan.cell"] = Cell.OfDate(new DateTime(2026, 5, 1)),
            ["ActivityPeriodUnknown.text"] = "по согласованию сторон",
            ["NotANumber.text"] = "много",
            ["SeveralNumbers.text"] = "367, в том числе учителей 347",
            ["SeveralNumbers.numbers"] = new[] { "367", "347" },
            ["TooLarge.number"] = "99999999999999",
            ["TooManyDigits.number"] = "12345678901234567890123456789",
            ["Negative.number"] = "-5",
            ["MaybeMinus.number"] = "- 5",
            ["MaybeThousands.number"] = "1.234",
            ["DateInstead.text"] = "с 01.09.2019 — 100 %",
            ["PairUndecidable.text"] = "32/94",
            ["PairUnexpected.text"] = "5/0,08 %",
            ["NotYesNo.text"] = "почти",
            ["ShareContradicts.text"] = "8 из 13 (70 %)",
            ["UnitUnknown.text"] = "12",
            ["PlanInOtherUnit.text"] = "не менее 900",
            ["TooLong.text"] = "Показатель достигнут за счёт проведения мероприятий",
        };
}
