using QualityMonitor.Store.Forgetting;

namespace QualityMonitor.Store.Tests.Forgetting;

public sealed class AddressPatternTests
{
    private const string Nobody = "erased-1@erased.invalid";

    [Theory]
    [InlineData("ivanova@school3.ru", Nobody)]
    [InlineData("Ivanova@School3.RU", Nobody)]
    [InlineData("от ivanova@school3.ru, лично", $"от {Nobody}, лично")]
    [InlineData("адресivanova@school3.ru.", $"адрес{Nobody}.")]
    [InlineData("a@x.ru; ivanova@school3.ru;b@x.ru", $"a@x.ru; {Nobody};b@x.ru")]
    [InlineData("""{"t":"Пишите:\nivanova@school3.ru"}""", $$"""{"t":"Пишите:\n{{Nobody}}"}""")]
    [InlineData("""{"t":"\u003Civanova@school3.ru\u003E"}""", $$"""{"t":"\u003C{{Nobody}}\u003E"}""")]
    [InlineData("mailto:ivanova%40school3.ru?subject=1", $"mailto:{Nobody}?subject=1")]
    [InlineData("ivanova&#64;school3.ru", Nobody)]
    public void An_address_is_found_however_it_is_written(string text, string becomes)
    {
        var pattern = new AddressPattern("ivanova@school3.ru");

        Assert.True(pattern.IsIn(text));
        Assert.Equal(becomes, pattern.Replace(text, Nobody));
    }

    [Theory]
    [InlineData("petrivanova@school3.ru")]
    [InlineData("o.ivanova@school3.ru")]
    [InlineData("o-ivanova@school3.ru")]
    [InlineData("ivanova@school3.ru.example.com")]
    [InlineData("ivanova@school3.rus")]
    [InlineData("ivanova@school31.ru")]
    [InlineData("ivanova@school3xru")]
    public void An_address_that_is_only_alike_is_another_ones(string text)
    {
        var pattern = new AddressPattern("ivanova@school3.ru");

        Assert.False(pattern.IsIn(text));
        Assert.Equal(text, pattern.Replace(text, Nobody));
    }

    [Theory]
    [InlineData("a+b@x.ru", """{"t":"a\u002Bb@x.ru"}""")]
    [InlineData("завуч@школа3.рф", "завуч@школа3.рф")]
    [InlineData(
        "завуч@школа3.рф",
        """{"t":"\u0437\u0430\u0432\u0443\u0447@\u0448\u043A\u043E\u043B\u04303.\u0440\u0444"}"""
    )]
    public void Letters_that_json_escapes_are_known(string address, string text) =>
        Assert.True(new AddressPattern(address).IsIn(text));
}
