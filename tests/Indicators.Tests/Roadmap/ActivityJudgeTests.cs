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

    [Theory]
    [InlineData("Выполнено", ExecutionDegree.Full, null)]
    [InlineData("выполнено 12.03.2025 г.", ExecutionDegree.Full, "2025-03-12")]
    [InlineData("Да, 12.03.2025", ExecutionDegree.Full, "2025-03-12")]
    [InlineData("исполнено в полном объёме", ExecutionDegree.Full, null)]
    [InlineData("100 %", ExecutionDegree.Full, null)]
    [InlineData("50%", ExecutionDegree.Partly, null)]
    [InlineData("0 %", ExecutionDegree.NotDone, null)]
    [InlineData("Выполнено не в полном объеме", ExecutionDegree.Partly, null)]
    [InlineData("частично", ExecutionDegree.Partly, null)]
    [InlineData("не проведено", ExecutionDegree.NotDone, null)]
    [InlineData("в работе", ExecutionDegree.NotDone, null)]
    [InlineData("нет", ExecutionDegree.NotDone, null)]
    public void An_execution_is_read_as_people_write_it(string text, ExecutionDegree degree, string? day)
    {
        var execution = ExecutionReader.Read(text, "").Value;
        Assert.Equal(
            (degree, day),
            (execution.Degree, execution.On?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
        );
    }

    [Theory]
    [InlineData("обсуждалось", "")]
    [InlineData("выполнено", "весной")]
    [InlineData("выполнено 12", "")]
    public void What_is_unclear_is_asked_about(string text, string day) =>
        Assert.False(ExecutionReader.Read(text, day).IsOk);

    [Fact]
    public void Responsibles_are_told_apart_and_their_spellings_brought_together()
    {
        Assert.Equal(["Ответственный 4", "Ответственный 2"], Responsibles.Split("Ответственный 4, Ответственный 2"));
        Assert.Equal(["зам. директора (по УВР, ВР)", "ЦРО"], Responsibles.Split("зам. директора (по УВР, ВР);\nЦРО."));
        Assert.Equal(Responsibles.Key("Зам.директора  по УВР"), Responsibles.Key("заместитель директора по УВР"));
        Assert.Equal(Responsibles.Key("А.Б. Иванова"), Responsibles.Key("А. Б.Иванова"));
        Assert.NotEqual(Responsibles.Key("директор школы"), Responsibles.Key("заместитель директора школы"));
    }

    private static ActivityVerdict Judge(string period, string? execution, string day, string asOf) =>
        ActivityJudge.Judge(
            DueDates.Of(ActivityPeriodReader.Read(period), Programme),
            execution is null ? null : ExecutionReader.Read(execution, day).Value,
            DateOnly.ParseExact(asOf, "yyyy-MM-dd", CultureInfo.InvariantCulture)
        );
}
