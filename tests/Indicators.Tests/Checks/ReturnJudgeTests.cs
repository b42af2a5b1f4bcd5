using QualityMonitor.Indicators.Checking;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Values;
using Xunit;

namespace QualityMonitor.Indicators.Tests.Checks;

/// <summary>Whether a figure goes back, as a table of what was said: the last word first, then the speaker's own.</summary>
public sealed class ReturnJudgeTests
{
    public static TheoryData<Fact, Fact[], int?> Words =>
        new()
        {
            // Nobody spoke before, or once only.
            { Number(3), [], null },
            { Number(5), [Number(3)], null },
            // It repeats the last word, however that is written and whatever was said earlier.
            { Number(5), [Number(5), Number(3)], null },
            { Number(5.0m), [Number(5.00m), Number(5)], null },
            { Number(80), [Marked(80), Number(3)], null },
            { Marked(80), [Number(5), Number(80)], 1 },
            { new Fact.Missing("нет"), [new Fact.Missing("-"), Number(3)], null },
            // A number with the mark of something else is another one.
            { new Fact.Number(new Amount(80, UnitKind.Count)), [Number(80), Number(3)], null },
            // It says what its speaker has not said.
            { Number(4), [Number(5), Number(3)], null },
            // It goes back: to the latest of equal words, whatever lies between, written otherwise or not.
            { Number(3), [Number(5), Number(3)], 1 },
            { Number(3.0m), [Number(5), Number(4), Number(3), Number(3)], 2 },
            { new Fact.Share(3, 4), [new Fact.Share(4, 4), new Fact.Share(3.0m, 4)], 1 },
            // A share of as many percent is another one: other people stand behind it.
            { new Fact.Share(3, 4), [new Fact.Share(4, 4), new Fact.Share(6, 8)], null },
            // What was taken back and is given again, and what was given and is taken back once more.
            { Number(3), [new Fact.Missing("-"), Number(3)], 1 },
            { new Fact.Missing("-"), [Number(3), new Fact.Missing("-")], 1 },
        };

    [Theory]
    [MemberData(nameof(Words))]
    public void A_figure_goes_back_where_it_leaves_the_last_word_for_one_its_speaker_said_before(
        Fact mine,
        Fact[] words,
        int? expected
    ) => Assert.Equal(expected, ReturnJudge.Find(mine, words, Unit.Percent));

    private static Fact.Number Marked(decimal value) => new(new Amount(value, UnitKind.Percent));

    private static Fact.Number Number(decimal value) => new(new Amount(value, UnitKind.None));
}
