using System.Text;
using QualityMonitor.Store.Forgetting;

namespace QualityMonitor.Store.Tests.Forgetting;

/// <summary>Whose name goes with an address.</summary>
public sealed class NamesBesideTests
{
    private const string Address = "ivanova@school3.ru";
    private const string Nobody = "erased-1@erased.invalid";

    [Theory]
    [InlineData("Мария Петровна Иванова", true)]
    [InlineData("Иванова М. П.", true)]
    [InlineData("Анна-Мария Салтыкова-Щедрина", true)]
    [InlineData("  Мария   Иванова ", true)]
    [InlineData("Иванова", false)]
    [InlineData("директор", false)]
    [InlineData("СОШ № 3", false)]
    [InlineData("МБОУ «Лицей Исток»", false)]
    [InlineData("Отдел мониторинга областного министерства", false)]
    [InlineData("Управление образования", false)]
    [InlineData("МОУ СОШ", false)]
    [InlineData("", false)]
    public void A_name_of_a_person_goes_and_one_of_an_office_stays(string name, bool goes)
    {
        var text = $"пишет {name}, {Address}";

        Assert.Equal(goes, new NamesBeside([name]).Erase(text) != text);
    }

    [Theory]
    [InlineData("Мария Петровна Иванова")]
    [InlineData("Мария\u00a0Петровна\u00a0Иванова")]
    [InlineData("Мария Петровна\r\n  Иванова")]
    [InlineData("Мария&nbsp;Петровна Иванова")]
    [InlineData(@"Мария\u00A0Петровна Иванова")]
    public void However_it_is_spaced(string written) =>
        Assert.Equal("«Стёрто.»", new NamesBeside(["Мария Петровна Иванова"]).Erase($"«{written}»"));

    [Theory]
    [InlineData(65001)]
    [InlineData(1251)]
    public void In_stored_bytes_it_goes_in_their_code_page_and_the_rest_stays(int codePage)
    {
        var page = CodePagesEncodingProvider.Instance.GetEncoding(codePage) ?? Encoding.GetEncoding(codePage);
        var search = new AddressSearch(new AddressPattern(Address), new NamesBeside(["Иванова М. П.", "СОШ № 3"]));
        using var target = new MemoryStream();

        search.Replace(new MemoryStream(page.GetBytes($"СОШ № 3;Иванова М. П.;{Address};Иванова;ёж")), target, Nobody);

        Assert.Equal($"СОШ № 3;Стёрто.;{Nobody};Иванова;ёж", page.GetString(target.ToArray()));
    }

    [Fact]
    public void A_text_that_names_her_alone_is_not_taken_for_one_that_has_her_address()
    {
        var search = new AddressSearch(new AddressPattern(Address), new NamesBeside(["Мария Иванова"]));

        Assert.Equal(AddressFinding.None, search.In(new MemoryStream("Мария Иванова"u8.ToArray())));
    }
}
