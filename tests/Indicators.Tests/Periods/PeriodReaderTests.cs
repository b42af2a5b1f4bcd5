using QualityMonitor.Indicators.Periods;
using Xunit;

namespace QualityMonitor.Indicators.Tests.Periods;

public sealed class PeriodReaderTests
{
    [Theory]
    [InlineData("2019/2020", "2019/2020")]
    [InlineData("2019-2020 уч. год", "2019/2020")]
    [InlineData("2019/20", "2019/2020")]
    [InlineData("2020 – 2021 учебном год.", "2020/2021")]
    [InlineData("2019г.", "2019")]
    [InlineData("2022 г.", "2022")]
    [InlineData(" 2010г.", "2010")]
    [InlineData("2022г. 6)", "2022")]
    [InlineData("20241)", "2024")]
    [InlineData("2024 год12)", "2024")]
    [InlineData("2022¹⁾", "2022")]
    [InlineData("2023²", "2023")]
    [InlineData("2025 (9 мес.)", "2025-01-01..2025-09-30")]
    [InlineData("2025 г. (за 6 месяцев)", "2025-H1")]
    [InlineData("2025 год (I полугодие)", "2025-H1")]
    [InlineData("Q3 2025", "2025-Q3")]
    // Its time twice, look-alikes of Roman numbers, the number behind its word, a year said once.
    [InlineData("за IV квартал (октябрь – декабрь) 2025 г.", "2025-Q4")]
    [InlineData("9 месяцев (январь-сентябрь) 2025 года", "2025-01-01..2025-09-30")]
    [InlineData("lV квартал 2025", "2025-Q4")]
    [InlineData("1V кв. 2025", "2025-Q4")]
    [InlineData("ll полугодие 2025", "2025-H2")]
    [InlineData("квартал IV 2025", "2025-Q4")]
    [InlineData("полугодие 1, 2025 г.", "2025-H1")]
    [InlineData("31/12/2025", "2025-12-31")]
    [InlineData("с 1 октября по 31 декабря 2025 года", "2025-Q4")]
    [InlineData("01.10-31.12.2025", "2025-Q4")]
    [InlineData("3Q 2025", "2025-Q3")]
    [InlineData("2025 Q3, факт", "2025-Q3")]
    [InlineData("2018 год", "2018")]
    [InlineData("Факт 2019 год", "2019")]
    [InlineData("Прогноз 2019 год", "2019")]
    [InlineData("2019 -2022", "2019-01-01..2022-12-31")]
    [InlineData("2020 - 2021 г.г.", "2020-01-01..2021-12-31")]
    [InlineData("2017-2019 гг.", "2017-01-01..2019-12-31")]
    [InlineData("Май-2019- май 2020", "2019-05-01..2020-05-31")]
    [InlineData("сентябрь - декабрь 2019 года", "2019-09-01..2019-12-31")]
    [InlineData("4 квартал 2019 г.", "2019-Q4")]
    [InlineData("IV кв. 2019", "2019-Q4")]
    [InlineData("4 кв.2019", "2019-Q4")]
    [InlineData("за четвёртый квартал 2019 года", "2019-Q4")]
    [InlineData("2019 год, III квартал", "2019-Q3")]
    [InlineData("1-й квартал 2020", "2020-Q1")]
    [InlineData("I полугодие 2020", "2020-H1")]
    [InlineData("2 полугодие 2020 г.", "2020-H2")]
    [InlineData("на 01.09.2019", "2019-09-01")]
    [InlineData("31.05.2020", "2020-05-31")]
    [InlineData("1 сентября 2019 года", "2019-09-01")]
    [InlineData("с 01.09.2019 по 31.05.2020", "2019-09-01..2020-05-31")]
    [InlineData("Май 2019", "2019-05")]
    [InlineData("февраль 2020г.", "2020-02")]
    [InlineData("за 9 месяцев 2020", "2020-01-01..2020-09-30")]
    [InlineData("6 месяцев 2020 г.", "2020-H1")]
    [InlineData("2019-Q4", "2019-Q4")]
    [InlineData("2019-H1", "2019-H1")]
    public void A_period_is_read_as_documents_write_it(string text, string code)
    {
        var read = PeriodReader.Read(text);
        Assert.Null(read.Problem?.Sentence);
        Assert.Equal(code, read.Value.Code);
    }

