using System.Globalization;
using QualityMonitor.Indicators.Calendars;
using QualityMonitor.Worker.Configuration;
using QualityMonitor.Worker.Schedules;
using Xunit;

namespace QualityMonitor.Worker.Tests.Schedules;

/// <summary>What an admin writes about when a job fires, and when it does then.</summary>
public sealed class TimetableTests
{
    private const string Order = "dd.MM.yyyy HH:mm";
    private static readonly TimeZoneInfo Moscow = TimeZoneInfo.FindSystemTimeZoneById("Europe/Moscow");

    /// <summary>2026 with its real transfers: 9 January is off, and so is 31 December.</summary>
    private static readonly ProductionCalendar Calendar = new([
        CalendarYear.Of(
            2026,
            "постановление",
            [
                (new DateOnly(2026, 1, 3), new DateOnly(2026, 1, 9)),
                (new DateOnly(2026, 1, 4), new DateOnly(2026, 12, 31)),
            ],
            [],
            []
        ),
    ]);

    [Theory]
    [InlineData("каждые 15 минут", "0 0/15 * * * ?")]
    [InlineData("Каждую минуту", "0 * * * * ?")]
    [InlineData("каждый час", "0 0 * * * ?")]
    [InlineData("каждые 2 часа", "0 0 0/2 * * ?")]
    [InlineData("ежедневно в 9:00", "0 0 9 * * ?")]
    [InlineData("в 9:00 каждый день", "0 0 9 * * ?")]
    [InlineData("ежедневно в 03.30", "0 30 3 * * ?")]
    [InlineData("ежедневно в 9:00 и 15:30", "0 0 9 * * ?|0 30 15 * * ?")]
    [InlineData("по рабочим дням в 9:00", "0 0 9 * * ?")]
    [InlineData("по понедельникам в 8:30", "0 30 8 ? * 2")]
    [InlineData("по вторникам, средам и воскресеньям в 8:30", "0 30 8 ? * 3,4,1")]
    [InlineData("10-го числа в 9:00", "0 0 9 10 * ?")]
    [InlineData("10 числа каждого месяца в 9:00", "0 0 9 10 * ?")]
    [InlineData("10-го и 25-го числа в 9:00", "0 0 9 10,25 * ?")]
    [InlineData("15 января, апреля, июля и октября в 9:00", "0 0 9 15 1,4,7,10 ?")]
    [InlineData("15-го числа первого месяца квартала в 9:00.", "0 0 9 15 1,4,7,10 ?")]
    [InlineData("31 января, марта в 9:00", "0 0 9 31 1,3 ?")]
    [InlineData("29 февраля в 9:00", "0 0 9 29 2 ?")]
    [InlineData("последнего числа в 18:00", "0 0 18 L * ?")]
    [InlineData("в последний рабочий день месяца в 18:00", "0 0 18 L * ?")]
    [InlineData("0 0 9 15 1,4,7,10 ?", "0 0 9 15 1,4,7,10 ?")]
    [InlineData("", "")]
    [InlineData("  ", "")]
    public void Words_say_what_cron_says(string written, string crons)
    {
        var read = TimetableReader.Read(written);
        Assert.True(read.IsOk, read.Problem?.Sentence);
        Assert.Equal(crons, string.Join('|', read.Value.Crons));
    }

    [Theory]
    [InlineData("каждые 7 минут", "schedule-step")]
    [InlineData("каждые 0 минут", "schedule-step")]
    [InlineData("каждые 90 минут", "schedule-step")]
    [InlineData("каждые 5 часов", "schedule-step")]
    [InlineData("10-го числа", "schedule-time")]
    [InlineData("ежедневно", "schedule-time")]
    [InlineData("ежедневно в 24:00", "schedule-time")]
    [InlineData("31-го числа в 9:00", "schedule-day")]
    [InlineData("30-го числа в 9:00", "schedule-day")]
    [InlineData("31 марта, июня в 9:00", "schedule-day")]
    [InlineData("0 числа в 9:00", "schedule-day")]
    [InlineData("иногда в 9:00", "schedule-unreadable")]
    [InlineData("в 9:00", "schedule-unreadable")]
    [InlineData("по рабочим дням в 9:00 или следующий рабочий день", "schedule-unreadable")]
    [InlineData("0 0 9 * *", "schedule-unreadable")]
    [InlineData("ежедневно в 9:00 по времени Москвы", "schedule-zone")]
    [InlineData("0 0 9 * * ? по времени Europe/Nowhere", "schedule-zone")]
    public void What_cannot_be_followed_is_told_with_the_form_expected(string written, string code)
    {
        var problem = TimetableReader.Read(written).Problem;
        Assert.Equal(code, problem?.Code);
        Assert.NotEmpty(problem!.Expected);
    }

