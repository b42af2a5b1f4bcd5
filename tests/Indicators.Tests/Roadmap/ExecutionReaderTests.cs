using System.Globalization;
using QualityMonitor.Indicators.Roadmap;
using Xunit;

namespace QualityMonitor.Indicators.Tests.Roadmap;

/// <summary>What people write beside an activity of what became of it.</summary>
public sealed class ExecutionReaderTests
{
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
    [InlineData("Исполнено, закреплены 3 пары школ", ExecutionDegree.Full)]
    [InlineData("Проведён, 34 участника", ExecutionDegree.Full)]
    [InlineData("Выполнено в срок; охвачено 12 школ", ExecutionDegree.Full)]
    [InlineData("Не исполнено, перенесено на осень", ExecutionDegree.NotDone)]
    [InlineData("не проведён, 34 участника отказались", ExecutionDegree.NotDone)]
    [InlineData("Не выполнено (СОШ № 7 – на согласовании)", ExecutionDegree.NotDone)]
    public void A_leading_word_decides_and_the_rest_is_a_remark(string text, ExecutionDegree degree) =>
        Assert.Equal(degree, ExecutionReader.Read(text, "").Value.Degree);

    [Theory]
    [InlineData("Исполнено, 2 семинара из 4")]
    [InlineData("Выполнено (на согласовании)")]
    [InlineData("Не выполнено (проведено 1 из 3)")]
    [InlineData("Исполнено, но перенесено на осень")]
    [InlineData("Исполнено, перенесён один семинар на осень")]
    [InlineData("Проведён, отчёт не сдан")]
    [InlineData("Выполнено, 3/5 школ")]
    [InlineData("Выполнено, работа продолжается")]
    [InlineData("Исполнено, 80 % школ")]
    [InlineData("Не исполнено, проведено одно занятие")]
    [InlineData("Не проведён, однако материалы разосланы")]
    [InlineData("Исполнено, 80 процентов школ")]
    [InlineData("Исполнено, наполовину")]
    [InlineData("Выполнено, 2 семинара вместо 4")]
    [InlineData("Исполнено, работа приостановлена")]
    [InlineData("Выполнено, неисполнен пункт 3")]
    [InlineData("Проведён, второй сдвинут на май")]
    [InlineData("Закреплены 3 пары школ, исполнено")]
    public void A_rest_that_takes_the_leading_word_back_is_asked_about(string text) =>
        Assert.False(ExecutionReader.Read(text, "").IsOk);

    [Theory]
    [InlineData("обсуждалось", "")]
    [InlineData("выполнено", "весной")]
    [InlineData("выполнено 12", "")]
    public void What_is_unclear_is_asked_about(string text, string day) =>
        Assert.False(ExecutionReader.Read(text, day).IsOk);

    [Theory]
    [InlineData("25.03.2026, 28.05.2026", "2026-03-25 2026-05-28")]
    [InlineData("выполнено 25.03.2026, 28.05.2026 г.", "2026-03-25 2026-05-28")]
    [InlineData("выполнено 25.03.2026 и 28.05.2026", "2026-03-25 2026-05-28")]
    [InlineData("12.03.2026 - 14.03.2026", "2026-03-14")]
    [InlineData("проведено с 12.03.2026 по 14.03.2026 г.", "2026-03-14")]
    [InlineData("выполнено 12.03.2026 (приказ от 14.03.2026)", "2026-03-12")]
    [InlineData("выполнено", "")]
    public void A_cell_that_names_several_days_reports_each(string text, string days) =>
        Assert.Equal(
            days,
            string.Join(
                ' ',
                ExecutionReader
                    .Each(ExecutionReader.Read(text, "").Value, text)
                    .Where(static one => one.On is not null)
                    .Select(static one => one.On!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
            )
        );
}
