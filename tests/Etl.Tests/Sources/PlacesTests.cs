using QualityMonitor.Etl.Sources;
using Xunit;

namespace QualityMonitor.Etl.Tests.Sources;

public sealed class PlacesTests
{
    /// <summary>What went back out of its signature comes again without one, or signed anew in another way.</summary>
    [Theory]
    [InlineData("План.xlsx.sig")]
    [InlineData("План.xlsx.p7m")]
    [InlineData("План.xlsx.sig.p7m")]
    public void By_mail_a_signed_file_and_the_same_without_its_signature_are_one_place(string signed)
    {
        Assert.Equal(Places.ByMail("a@example.ru", "План.xlsx"), Places.ByMail("A@example.ru", signed));
        Assert.NotEqual(Places.ByMail("a@example.ru", "План.xls"), Places.ByMail("a@example.ru", signed));
        Assert.NotEqual(Places.InFolder("План.xlsx"), Places.InFolder(signed));
    }

    [Fact]
    public void A_name_that_ends_in_a_blank_is_a_place_of_its_own_where_blanks_at_an_end_do_not_count()
    {
        Assert.NotEqual(Places.InFolder("план"), Places.InFolder("план ").TrimEnd());
        Assert.NotEqual(Places.ByMail("a@example.ru", "план"), Places.ByMail("a@example.ru", "план ").TrimEnd());
        Assert.NotEqual(Places.InFolder("план "), Places.InFolder("план  "));
        Assert.Equal("5/план.xlsx", Places.InFolder("5/план.xlsx"));
    }

    [Fact]
    public void Of_an_endless_place_the_end_is_kept_and_it_is_no_longer_than_a_key_may_be()
    {
        var place = Places.OnServer(new string('п', 2 * IncomingFile.LongestPlace) + "1 ");

        Assert.Equal(IncomingFile.LongestPlace, place.Length);
        Assert.EndsWith("1 /", place, StringComparison.Ordinal);
    }
}
