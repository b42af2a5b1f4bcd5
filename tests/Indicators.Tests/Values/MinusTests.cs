using System.Globalization;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Plans;
using QualityMonitor.Indicators.Values;
using Xunit;

namespace QualityMonitor.Indicators.Tests.Values;

/// <summary>
/// A minus that somebody typed is never lost: where the indicator may fall below zero the negative value is read, where
/// it may not the author is asked, and a positive value is never made of it.
/// </summary>
public sealed class MinusTests
{
    /// <summary>Every character that people, word processors and accounting programs write for a minus.</summary>
    public static TheoryData<char> Dashes =>
        [
            '-',
            '\u2010',
            '\u2011',
            '\u2012',
            '\u2013',
            '\u2014',
            '\u2015',
            '\u2212',
            '\u02D7',
            '\u207B',
            '\u208B',
            '\u2043',
            '\u2053',
            '\u2500',
            '\u2796',
            '\u2E3A',
            '\u2E3B',
            '\uFE58',
            '\uFE63',
            '\uFF0D',
            '\u00AD',
        ];

    [Theory]
    [MemberData(nameof(Dashes))]
    public void Every_dash_that_begins_a_cell_and_touches_its_number_is_a_minus(char dash)
    {
        Assert.Equal(new Fact.Number(new Amount(-5)), FactReader.Read($"{dash}5", Unit.Count, true).Value);
        Assert.Equal("number-negative", FactReader.Read($"{dash}5", Unit.Count).Problem!.Code);
        Assert.Equal(
            new PlanValue.Bound(Comparison.ByDirection, new Amount(-0.52m)),
            PlanReader.Read($"{dash}0,52", Unit.Percent, true).Value
        );
        Assert.Equal("number-negative", PlanReader.Read($"{dash}0,52", Unit.Percent).Problem!.Code);
        Assert.Equal(new Fact.Missing(dash.ToString()), FactReader.Read(dash.ToString(), Unit.Count, true).Value);
        Assert.True(PlanReader.IsNoPlan(dash.ToString(), Unit.Count));
    }

    /// <summary>What the cell says; its value where the indicator may be negative; and where it may not.</summary>
    [Theory]
    [InlineData("-5", "-5", "number-negative")]
    [InlineData("-5,2", "-5.2", "number-negative")]
    [InlineData("-5,2 %", "-5.2", "number-negative")]
    [InlineData("−0,5%", "-0.5", "number-negative")]
    [InlineData("-1 234", "-1234", "number-negative")]
    [InlineData("-1\u00A0234,5", "-1234.5", "number-negative")]
    [InlineData("-,5", "-0.5", "number-negative")]
    [InlineData("«-5»", "-5", "number-negative")]
    [InlineData("(-5)", "-5", "number-negative")]
    [InlineData("минус 5", "-5", "number-negative")]
    [InlineData("минус пять", "-5", "number-negative")]
    [InlineData("-5 (минус пять)", "-5", "number-negative")]
    [InlineData("-2 тыс.", "-2000", "number-negative")]
    [InlineData("-0", "0", "0")]
    [InlineData("- 5", "minus-unclear", "minus-unclear")]
    [InlineData("– 347", "minus-unclear", "minus-unclear")]
    [InlineData("(5)", "minus-unclear", "minus-unclear")]
    [InlineData("(5 %)", "minus-unclear", "minus-unclear")]
    [InlineData("(5)%", "number-unreadable", "number-unreadable")]
    [InlineData("5-", "minus-unclear", "minus-unclear")]
    [InlineData("--5", "minus-unclear", "minus-unclear")]
    [InlineData("факт: -5", "minus-unclear", "minus-unclear")]
    [InlineData("прирост -5", "number-unreadable", "number-unreadable")]
    [InlineData("1-3", "several-numbers", "several-numbers")]
    [InlineData("1 - 3", "several-numbers", "several-numbers")]
    [InlineData("-1-3", "several-numbers", "several-numbers")]
    [InlineData("3-х", "3", "3")]
    [InlineData("5", "5", "5")]
    [InlineData("-8 из 13", "share-contradictory", "number-negative")]
    [InlineData("01.09.2019 - 100", "date-in-value", "date-in-value")]
    public void A_number_below_zero_is_read_or_asked_about(string text, string allowed, string forbidden)
    {
        Assert.Equal(allowed, Read(text, mayBeNegative: true));
        Assert.Equal(forbidden, Read(text, mayBeNegative: false));
    }

