using QualityMonitor.Store.Watching;
using QualityMonitor.Worker.Watching;
using Xunit;

namespace QualityMonitor.Worker.Tests.Watching;

/// <summary>What the admin is mailed.</summary>
public sealed class TellRuleTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 30, 9, 0, 0, TimeSpan.Zero);

    public static TheoryData<string, string, bool, bool, int?, string> Cases =>
        new()
        {
            // what, key, was told, has left, minutes since the key was told last: entered, ended, passed or nothing
            { "a new one", "source:a", false, false, null, "entered" },
            { "the end of a told one", "source:a", true, true, 1, "ended" },
            { "came and went untold", "source:a", false, true, null, "passed" },
            { "again within the hour", "source:a", false, false, 59, "" },
            { "again and gone within the hour", "source:a", false, true, 59, "passed" },
            { "again after the hour", "source:a", false, false, 60, "entered" },
            { "told in a future that the clock was set back from", "source:a", false, false, -90, "entered" },
            { "no letter goes", "job:deliver", false, false, null, "" },
            { "letters go again", "job:deliver", false, true, null, "ended" },
            { "the admin's own letters do not arrive", "admin-letter", false, false, null, "" },
            { "the admin's address is mended", "admin-letter", false, true, null, "passed" },
        };

    [Theory, MemberData(nameof(Cases))]
    public void Each_is_told_once_when_it_comes_and_once_when_it_has_gone(
        string what,
        string key,
        bool isTold,
        bool hasLeft,
        int? minutes,
        string expected
    )
    {
        var state = new WatchedState(
            1,
            key,
            what,
            true,
            "",
            "",
            Now.AddHours(-1),
            isTold ? Now.AddHours(-1) : null,
            hasLeft ? Now : null
        );
        var told = new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal) { ["other"] = Now };
        if (minutes is { } ago)
            told[key] = Now.AddMinutes(-ago);

        var (entered, ended, passed) = TellRule.Of([state], told, Now);

        Assert.Equal(
            expected,
            string.Join(
                ' ',
                entered
                    .Select(static _ => "entered")
                    .Concat(ended.Select(static _ => "ended"))
                    .Concat(passed.Select(static _ => "passed"))
            )
        );
    }

    [Fact]
    public void What_another_machine_sees_does_not_end_because_this_one_does_not_see_it()
    {
        WatchedState[] active =
        [
            Active("disk@here"),
            Active("disk@there"),
            Active("disk:outbox@there"),
            Active("source:x@there"),
        ];

        var changes = StateChanges.Of([], active, "here");

        Assert.Equal(["disk@here", "source:x@there"], changes.Left.Select(static state => state.Key));
    }

    private static WatchedState Active(string key) => new(1, key, "", true, "", "", Now, null, null);
}
