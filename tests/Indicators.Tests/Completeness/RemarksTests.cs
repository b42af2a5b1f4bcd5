using QualityMonitor.Indicators.Completeness;
using Xunit;

namespace QualityMonitor.Indicators.Tests.Completeness;

/// <summary>
/// Who can read what is wrong with a file, by the letters about it: «school+» went to the school, «sender?» waits, «coordinator-»
/// was given up.
/// </summary>
public sealed class RemarksTests
{
    [Theory]
    [InlineData("", RemarksAt.Nobody)]
    [InlineData("school+", RemarksAt.School)]
    [InlineData("SCHOOL2+", RemarksAt.School)]
    [InlineData("sender+", RemarksAt.Sender)]
    [InlineData("coordinator+", RemarksAt.Coordinators)]
    [InlineData("coordinator+ school+", RemarksAt.School)]
    // A file from a folder has no sender: it is the coordinators' letter, and the school was told nothing.
    [InlineData("coordinator+ school-", RemarksAt.Coordinators)]
    [InlineData("school?", RemarksAt.OnItsWay)]
    [InlineData("school? coordinator-", RemarksAt.OnItsWay)]
    [InlineData("school-", RemarksAt.Undelivered)]
    [InlineData("school- coordinator-", RemarksAt.Undelivered)]
    public void That_somebody_was_told_is_said_of_letters_that_went_to_them(string letters, RemarksAt expected) =>
        Assert.Equal(
            expected,
            RemarksRule.Of(
                "sender@example.test",
                "school@example.test; school2@example.test",
                [
                    .. letters
                        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                        .Select(static one => new RemarksLetter(
                            one[..^1] + "@example.test",
                            one[^1] switch
                            {
                                '+' => LetterFate.Went,
                                '?' => LetterFate.Waits,
                                _ => LetterFate.Failed,
                            }
                        )),
                ]
            )
        );
}