    [Theory]
    [InlineData("-0,52", "−0,52", "number-negative")]
    [InlineData("не ниже -0,52 %", "не менее −0,52\u00A0%", "number-negative")]
    [InlineData("не менее минус 3", "не менее −3", "number-negative")]
    [InlineData("≥ -3", "не менее −3", "number-negative")]
    [InlineData("не более -5", "не более −5", "number-negative")]
    [InlineData("до -5", "до −5", "number-negative")]
    [InlineData("прогноз -5", "прогноз −5", "number-negative")]
    [InlineData("ежегодно -5", "ежегодно −5", "number-negative")]
    [InlineData("прирост -5 %", "minus-unclear", "minus-unclear")]
    [InlineData("снижение -5 %", "minus-unclear", "minus-unclear")]
    [InlineData("- 60", "minus-unclear", "minus-unclear")]
    [InlineData("(60)", "minus-unclear", "minus-unclear")]
    [InlineData("план -60", "minus-unclear", "60")]
    [InlineData("план – 60", "60", "60")]
    [InlineData("план: -60", "minus-unclear", "minus-unclear")]
    public void A_plan_below_zero_never_becomes_positive(string text, string allowed, string forbidden)
    {
        Assert.Equal(allowed, Plan(text, mayBeNegative: true));
        Assert.Equal(forbidden, Plan(text, mayBeNegative: false));
    }

    [Theory]
    [InlineData("-5/0,08%", "-5/0.08", "number-negative")]
    [InlineData("5/-0,08%", "5/-0.08", "number-negative")]
    [InlineData("-17 чел. (-3,4 %)", "-17/-3.4", "number-negative")]
    [InlineData("17 человек – 8,5 %", "17/8.5", "17/8.5")]
    public void Either_part_of_a_pair_may_have_its_minus(string text, string allowed, string forbidden)
    {
        var unit = Unit.Parse("чел./%").Value;
        Assert.Equal(allowed, Said(FactReader.Read(text, unit, true)));
        Assert.Equal(forbidden, Said(FactReader.Read(text, unit)));
    }

    [Fact]
    public void A_plan_that_was_kept_is_read_with_its_minus_and_never_fails_over_a_dash()
    {
        Assert.Equal("−0,52", Kept("-0,52"));
        Assert.Equal("60", Kept("план -60"));
        Assert.Equal("прирост 5\u00A0%", Kept("прирост -5 %"));
        Assert.Equal("прогноз не менее −5", Kept("прогноз не менее −5"));
    }

    private static string Kept(string text) => PlanText.Print(PlanReader.ReadKept(text, Unit.None).Value, Unit.None);

    private static string Read(string text, bool mayBeNegative) =>
        Said(FactReader.Read(text, Unit.None, mayBeNegative));

    private static string Plan(string text, bool mayBeNegative) =>
        PlanReader.Read(text, Unit.None, mayBeNegative) is var read && read.IsOk
            ? PlanText.Print(read.Value, Unit.None)
            : read.Problem!.Code;

    private static string Said(Parsed<Fact> read) =>
        !read.IsOk
            ? read.Problem!.Code
            : read.Value switch
            {
                Fact.Number number => Plain(number.Amount),
                Fact.Pair pair => $"{Plain(pair.First)}/{Plain(pair.Second)}",
                var other => other.ToString(),
            };

    private static string Plain(Amount amount) => amount.Value.ToString(CultureInfo.InvariantCulture);
}