    [Theory]
    [InlineData(
        "10-го числа в 9:00 или следующий рабочий день",
        "01.01.2026 00:00",
        "12.01.2026 09:00 10.02.2026 09:00 10.03.2026 09:00"
    )]
    [InlineData(
        "10-го числа или в следующий рабочий день в 9:00",
        "10.01.2026 09:00",
        "12.01.2026 09:00 10.02.2026 09:00"
    )]
    [InlineData("0 0 9 10 * ? или следующий рабочий день", "12.01.2026 09:00", "10.02.2026 09:00 10.03.2026 09:00")]
    [InlineData(
        "10-го числа в 9:00 или предыдущий рабочий день",
        "15.12.2025 00:00",
        "31.12.2025 09:00 10.02.2026 09:00"
    )]
    [InlineData(
        "8-го числа в 9:00 или предыдущий рабочий день",
        "01.02.2026 00:00",
        "06.02.2026 09:00 06.03.2026 09:00 08.04.2026 09:00"
    )]
    [InlineData(
        "1-го и 5-го числа в 9:00 или следующий рабочий день",
        "30.12.2025 00:00",
        "12.01.2026 09:00 02.02.2026 09:00 05.02.2026 09:00"
    )]
    [InlineData("по рабочим дням в 9:00", "31.12.2025 10:00", "12.01.2026 09:00 13.01.2026 09:00")]
    [InlineData("в последний рабочий день месяца в 18:00", "01.12.2026 00:00", "30.12.2026 18:00 29.01.2027 18:00")]
    [InlineData("в первый рабочий день месяца в 9:00", "31.12.2025 12:00", "12.01.2026 09:00 02.02.2026 09:00")]
    [InlineData(
        "29 февраля в 9:00 или следующий рабочий день",
        "01.01.2026 00:00",
        "29.02.2028 09:00 01.03.2032 09:00"
    )]
    public void A_firing_on_a_day_off_is_moved_by_the_production_calendar(string written, string after, string firings)
    {
        var expected = firings.Split(' ').Chunk(2).Select(static pair => string.Join(' ', pair)).ToList();

        Assert.Equal(
            expected,
            new Firings(written, Moscow, Calendar)
                .Coming(At(after))
                .Take(expected.Count)
                .Select(static at => at.ToString(Order, CultureInfo.InvariantCulture))
        );
    }

    [Fact]
    public void The_latest_moved_firing_is_found_from_any_moment_after_it()
    {
        var firings = new Firings("10-го числа в 9:00 или следующий рабочий день", Moscow, Calendar);

        Assert.Equal(At("10.12.2025 09:00"), firings.Latest(DateTimeOffset.MinValue, At("12.01.2026 08:59")));
        Assert.Equal(At("12.01.2026 09:00"), firings.Latest(DateTimeOffset.MinValue, At("12.01.2026 09:00")));
        Assert.Equal(At("12.01.2026 09:00"), firings.Latest(At("11.01.2026 00:00"), At("09.02.2026 09:00")));
    }

    [Fact]
    public void A_job_may_have_a_zone_of_its_own()
    {
        var firings = new Firings(
            "10-го числа в 9:00 или следующий рабочий день, по времени Asia/Vladivostok",
            Moscow,
            Calendar
        );

        Assert.Equal(
            new DateTimeOffset(2026, 1, 12, 9, 0, 0, TimeSpan.FromHours(10)),
            firings.Next(At("01.01.2026 00:00"))
        );
    }

