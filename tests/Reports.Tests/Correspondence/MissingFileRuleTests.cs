using QualityMonitor.Reports.Correspondence;
using Xunit;

namespace QualityMonitor.Reports.Tests.Correspondence;

public sealed class MissingFileRuleTests
{
    [Theory]
    [InlineData("Сведения здесь: https://disk.yandex.ru/i/abc", false, "CloudLink")]
    [InlineData("Сведения здесь: https://cloud.mail.ru/public/abc", true, "CloudLink")]
    [InlineData("https://docs.google.com/spreadsheets/d/1", false, "CloudLink")]
    [InlineData("Направляем сведения за квартал.", false, "Forgotten")]
    [InlineData("Отчёт во вложении", false, "Forgotten")]
    [InlineData("Отчёт во вложении", true, "None")]
    [InlineData("Когда нужно сдать сведения?", false, "None")]
    [InlineData("https://school5.example.ru", false, "None")]
    [InlineData("https://minobr-my.sharepoint.com/:x:/g/abc", false, "CloudLink")]
    [InlineData("Файл: https://we.tl/t-abc", false, "CloudLink")]
    [InlineData("Отправляю отчёт завтра.", false, "None")]
    [InlineData("Вы писали, что сведения во вложении, как их открыть?", false, "None")]
    [InlineData("Во вложении ничего нет, пришлите форму ещё раз.", false, "None")]
    [InlineData("Ваш файл с формой не открывается.", false, "None")]
    [InlineData(null, false, "None")]
    public void A_letter_without_its_table_says_why_there_is_none(string? words, bool hasAttachments, string missing) =>
        Assert.Equal(missing, MissingFileRule.Of(words, hasAttachments).ToString());
}
