using QualityMonitor.Indicators.Checking;
using Xunit;

namespace QualityMonitor.Indicators.Tests.Checks;

/// <summary>
/// Which earlier files a file may merely repeat. The earlier ones are written the last first, «O» for the speaker's own and «e» for
/// somebody else's; what is expected is which of them, and nothing else, takes its voice when it says the same.
/// </summary>
public sealed class WordRuleTests
{
    [Theory]
    // Nobody has spoken.
    [InlineData(Saying.OfItself, "", "")]
    // Its own last word said again; an older one of its own is a change back: A, B, A.
    [InlineData(Saying.OfItself, "O", "0")]
    [InlineData(Saying.OfItself, "OO", "0")]
    // A copy that lies elsewhere, of the last word or of one that was corrected since.
    [InlineData(Saying.OfItself, "e", "0")]
    [InlineData(Saying.OfItself, "ee", "01")]
    // Whoever has spoken since the other did comes to agree with it on purpose.
    [InlineData(Saying.OfItself, "Oe", "0")]
    [InlineData(Saying.OfItself, "OeeO", "0")]
    // The other spoke last: a copy of that, or the own word said again.
    [InlineData(Saying.OfItself, "eO", "01")]
    [InlineData(Saying.OfItself, "eeOe", "012")]
    // What came along with a letter, or our own workbook, says nothing that anybody said before.
    [InlineData(Saying.Carried, "OO", "01")]
    [InlineData(Saying.Carried, "OeO", "012")]
    // What is put into a place of one school is meant.
    [InlineData(Saying.Placed, "e", "")]
    [InlineData(Saying.Placed, "eO", "1")]
    [InlineData(Saying.Placed, "OO", "0")]
    // A person has decided.
    [InlineData(Saying.Confirmed, "OeO", "")]
    public void A_file_repeats_the_first_of_these_that_says_the_same(Saying saying, string earlier, string expected) =>
        Assert.Equal(
            expected,
            string.Concat(WordRule.Repeatable(saying, [.. earlier.Select(static one => one == 'O')]))
        );
}
