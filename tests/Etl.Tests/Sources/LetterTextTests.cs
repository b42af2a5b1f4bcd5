using MimeKit;
using QualityMonitor.Etl.Sources.Mailbox;
using Xunit;

namespace QualityMonitor.Etl.Tests.Sources;

public sealed class LetterTextTests
{
    [Theory]
    [InlineData(
        "<p>Форма: <a href=\"https://cloud.mail.ru/public/x\">Отчёт.xlsx</a></p>",
        "(https://cloud.mail.ru/public/x)"
    )]
    [InlineData("<a class=q href='https://yadi.sk/i/x'><b>Скачать</b></a>", "(https://yadi.sk/i/x)")]
    [InlineData("<a href=https://yadi.sk/i/x>скачать</a>", "(https://yadi.sk/i/x)")]
    public void A_link_under_other_words_is_among_the_words(string html, string link) =>
        Assert.EndsWith(link, Of(html), StringComparison.Ordinal);

    [Theory]
    [InlineData("<a href=\"https://school.example/\">https://school.example/</a>", "https://school.example/")]
    [InlineData("<a href=\"mailto:a@school.example\">пишите</a>", "пишите")]
    [InlineData("<a name=\"top\">Отчёт</a> и <a href=\"https://x", "Отчёт и <a href=\"https://x")]
    public void A_link_that_is_written_anyway_is_not_said_twice(string html, string words) =>
        Assert.Equal(words, Of(html));

    private static string Of(string html)
    {
        using var message = new MimeMessage { Body = new TextPart("html") { Text = html } };
        return LetterText.Of(message);
    }
}
