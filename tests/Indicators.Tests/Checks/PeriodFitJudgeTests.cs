using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Fitting;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Indicators.Values;
using Xunit;

namespace QualityMonitor.Indicators.Tests.Checks;

/// <summary>
/// A figure is shown for a period of its indicator's cadence or nowhere, so each is of one, is read as one, or is asked
/// about.
/// </summary>
public sealed class PeriodFitJudgeTests
{
    [Theory]
    [InlineData(Cadence.Quarter, Accumulation.Level, "IV квартал 2025", "")]
    [InlineData(Cadence.Quarter, Accumulation.Level, "01.10.2025 – 31.12.2025", "")]
    // A reporting date is the period that ends on it, whatever the figure adds up.
    [InlineData(Cadence.Quarter, Accumulation.Level, "31.12.2025", "2025-Q4")]
    [InlineData(Cadence.Quarter, Accumulation.Cumulative, "31.12.2025", "2025-Q4")]
    [InlineData(Cadence.Month, Accumulation.Level, "28.02.2025", "2025-02")]
    [InlineData(Cadence.HalfYear, Accumulation.Level, "на 30.06.2025", "2025-H1")]
    [InlineData(Cadence.CalendarYear, Accumulation.Level, "31.12.2025", "2025")]
    [InlineData(Cadence.AcademicYear, Accumulation.Level, "31.08.2025", "2024/2025")]
    // A total since the year began is that of the last period in it; a level is not.
    [InlineData(Cadence.Quarter, Accumulation.Cumulative, "12 месяцев 2025", "2025-Q4")]
    [InlineData(Cadence.Quarter, Accumulation.Cumulative, "9 месяцев 2025", "2025-Q3")]
    [InlineData(Cadence.Quarter, Accumulation.Cumulative, "I полугодие 2025", "2025-Q2")]
    [InlineData(Cadence.Quarter, Accumulation.Cumulative, "2025 год", "2025-Q4")]
    [InlineData(Cadence.Month, Accumulation.Cumulative, "январь – май 2025", "2025-05")]
    [InlineData(Cadence.HalfYear, Accumulation.Cumulative, "12 месяцев 2025", "2025-H2")]
    [InlineData(Cadence.Quarter, Accumulation.Level, "12 месяцев 2025", "unfit 2025-Q4")]
    [InlineData(Cadence.Quarter, Accumulation.Level, "9 месяцев 2025", "unfit 2025-Q3")]
    // What ends inside a period, or spans another time, is nobody's.
    [InlineData(Cadence.Quarter, Accumulation.Cumulative, "10 месяцев 2025", "unfit")]
    [InlineData(Cadence.Quarter, Accumulation.Cumulative, "2024/2025 учебный год", "unfit")]
    [InlineData(Cadence.Quarter, Accumulation.Cumulative, "II полугодие 2025", "unfit 2025-Q4")]
    [InlineData(Cadence.Quarter, Accumulation.Cumulative, "декабрь 2025", "unfit 2025-Q4")]
    [InlineData(Cadence.Quarter, Accumulation.Level, "30.12.2025", "unfit")]
    [InlineData(Cadence.Quarter, Accumulation.Level, "01.01.2025", "unfit")]
    [InlineData(Cadence.Quarter, Accumulation.Cumulative, "2024-2025 годы", "unfit 2025-Q4")]
    [InlineData(Cadence.CalendarYear, Accumulation.Level, "IV квартал 2025", "unfit 2025")]
    [InlineData(Cadence.CalendarYear, Accumulation.Cumulative, "9 месяцев 2025", "unfit")]
    [InlineData(Cadence.CalendarYear, Accumulation.Level, "2024/2025", "unfit")]
    [InlineData(Cadence.AcademicYear, Accumulation.Level, "2025 год", "unfit")]
    // The programme runs from 10.01.2024 to 31.12.2026: a period that it only touches is one of its own.
    [InlineData(Cadence.Quarter, Accumulation.Level, "I квартал 2024", "")]
    [InlineData(Cadence.Quarter, Accumulation.Level, "IV квартал 2023", "earlier")]
    [InlineData(Cadence.Quarter, Accumulation.Level, "31.12.2023", "earlier")]
    [InlineData(Cadence.Quarter, Accumulation.Level, "I квартал 2027", "unfit")]
    [InlineData(Cadence.Quarter, Accumulation.Cumulative, "3 месяца 2027", "unfit")]
    // The baseline is agreed upon, whatever its kind and time.
    [InlineData(Cadence.Quarter, Accumulation.Level, "2022 год", "")]
    public void A_period_fits_is_read_as_another_or_is_asked_about(
        Cadence cadence,
        Accumulation accumulation,
        string written,
        string expected
    )
    {
        var indicator = Of(cadence, accumulation) with { BaselinePeriod = Period.Year(2022) };

        var fit = PeriodFitJudge.Judge(indicator, PeriodReader.Read(written).Value, Programme);

        Assert.Equal(
            expected,
            fit switch
            {
                PeriodFit.ReadAs(var period, _) => period.Code,
                PeriodFit.Unfit(_, var meant) => $"unfit {meant?.Code}".Trim(),
                PeriodFit.Earlier => "earlier",
                _ => "",
            }
        );
    }

    [Fact]
    public void What_is_said_names_the_period_the_indicator_and_what_is_expected()
    {
        var unfit = Assert.IsType<PeriodFit.Unfit>(
            PeriodFitJudge.Judge(
                Of(Cadence.Quarter, Accumulation.Level),
                PeriodReader.Read("2025/2026").Value,
                Programme
            )
        );

        Assert.Equal(
            "Период «2025/2026 учебный год» не подходит: показатель 2.1 сдают за квартал, значение за другой период не войдёт ни в один отчёт.",
            unfit.Problem.Sentence
        );
        Assert.Equal("квартал и год, например III квартал 2026 года", unfit.Problem.Expected);
    }

    [Theory]
    [InlineData(OrganisationLevel.School, OrganisationLevel.School, true)]
    [InlineData(OrganisationLevel.School, OrganisationLevel.Municipality, true)]
    [InlineData(OrganisationLevel.School, OrganisationLevel.Region, true)]
    [InlineData(OrganisationLevel.Municipality, OrganisationLevel.School, false)]
    [InlineData(OrganisationLevel.Municipality, OrganisationLevel.Municipality, true)]
    [InlineData(OrganisationLevel.Municipality, OrganisationLevel.Country, true)]
    [InlineData(OrganisationLevel.Region, OrganisationLevel.Municipality, false)]
    public void A_figure_is_of_the_level_of_its_indicator_or_above_it(
        OrganisationLevel indicator,
        OrganisationLevel organisation,
        bool isFit
    ) =>
        Assert.Equal(
            isFit,
            LevelFitJudge.Judge(
                Of(Cadence.Quarter, Accumulation.Level) with
                {
                    Level = indicator,
                },
                new Organisation("x", "МБОУ «СОШ № 5»", "СОШ № 5", organisation, null, [])
            )
                is null
        );

    private static ProgrammeDefinition Programme { get; } =
        new("p", "Программа", "town", "", new DateOnly(2024, 1, 10), new DateOnly(2026, 12, 31), 10, [], [], []);

    private static IndicatorDefinition Of(Cadence cadence, Accumulation accumulation) =>
        new(
            "2.1",
            "Число занятий",
            Unit.Count,
            Direction.HigherIsBetter,
            cadence,
            OrganisationLevel.School,
            RollUp.Sum,
            accumulation
        );
}
