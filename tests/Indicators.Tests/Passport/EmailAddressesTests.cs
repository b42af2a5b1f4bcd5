using QualityMonitor.Indicators.Passport;
using Xunit;

namespace QualityMonitor.Indicators.Tests.Passport;

/// <summary>
/// An address is read as people paste it, and one that cannot live is told by the sign that spoils it.
/// </summary>
public sealed class EmailAddressesTests
{
    [Theory]
    [InlineData("school-5@example.ru", "school-5@example.ru")]
    [InlineData(" mailto:school-5@example.ru ", "school-5@example.ru")]
    [InlineData("MAILTO:school-5@example.ru?subject=Отчёт", "school-5@example.ru")]
    [InlineData("Иванова И.И. <school-5@example.ru>", "school-5@example.ru")]
    [InlineData("<mailto:school-5@example.ru>", "school-5@example.ru")]
    [InlineData("a@example.ru; b@example.ru", "a@example.ru b@example.ru")]
    [InlineData("a@example.ru, b@example.ru,", "a@example.ru b@example.ru")]
    [InlineData("a@example.ru\nb@example.ru", "a@example.ru b@example.ru")]
    [InlineData("a@example.ru b@example.ru", "a@example.ru b@example.ru")]
    [InlineData("a@example.ru; A@Example.RU", "a@example.ru")]
    [InlineData("director@школа1.рф", "director@школа1.рф")]
    [InlineData("o'neil+отчёт@example.ru", null)]
    [InlineData("o'neil+report@sub.example.com", "o'neil+report@sub.example.com")]
    [InlineData("a@xn--80adi0aoagldk8i.xn--p1ai", "a@xn--80adi0aoagldk8i.xn--p1ai")]
    public void Addresses_are_read_as_people_paste_them(string text, string? expected)
    {
        var read = EmailAddresses.Read(text);

        Assert.Equal(expected, read.IsOk ? string.Join(' ', read.Value) : null);
    }

    [Theory]
    [InlineData("gymnasium–6@example.ru", "тире «–» вместо дефиса")]
    [InlineData("school@example–6.ru", "тире «–» вместо дефиса")]
    [InlineData("s\u0441hool-7@example.ru", "русская буква «с»")]
    [InlineData("school-7@ex\u0430mple.ru", "русская буква «а»")]
    [InlineData("director@школa.рф", "латинская буква «a» среди русских")]
    [InlineData("a@example.ru; s\u0441hool-7@example.ru", "русская буква «с»")]
    [InlineData("шк5@example.ru", "русская буква «ш»")]
    [InlineData("Иванова Мария", "не адрес")]
    [InlineData("Иванова school-5@example.ru", "не адрес")]
    [InlineData("school-5@example", "не адрес")]
    [InlineData("school-5@@example.ru", "не адрес")]
    [InlineData("school..5@example.ru", "не адрес")]
    [InlineData("@example.ru", "не адрес")]
    [InlineData("school-5@-example.ru", "не адрес")]
    [InlineData("; ,", "не адрес")]
    public void An_address_that_cannot_live_is_told_by_what_spoils_it(string text, string said)
    {
        var read = EmailAddresses.Read(text);

        Assert.False(read.IsOk);
        Assert.Contains(said, read.Problem!.Sentence, StringComparison.Ordinal);
    }
}
