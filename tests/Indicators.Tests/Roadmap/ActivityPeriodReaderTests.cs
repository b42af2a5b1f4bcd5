using QualityMonitor.Indicators.Roadmap;
using QualityMonitor.Indicators.Tests.Cases;
using Xunit;

namespace QualityMonitor.Indicators.Tests.Roadmap;

public sealed class ActivityPeriodReaderTests
{
    [Theory]
    [InlineData("", "empty", null, null)]
    [InlineData("12.09.2019", "date", "2019-09-12", "2019-09-12")]
    [InlineData("до 15.12.2020", "date", null, "2020-12-15")]
    [InlineData("до 1 сентября 2020 г.", "date", null, "2020-09-01")]
    [InlineData("12.09.2019, далее ежегодно", "date_then_recurring", "2019-09-12", "2019-09-12")]
    [InlineData("1 июля - 30 августа 2020г.", "date_range", "2020-07-01", "2020-08-30")]
    [InlineData("22 мая – 10 августа 2020г.", "date_range", "2020-05-22", "2020-08-10")]
    [InlineData("1-15 марта 2020", "date_range", "2020-03-01", "2020-03-15")]
    [InlineData("01.02.2020-15.03.2020", "date_range", "2020-02-01", "2020-03-15")]
    [InlineData("Май 2019", "month", "2019-05-01", "2019-05-31")]
    [InlineData("март", "month", null, null)]
    [InlineData("Май-2019- май 2020", "month_range", "2019-05-01", "2020-05-31")]
    [InlineData("сентябрь, декабрь, март, май текущего года", "named_months", null, null)]
    [InlineData("ежегодно сентябрь, декабрь, март, май текущего года", "yearly_named_months", null, null)]
    [InlineData("ежегодно, март текущего года", "yearly_named_month", null, null)]
    [InlineData("ежегодно", "yearly", null, null)]
    [InlineData("ежегодно, в соответствии с графиком конкурса", "yearly_external_schedule", null, null)]
    [InlineData("4 раза в течение учебного года", "n_times_per_school_year", null, null)]
    [InlineData("не менее двух сборников в течение года", "quantity_in_period_cell", null, null)]
    [InlineData("постоянно", "continuous", null, null)]
    [InlineData("По мере необходимости", "on_demand", null, null)]
    [InlineData("в соответствии с запросом и графиком формирования групп", "external_schedule", null, null)]
    [InlineData("по согласованию", "external_schedule", null, null)]
    [InlineData("в течение года", "within_year_or_period", null, null)]
    [InlineData("в течение 2020 года", "within_year_or_period", "2020-01-01", "2020-12-31")]
    [InlineData("2019-2020 учебный год", "within_year_or_period", "2019-09-01", "2020-08-31")]
    [InlineData("IV квартал 2019", "within_year_or_period", "2019-10-01", "2019-12-31")]
    [InlineData("когда-нибудь", "unknown", null, null)]
    public void A_period_cell_is_read(string text, string code, string? start, string? end)
    {
        var period = ActivityPeriodReader.Read(text);
        Assert.Equal(
            (code, start, end),
            (period.Code, period.Start?.ToString("O", null), period.End?.ToString("O", null))
        );
        Assert.Equal(text, period.Text);
    }

    [Fact]
    public void The_48_rows_of_the_roadmap_of_Dubna_are_read()
    {
        var rows = SharedCases.Read("dubna-roadmap.expected.csv");
        Assert.SkipWhen(rows.Count == 0, "shared/cases is not beside the repository.");
        Assert.Equal(48, rows.Count);
        Assert.All(rows, row => Assert.Equal(row["period_kind"], ActivityPeriodReader.Read(row["period_text"]).Code));
    }
}