    [Theory]
    [InlineData("февраль 202г", "period-year-unclear")]
    [InlineData("3 четверть 2019/2020", "period-school-quarter")]
    [InlineData("2019-2020", "period-ambiguous-years")]
    [InlineData("2019/2021", "period-not-academic")]
    [InlineData("2022-2019 гг.", "period-backwards")]
    [InlineData("31.02.2020", "period-unreadable")]
    [InlineData("1-3 квартал 2019", "period-unreadable")]
    [InlineData("скоро", "period-unreadable")]
    [InlineData("IV квартал (июль-сентябрь) 2025", "period-year-unclear")]
    [InlineData("квартал 2025", "period-unreadable")]
    [InlineData("13/14/2025", "period-unreadable")]
    [InlineData("", "period-unreadable")]
    public void What_cannot_be_resolved_is_asked_about(string text, string code) =>
        Assert.Equal(code, PeriodReader.Read(text).Problem?.Code ?? PeriodReader.Read(text).Value.Code);

    [Theory]
    [InlineData("2019-Q4", "2019-10-01", "2019-12-31", "2019-Q3", "2018-Q4", "IV квартал 2019 года", "IV кв. 2019")]
    [InlineData("2019-Q1", "2019-01-01", "2019-03-31", "2018-Q4", "2018-Q1", "I квартал 2019 года", "I кв. 2019")]
    [InlineData("2020-H1", "2020-01-01", "2020-06-30", "2019-H2", "2019-H1", "I полугодие 2020 года", "I полуг. 2020")]
    [InlineData("2019", "2019-01-01", "2019-12-31", "2018", "2018", "2019 год", "2019")]
    [InlineData(
        "2019/2020",
        "2019-09-01",
        "2020-08-31",
        "2018/2019",
        "2018/2019",
        "2019/2020 учебный год",
        "2019/2020"
    )]
    [InlineData("2020-03", "2020-03-01", "2020-03-31", "2020-02", "2019-03", "март 2020 года", "март 2020")]
    [InlineData("2020-02-29", "2020-02-29", "2020-02-29", null, "2019-02-28", "на 29.02.2020", "29.02.2020")]
    [InlineData("2017-01-01..2019-12-31", "2017-01-01", "2019-12-31", null, null, "2017–2019 годы", "2017–2019")]
    [InlineData(
        "2019-05-01..2020-05-31",
        "2019-05-01",
        "2020-05-31",
        null,
        null,
        "май 2019 – май 2020",
        "май 2019 – май 2020"
    )]
    public void A_code_names_its_days_its_neighbours_and_its_titles(
        string code,
        string start,
        string end,
        string? previous,
        string? yearBefore,
        string title,
        string shortTitle
    )
    {
        var period = Period.FromCode(code).Value;
        Assert.Equal(code, period.Code);
        Assert.Equal((start, end), (period.Start.ToString("O", null), period.End.ToString("O", null)));
        Assert.Equal(previous, period.Previous()?.Code);
        Assert.Equal(yearBefore, period.YearBefore()?.Code);
        Assert.Equal((title, shortTitle), (period.Title, period.ShortTitle));
    }

    [Fact]
    public void February_before_a_leap_march_ends_on_the_29th() =>
        Assert.Equal(new DateOnly(2020, 2, 29), Period.Month(2020, 3).Previous()!.End);

    [Fact]
    public void Both_ends_belong_to_the_period()
    {
        var quarter = Period.Quarter(2019, 4);
        Assert.True(quarter.Contains(new DateOnly(2019, 10, 1)) && quarter.Contains(new DateOnly(2019, 12, 31)));
        Assert.False(quarter.Contains(new DateOnly(2020, 1, 1)) || quarter.Contains(new DateOnly(2019, 9, 30)));
    }

    [Theory]
    [InlineData("2019-Q5")]
    [InlineData("2019/2021")]
    [InlineData("2019-13")]
    [InlineData("2019-Q4 ")]
    [InlineData("")]
    public void Another_text_is_no_code(string code) => Assert.False(Period.FromCode(code).IsOk);
}
