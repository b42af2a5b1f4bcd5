using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Roadmap;
using Xunit;

namespace QualityMonitor.Indicators.Tests.Adversarial;

/// <summary>
/// Periods and reports of activities as schools ordinarily write them, with the days that follow in 2024 and 2025.
/// </summary>
public sealed class OrdinaryRoadmapsTests
{
    private static readonly Period Window = Period.Of(new DateOnly(2024, 1, 1), new DateOnly(2025, 12, 31));

    [Theory]
    [InlineData("ежегодно до 1 сентября", "yearly_named_month: 2024-09-01 2025-09-01")]
    [InlineData("ежегодно до 01.09", "yearly_named_month: 2024-09-01 2025-09-01")]
    [InlineData("ежегодно, до 1 февраля года, следующего за отчетным", "yearly_named_month: 2024-02-01 2025-02-01")]
    [InlineData("ежегодно, 15 января и 15 мая", "yearly_named_months: 2024-01-15 2024-05-15 2025-01-15 2025-05-15")]
    [InlineData("август, ежегодно", "yearly_named_month: 2024-08-31 2025-08-31")]
    [InlineData("ежегодно (август-сентябрь)", "yearly_named_months: 2024-09-30 2025-09-30")]
    [InlineData("март-апрель, сентябрь-октябрь", "named_months: 2024-04-30 2024-10-31 2025-04-30 2025-10-31")]
    [InlineData("сентябрь-май", "month_range: 2024-05-31 2025-05-31")]
    [InlineData("апрель-май (период подготовки к ГИА)", "month_range: 2024-05-31 2025-05-31")]
    [InlineData("2 раза в год (январь, май)", "n_times_per_year: 2024-01-31 2024-05-31 2025-01-31 2025-05-31")]
    [InlineData("2 раза в год", "n_times_per_year:")]
    [InlineData("1-15 октября", "date_range: 2024-10-15 2025-10-15")]
    [InlineData("октябрь, декабрь 2025 г., март 2026 г.", "named_months: 2025-10-31 2025-12-31 2026-03-31")]
    [InlineData("март-апрель, октябрь 2025", "named_months: 2025-04-30 2025-10-31")]
    [InlineData("сентябрь, январь 2026", "named_months:")]
    [InlineData("12.10.2025, 15.11.2025", "date: 2025-10-12 2025-11-15")]
    [InlineData("12.10.2025; 15.11.2025 и 20.12.2025", "date: 2025-10-12 2025-11-15 2025-12-20")]
    [InlineData("01.09.2024 – 31.05.2025", "date_range: 2025-05-31")]
    [InlineData("с 01.09.2024", "date:")]
    [InlineData("с 1 сентября", "date:")]
    [InlineData("с сентября", "month:")]
    [InlineData("с сентября по май", "month_range: 2024-05-31 2025-05-31")]
    [InlineData("до 1 апреля, до 1 октября", "date: 2024-04-01 2024-10-01 2025-04-01 2025-10-01")]
    [InlineData("до мая", "month:")]
    [InlineData("до 2025 года", "within_year_or_period:")]
    [InlineData("до II полугодия 2025", "within_year_or_period:")]
    [InlineData("не позднее 2025 года", "within_year_or_period: 2025-12-31")]
    [InlineData("до конца 2025 года", "within_year_or_period: 2025-12-31")]
    [InlineData("до конца года", "within_year_or_period:")]
    [InlineData("в теч. уч. года", "within_year_or_period:")]
    [InlineData("поквартально", "recurring:")]
    [InlineData("по полугодиям", "recurring:")]
    [InlineData("каждый последний четверг месяца", "recurring:")]
    [InlineData("третья неделя каждого месяца", "recurring:")]
    [InlineData("бессрочно", "continuous:")]
    [InlineData("в период проведения ГИА", "external_schedule:")]
    [InlineData("по срокам ВПР", "external_schedule:")]
    [InlineData("х", "empty:")]
    [InlineData("2025-2026", "unknown:")]
    [InlineData("февраль 202г", "unknown:")]
    [InlineData("февраль 202 г.", "unknown:")]
    [InlineData("до 15 мая 20255", "unknown:")]
    [InlineData("сентябрь - октябрь 202", "unknown:")]
    [InlineData("до 32.13.2026", "unknown:")]
    [InlineData("31 июня 2025", "unknown:")]
    [InlineData("ежегодно до 32.01", "unknown:")]
    [InlineData("29 февраля", "date: 2024-02-29 2025-02-28")]
    [InlineData("по графику, февраль 202г", "external_schedule:")]
    [InlineData("12.10, 15.11", "unknown:")]
    [InlineData("30.05.", "date: 2024-05-30 2025-05-30")]
    [InlineData("до 15.05.2025 и до 15.11.2025", "date: 2025-05-15 2025-11-15")]
    [InlineData("до 30 мая и до 30 ноября 2025", "date: 2025-05-30 2025-11-30")]
    [InlineData("15 мая и 15 ноября 2025 г.", "date: 2025-05-15 2025-11-15")]
    [InlineData("15 ноября 2024, 15 мая 2025", "date: 2024-11-15 2025-05-15")]
    [InlineData("с 1 по 15 мая 2025", "date_range: 2025-05-15")]
    [InlineData("май/июнь 2025", "named_months: 2025-06-30")]
    [InlineData("май или июнь 2025", "named_months: 2025-06-30")]
    [InlineData("к началу 2025/2026 учебного года", "within_year_or_period: 2025-09-01")]
    [InlineData("до начала учебного года", "within_year_or_period:")]
    [InlineData("до начала мая 2025", "month: 2025-05-01")]
    [InlineData("к началу мая", "month: 2024-05-01 2025-05-01")]
    [InlineData("в начале мая 2025", "month: 2025-05-31")]
    public void A_period_of_a_roadmap_has_its_days(string text, string expected)
    {
        var period = ActivityPeriodReader.Read(text);
        Assert.Equal(
            expected,
            $"{period.Code}: {string.Join(' ', DueDates.Of(period, Window).Select(static day => day.ToString("O", null)))}".TrimEnd()
        );
    }

