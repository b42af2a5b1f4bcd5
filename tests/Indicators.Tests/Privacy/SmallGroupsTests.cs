using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Privacy;
using QualityMonitor.Indicators.Values;
using Xunit;

namespace QualityMonitor.Indicators.Tests.Privacy;

/// <summary>What is kept back from whoever it is not about.</summary>
public sealed class SmallGroupsTests
{
    private static readonly SmallGroups Five = SmallGroups.Default;

    private static Fact? Share(string text) =>
        text.Length == 0
            ? null
            : new Fact.Share(
                decimal.Parse(text.Split('/')[0], System.Globalization.CultureInfo.InvariantCulture),
                decimal.Parse(text.Split('/')[1], System.Globalization.CultureInfo.InvariantCulture)
            );

    [Theory]
    [InlineData("0/1", true)]
    [InlineData("3/4", true)]
    [InlineData("5/5", false)]
    [InlineData("0/0", false)] // A share of nothing speaks of nobody.
    [InlineData("1/400", false)]
    public void A_share_of_fewer_than_five_speaks_of_persons(string share, bool isSmall) =>
        Assert.Equal(isSmall, Five.IsSmall(Share(share)));

    [Fact]
    public void What_is_no_share_has_no_group()
    {
        Assert.False(Five.IsSmall(new Fact.Number(new Amount(3))));
        Assert.False(Five.IsSmall(null));
    }

    [Theory]
    [InlineData("90/100", "40/50", 11, true)]
    [InlineData("90/100", "40/50", null, true)]
    [InlineData("90/100", "40/50", 1, false)] // The rest is the one other's.
    [InlineData("90/100", "", 1, true)] // Nothing of the reader's is in it.
    [InlineData("52/54", "49/50", 2, false)] // Of the others four are left.
    [InlineData("53/55", "49/50", 2, true)]
    [InlineData("49/50", "49/50", 0, true)] // The total is the reader's own.
    [InlineData("2/4", "", 3, false)]
    [InlineData("2/4", "1/2", 3, false)]
    [InlineData("", "1/2", 3, false)]
    public void A_total_stands_beside_a_part_where_its_rest_tells_of_nobody(
        string total,
        string own,
        int? others,
        bool mayStand
    ) => Assert.Equal(mayStand, Five.MayStandBeside(Share(total), Share(own), others));

    [Fact]
    public void A_number_beside_the_readers_own_tells_the_one_others()
    {
        var total = new Fact.Number(new Amount(10));

        Assert.False(Five.MayStandBeside(total, new Fact.Number(new Amount(4)), 1));
        Assert.True(Five.MayStandBeside(total, new Fact.Number(new Amount(4)), 2));
        Assert.True(Five.MayStandBeside(total, new Fact.Missing("-"), 1));
    }

    [Theory]
    [InlineData("9/10 8/20 30/40", true, "")]
    [InlineData("3/4 8/20 30/40", false, "0")] // Without their total one is enough.
    [InlineData("3/4 8/20 30/40", true, "0 1")] // Else it is the total less the others.
    [InlineData("1/1 1/2 8/20 30/40", true, "0 1 2")] // Three are still fewer than five.
    [InlineData("2/3 1/4 8/20 30/40", true, "0 1")]
    [InlineData("3/4", true, "0")]
    public void As_many_are_kept_back_with_a_small_one_as_hide_it(string parts, bool isTotalShown, string kept) =>
        Assert.Equal(
            kept.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            Five.KeptBack([.. parts.Split(' ').Select(Share)], isTotalShown)
                .Order()
                .Select(static index => index.ToString(System.Globalization.CultureInfo.InvariantCulture))
        );

    [Fact]
    public void One_keeps_nothing_back()
    {
        var none = new SmallGroups(1);

        Assert.False(none.IsSmall(Share("1/1")));
        Assert.Empty(none.KeptBack([Share("1/1"), Share("1/2")], isTotalShown: true));
    }
}
