using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Privacy;
using QualityMonitor.Indicators.Values;
using Xunit;

namespace QualityMonitor.Indicators.Tests.Privacy;

/// <summary>What is kept back from whoever it is not about.</summary>
public sealed class SmallGroupsTests
{
    private static readonly SmallGroups Five = SmallGroups.Default;

    private static Fact.Share? Share(string text) =>
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
            Five.KeptBack(Sizes(parts), isTotalShown)
                .Order()
                .Select(static index => index.ToString(System.Globalization.CultureInfo.InvariantCulture))
        );

    private static decimal?[] Sizes(string parts) =>
        [.. parts.Split(' ').Select(static part => (Share(part) as Fact.Share)?.Denominator)];

    [Theory]
    // The town and its schools: the small one and the next smallest.
    [InlineData("town/300: s1/3 s2/40 s3/257", "s1 s2")]
    // Nothing small, nothing hidden.
    [InlineData("town/300: s1/5 s2/38 s3/257", "")]
    // Of a small town nothing is left.
    [InlineData("town/4: s1/1 s2/3", "s1 s2 town")]
    // Nobody gave the town's figure: there is nothing to subtract from.
    [InlineData("town/-: s1/3 s2/40", "s1")]
    // A region: a small municipality takes the next one with it, and all of whom both are made.
    [InlineData("region/400: a/3(a1/3) b/60(b1/20,b2/40) c/337(c1/7,c2/330)", "a a1 b b1 b2")]
    // Within a municipality that is shown its own schools hide one another.
    [InlineData("region/400: a/63(a1/3,a2/60) b/337(b1/7,b2/330)", "a1 a2")]
    // Figures that speak of no group are nobody's way to another.
    [InlineData("town/x: s1/3 s2/x s3/60", "s1 s3")]
    public void In_a_tree_each_level_is_hidden_so_that_the_next_does_not_tell_it(string tree, string kept)
    {
        var (whole, parts) = (tree.Split(": ")[0], tree.Split(": ")[1].Split(' '));

        Assert.Equal(
            kept.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            Five.KeptBack(Figure(whole, [.. parts.Select(Part)])).Order(StringComparer.Ordinal)
        );
    }

    private static Group Part(string text)
    {
        var open = text.IndexOf('(', StringComparison.Ordinal);
        return open < 0 ? Figure(text, []) : Figure(text[..open], [.. text[(open + 1)..^1].Split(',').Select(Part)]);
    }

    /// <summary>«s1/3» speaks of three; «s1/x» is a figure of no group, «s1/-» none at all.</summary>
    private static Group Figure(string text, IReadOnlyList<Group> parts) =>
        text.Split('/') is [var code, var size] && size is not ("-" or "x")
            ? new Group(code, true, decimal.Parse(size, System.Globalization.CultureInfo.InvariantCulture), parts)
            : new Group(text.Split('/')[0], text.EndsWith('x'), null, parts);

    [Theory]
    [InlineData("97/100", "95/98", false)] // Two are between them.
    [InlineData("97/100", "90/95", true)]
    [InlineData("97/100", "97/100", true)]
    [InlineData("97/100", "", true)]
    public void Two_figures_stand_together_where_what_is_between_them_is_no_small_group(
        string total,
        string part,
        bool may
    ) => Assert.Equal(may, Five.MayStandWith(Share(total), Share(part)));

    [Fact]
    public void One_keeps_nothing_back()
    {
        var none = new SmallGroups(1);

        Assert.False(none.IsSmall(Share("1/1")));
        Assert.Empty(none.KeptBack(Sizes("1/1 1/2"), isTotalShown: true));
    }
}
