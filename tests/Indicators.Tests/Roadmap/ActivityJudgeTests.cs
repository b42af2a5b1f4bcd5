using System.Globalization;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Roadmap;
using Xunit;

namespace QualityMonitor.Indicators.Tests.Roadmap;

public sealed class ActivityJudgeTests
{
    private static readonly Period Programme = new(
        PeriodKind.Span,
        new DateOnly(2019, 1, 1),
        new DateOnly(2020, 12, 31)
    );

    [Theory]
    [InlineData("30.08.2020", "2020-08-30")]
    [InlineData("1 июля - 30 августа 2020г.", "2020-08-30")]
    [InlineData("Май 2019", "2019-05-31")]
    [InlineData("Май-2019- май 2020", "2020-05-31")]
    [InlineData("12.09.2019, далее ежегодно", "2019-09-12 2020-09-12")]
    [InlineData("06.11.2019, далее по отдельному графику", "2019-11-06")]
    [InlineData("ежегодно, март текущего года", "2019-03-31 2020-03-31")]
    [InlineData(
        "ежегодно сентябрь, декабрь, март, май текущего года",
        "2019-03-31 2019-05-31 2019-09-30 2019-12-31 2020-03-31 2020-05-31 2020-09-30 2020-12-31"
    )]
    [InlineData("февраль", "2019-02-28 2020-02-29")]
    [InlineData("сентябрь-май", "2019-05-31 2020-05-31")]
    [InlineData("до 15.03", "2019-03-15 2020-03-15")]
    [InlineData("к 1 сентября", "2019-09-01 2020-09-01")]
    [InlineData("до мая", "")]
    [InlineData("ежегодно", "")]
    [InlineData("4 раза в течение учебного года", "")]
    [InlineData("не менее двух сборников в течение года", "")]
    [InlineData("постоянно", "")]
    [InlineData("по мере необходимости", "")]
    [InlineData("в соответствии с графиком проекта", "")]
    [InlineData("", "")]
    public void Due_days_are_those_the_text_names(string text, string days) =>
        Assert.Equal(
            days,
            string.Join(
                ' ',
                DueDates
                    .Of(ActivityPeriodReader.Read(text), Programme)
                    .Select(static day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
            )
        );

    [Theory]
    [InlineData("30.08.2020", "выполнено", "30.08.2020", "2020-09-01", ActivityStatus.OnTime)]
    [InlineData("30.08.2020", "выполнено", "31.08.2020", "2020-09-01", ActivityStatus.Late)]
    [InlineData("30.08.2020", "выполнено", "", "2020-08-30", ActivityStatus.OnTime)]
    [InlineData("30.08.2020", "выполнено", "", "2020-08-31", ActivityStatus.Done)]
    [InlineData("30.08.2020", "выполнено частично", "", "2020-09-01", ActivityStatus.Partly)]
    [InlineData("30.08.2020", "не выполнено", "", "2020-08-30", ActivityStatus.NotDue)]
    [InlineData("30.08.2020", "не выполнено", "", "2020-08-31", ActivityStatus.Overdue)]
    [InlineData("30.08.2020", null, "", "2020-08-30", ActivityStatus.NotDue)]
    [InlineData("30.08.2020", null, "", "2020-08-31", ActivityStatus.Overdue)]
    [InlineData("постоянно", null, "", "2020-08-31", ActivityStatus.NoDate)]
    [InlineData("постоянно", "не выполнено", "", "2020-08-31", ActivityStatus.NoDate)]
    [InlineData("постоянно", "выполнено", "01.02.2020", "2020-08-31", ActivityStatus.Done)]
    public void Exactly_one_status_answers(
        string period,
        string? execution,
        string day,
        string asOf,
        ActivityStatus status
    ) => Assert.Equal(status, Judge(period, execution, day, asOf).Status);

    [Theory]
    [InlineData("20.11.2019", "2019-12-20", ActivityStatus.OnTime, "2019-12-31")]
    [InlineData("20.11.2019", "2020-04-01", ActivityStatus.Overdue, "2020-03-31")]
    [InlineData("15.10.2019", "2019-12-20", ActivityStatus.Late, "2019-09-30")]
    [InlineData("10.03.2020", "2020-04-01", ActivityStatus.OnTime, "2020-03-31")]
    public void What_comes_back_is_done_for_the_nearest_day_due_and_not_for_the_one_after(
        string done,
        string asOf,
        ActivityStatus status,
        string due
    )
    {
        var verdict = Judge("ежегодно сентябрь, декабрь, март текущего года", "выполнено", done, asOf);
        Assert.Equal(
            (status, due),
            (verdict.Status, verdict.Due!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
        );
    }

    [Fact]
    public void The_sentence_names_the_days() =>
        Assert.Equal(
            "Выполнено 02.09.2020, на 3 дня позже срока 30.08.2020.",
            Judge("30.08.2020", "исполнено", "02.09.2020", "2020-10-01").Sentence.Replace('\u00A0', ' ')
        );

    /// <summary>
    /// In a report of its years, of its quarters and of its days the case's activity is judged alike.
    /// </summary>
    [Theory]
    // Due in September, December, March and May; done on 25.03.2026.
    [InlineData("2026-Q1", "2026-04-15", ActivityStatus.OnTime, "2026-03-31")]
    [InlineData("2026-Q1", "2026-11-29", ActivityStatus.OnTime, "2026-03-31")]
    [InlineData("2026-Q1", "2026-03-20", ActivityStatus.OnTime, "2026-03-31")]
    [InlineData("2026-Q2", "2026-11-29", ActivityStatus.Overdue, "2026-05-31")]
    [InlineData("2026-Q3", "2026-09-10", ActivityStatus.NotDue, "2026-09-30")]
    [InlineData("2026-Q3", "2026-11-29", ActivityStatus.Overdue, "2026-09-30")]
    [InlineData("2025-Q4", "2026-11-29", ActivityStatus.Overdue, "2025-12-31")]
    [InlineData("2026", "2026-11-29", ActivityStatus.Overdue, "2026-05-31")]
    [InlineData("2026", "2026-04-15", ActivityStatus.OnTime, "2026-03-31")]
    public void A_report_judges_what_was_due_in_its_period_whenever_it_is_made(
        string period,
        string today,
        ActivityStatus status,
        string due
    )
    {
        var verdict = ActivityJudge.Judge(
            DueDates.Of(
                ActivityPeriodReader.Read("ежегодно сентябрь, декабрь, март, май текущего года"),
                new Period(PeriodKind.Span, new DateOnly(2025, 1, 1), new DateOnly(2027, 12, 31))
            ),
            new Reported([new Execution(ExecutionDegree.Full, new DateOnly(2026, 3, 25))]),
            Period.FromCode(period).Value,
            Day(today)
        );

        Assert.Equal((status, Day(due)), (verdict.Status, verdict.Due));
    }

    [Fact]
    public void Several_due_days_of_one_period_are_each_answered_for_by_a_report_of_their_own()
    {
        var due = new[] { 3, 5, 9, 12 }.Select(static month => new DateOnly(
            2026,
            month,
            DateTime.DaysInMonth(2026, month)
        ));
        Execution[] executions =
        [
            new(ExecutionDegree.Full, new DateOnly(2026, 9, 28)),
            new(ExecutionDegree.Full, new DateOnly(2026, 6, 4)),
            new(ExecutionDegree.Full, new DateOnly(2026, 3, 25)),
        ];

        var verdict = ActivityJudge.Judge(
            [.. due],
            new Reported(executions),
            Period.Year(2026),
            new DateOnly(2026, 11, 29)
        );

        Assert.Equal(ActivityStatus.Late, verdict.Status);
        Assert.Contains(
            "Всего сроков в периоде 4: 31.03.2026 — выполнено в срок, 31.05.2026 — выполнено с опозданием, "
                + "30.09.2026 — выполнено в срок и 31.12.2026 — срок не наступил.",
            verdict.Sentence,
            StringComparison.Ordinal
        );
    }

    [Theory]
    // Overdue before the period, done in it: late for its day, in whichever later report.
    [InlineData("2026-Q2", ActivityStatus.Late, "2026-03-31")]
    [InlineData("2026-Q1", ActivityStatus.Late, "2026-03-31")]
    public void What_was_done_after_the_period_is_late_in_its_report(string period, ActivityStatus status, string due)
    {
        var verdict = ActivityJudge.Judge(
            [new DateOnly(2026, 3, 31)],
            new Reported([new Execution(ExecutionDegree.Full, new DateOnly(2026, 4, 20))]),
            Period.FromCode(period).Value,
            new DateOnly(2026, 7, 10)
        );

        Assert.Equal((status, Day(due)), (verdict.Status, verdict.Due));
    }

    [Theory]
    // Done on 25.03.2026 by an earlier file; what the file that counts says of the activity, the day it came.
    [InlineData("2026-Q1", "", "2026-07-05", ActivityStatus.OnTime)]
    [InlineData("2026-Q1", "выполнено 03.06.2026", "2026-07-05", ActivityStatus.OnTime)]
    [InlineData("2026-Q2", "выполнено 03.06.2026", "2026-07-05", ActivityStatus.Late)]
    [InlineData("2026-Q1", "выполнено", "2026-07-05", ActivityStatus.OnTime)]
    [InlineData("2026-Q2", "выполнено", "2026-07-05", ActivityStatus.Done)]
    [InlineData("2026-Q1", "в работе", "2026-07-05", ActivityStatus.OnTime)]
    [InlineData("2026-Q2", "в работе", "2026-07-05", ActivityStatus.Overdue)]
    // Of two words for one due day the later goes.
    [InlineData("2026-Q1", "выполнено 02.04.2026", "2026-04-05", ActivityStatus.Late)]
    [InlineData("2026-Q1", "не выполнено", "2026-04-05", ActivityStatus.Overdue)]
    [InlineData("2026-Q1", "выполнено", "2026-04-05", ActivityStatus.OnTime)]
    public void What_an_earlier_file_said_of_one_due_day_is_not_forgotten_when_the_next_one_comes(
        string report,
        string said,
        string told,
        ActivityStatus status
    )
    {
        DateOnly[] due = [new(2025, 12, 31), new(2026, 3, 31), new(2026, 5, 31)];
        var reported = new Reported(said.Length == 0 ? [] : [ExecutionReader.Read(said, "").Value])
        {
            Before =
            [
                new Execution(ExecutionDegree.Full, new DateOnly(2026, 3, 25)),
                new Execution(ExecutionDegree.Full, new DateOnly(2026, 4, 9)),
            ],
            ToldOn = Day(told),
        };

        var verdict = ActivityJudge.Judge(due, reported, Period.FromCode(report).Value, new DateOnly(2026, 11, 29));

        Assert.Equal(status, verdict.Status);
    }

    [Fact]
    public void What_is_due_once_is_what_the_file_that_counts_says()
    {
        var reported = new Reported([]) { Before = [new Execution(ExecutionDegree.Full, new DateOnly(2026, 3, 25))] };

        Assert.Equal(
            ActivityStatus.Overdue,
            ActivityJudge
                .Judge([new DateOnly(2026, 3, 31)], reported, Period.Year(2026), new DateOnly(2026, 11, 29))
                .Status
        );
    }

    [Theory]
    [InlineData("28.05.2025", "2025-05-28", null)]
    [InlineData("29.05.2025", "2025-05-28", ExecutionDayJudge.NotYet)]
    [InlineData("30.10.2024", "2025-05-28", null)]
    [InlineData("29.10.2024", "2025-05-28", ExecutionDayJudge.LongBefore)]
    [InlineData("", "2025-05-28", null)]
    public void A_day_of_doing_is_not_after_it_was_told_and_as_a_rule_not_half_a_year_early(
        string done,
        string told,
        string? code
    )
    {
        var execution = ExecutionReader.Read("выполнено", done).Value;

        Assert.Equal(
            code,
            (
                ExecutionDayJudge.NotDone(execution, Day(told))
                ?? ExecutionDayJudge.Doubted(execution, ActivityPeriodReader.Read("май 2025").Start)
            )?.Code
        );
        Assert.Null(ExecutionDayJudge.Doubted(execution, ActivityPeriodReader.Read("ежегодно, май").Start));
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>In a report of the day of judging alone.</summary>
    private static ActivityVerdict Judge(string period, string? execution, string day, string asOf) =>
        ActivityJudge.Judge(
            DueDates.Of(ActivityPeriodReader.Read(period), Programme),
            execution is null ? Reported.Nothing : new Reported([ExecutionReader.Read(execution, day).Value]),
            Period.Day(Day(asOf)),
            Day(asOf)
        );
}