    [Theory]
    [InlineData("30 марта, июня, сентября и декабря в 9:00 или следующий рабочий день", true)]
    [InlineData("1-го числа в 9:00 или предыдущий рабочий день", true)]
    [InlineData("15-го числа в 9:00 или предыдущий рабочий день", false)]
    [InlineData("15 января, апреля, июля и октября в 9:00 или следующий рабочий день", false)]
    [InlineData("30-го числа в 9:00", true)]
    [InlineData("0 * * * * ? или следующий рабочий день", true)]
    public void A_report_whose_day_would_leave_its_month_is_refused_for_it_would_be_of_another_period(
        string written,
        bool isRefused
    )
    {
        var problems = ScheduleRules.Of(new ScheduleSettings { Report = written }, At("01.01.2026 00:00")).ToList();

        Assert.Equal(isRefused ? ["Schedule:Report"] : [], problems.Select(static one => one.Key));
    }

    [Theory]
    [InlineData("Europe/Berlin", "0 30 2 * * ?", "28.03.2026 12:00")] // 02:30 does not come on the 29th
    [InlineData("Europe/Berlin", "0 30 2 * * ?", "24.10.2026 12:00")] // and comes twice on 25 October
    [InlineData("Asia/Barnaul", "0 30 2 * * ?", "26.03.2016 12:00")]
    [InlineData("Europe/Moscow", "0 30 1 * * ?", "25.10.2014 12:00")]
    [InlineData("Europe/Moscow", "0 30 2 * * ?", "26.03.2011 12:00")]
    [InlineData("America/Sao_Paulo", "0 0 0 * * ?", "02.11.2018 12:00")]
    [InlineData("Europe/Berlin", "ежедневно в 2:30 или следующий рабочий день", "27.03.2026 12:00")]
    public void A_daily_job_fires_once_on_the_day_on_which_the_clocks_are_put_forward_or_back(
        string zone,
        string written,
        string after
    )
    {
        var own = TimeZoneInfo.FindSystemTimeZoneById(zone);
        var firings = new Firings(written, own, Calendar).Coming(At(after)).Take(4).ToList();

        Assert.Equal(4, firings.Select(static at => at.Date).Distinct().Count());
        Assert.All(
            firings.Zip(firings.Skip(1)),
            static pair => Assert.True(pair.Second - pair.First > TimeSpan.FromHours(22))
        );
    }

    [Theory]
    [InlineData("Asia/Barnaul", "2016-03-27T02:30", "2016-03-27T03:30+07:00")] // clocks went from 2 to 3 for good
    [InlineData("Europe/Moscow", "2011-03-27T02:30", "2011-03-27T03:30+04:00")]
    [InlineData("Europe/Moscow", "2014-10-26T01:30", "2014-10-26T01:30+04:00")] // told twice: the first
    [InlineData("Europe/Berlin", "2026-03-29T02:30", "2026-03-29T03:30+02:00")]
    [InlineData("Europe/Berlin", "2026-10-25T02:30", "2026-10-25T02:30+02:00")]
    [InlineData("Europe/Berlin", "2026-10-25T03:00", "2026-10-25T03:00+01:00")]
    [InlineData("America/Sao_Paulo", "2018-11-04T00:00", "2018-11-04T01:00-02:00")] // a day without a midnight
    public void A_time_that_clocks_leave_out_or_tell_twice_is_one_moment(string zone, string wall, string moment)
    {
        var local = DateTime.Parse(wall, CultureInfo.InvariantCulture);

        var at = LocalTimes.At(
            DateOnly.FromDateTime(local),
            TimeOnly.FromDateTime(local),
            TimeZoneInfo.FindSystemTimeZoneById(zone)
        );

        Assert.Equal(DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture), at);
        Assert.Equal(DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture).Offset, at.Offset);
    }

    private static DateTimeOffset At(string text) =>
        new(DateTime.ParseExact(text, Order, CultureInfo.InvariantCulture, DateTimeStyles.None), TimeSpan.FromHours(3));
}