    [Theory]
    [InlineData("12.03.2025", "Full 2025-03-12")]
    [InlineData("Выполнено 100 %", "Full")]
    [InlineData("выполнено на 50%", "Partly")]
    [InlineData("Проведён 12.03.2025, 14.03.2025", "Full 2025-03-14")]
    [InlineData("Проведен семинар для учителей математики 12.03.2025", "Full 2025-03-12")]
    [InlineData("Утверждена дорожная карта", "Full")]
    [InlineData("Утвержден план приказом от 12.03.2025 № 45", "Full")]
    [InlineData("выполнено (приказ от 12.03.2025 № 45)", "Full")]
    [InlineData("Выполнено, приказ № 45 от 12.03.2025", "Full")]
    [InlineData("запланировано на 12.05.2025", "NotDone")]
    [InlineData("срок исполнения не наступил", "NotDone")]
    [InlineData("находится в стадии реализации", "NotDone")]
    [InlineData("Проведено 2 семинара из 4", "execution-unclear")]
    [InlineData("Подготовлен проект приказа", "execution-unclear")]
    [InlineData("Проведено совещание только в СОШ № 5", "execution-unclear")]
    [InlineData("выполнено с опозданием", "execution-unclear")]
    [InlineData("выполнено, кроме СОШ № 5", "execution-unclear")]
    [InlineData("мероприятие отменено", "execution-unclear")]
    [InlineData("Приказ от 12.03.2025 № 45", "execution-unclear")]
    [InlineData("выполнено?", "execution-unclear")]
    public void What_was_done_is_read(string text, string expected)
    {
        var read = ExecutionReader.Read(text, "");
        Assert.Equal(expected, read.IsOk ? $"{read.Value.Degree} {read.Value.On:O}".TrimEnd() : read.Problem!.Code);
    }

    [Fact]
    public void A_range_in_the_column_of_days_ends_on_its_last_day() =>
        Assert.Equal(new DateOnly(2025, 3, 14), ExecutionReader.Read("да", "12.03.2025 - 14.03.2025").Value.On);

    [Theory]
    [InlineData("«01» октября 2025 г.", "2025-10-01")]
    [InlineData("2025 год <1>", "2025")]
    [InlineData("2024-25 уч.год", "2024/2025")]
    public void A_period(string text, string code) => Assert.Equal(code, PeriodReader.Read(text).Value.Code);
}
