using QualityMonitor.Etl.Sources;
using Xunit;

namespace QualityMonitor.Etl.Tests.Sources;

public sealed class PlacesTests
{
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
