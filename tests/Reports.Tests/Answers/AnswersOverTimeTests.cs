using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Programmes;
using Xunit;
using static QualityMonitor.Reports.Tests.Answers.SchoolFile;

namespace QualityMonitor.Reports.Tests.Answers;

/// <summary>
/// СОШ № 5 goes over from the north to the Volga with the new year and takes another name. What is said of a file that
/// came without a sender is for whoever had the school in the file's period, and is there today.
/// </summary>
public sealed class AnswersOverTimeTests
{
    private const string North = "north@example.test";
    private const string Volga = "volga@example.test";
    private static readonly DateOnly Moved = new(2026, 1, 1);

    private static readonly ProgrammeDefinition Region = Town.Definition with
    {
        OwnerCode = "region",
        Organisations =
        [
            new("region", "Заречная область", "Область", OrganisationLevel.Region, null, []),
            new("north", "Северный район", "Северный район", OrganisationLevel.Municipality, "region", []),
            new("volga", "Волжский район", "Волжский район", OrganisationLevel.Municipality, "region", []),
            new("s5", "СОШ № 5", "СОШ № 5", OrganisationLevel.School, "north", [])
            {
                Validity = new Validity(null, Moved.AddDays(-1)),
            },
            new("s5", "Гимназия № 5", "Гимназия № 5", OrganisationLevel.School, "volga", [])
            {
                Validity = new Validity(Moved, null),
            },
        ],
        Recipients =
        [
            new Recipient("Север", North, RecipientRole.Coordinator) { Scope = "north" },
            new Recipient("Волга", Volga, RecipientRole.Coordinator) { Scope = "volga" },
        ],
    };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("2025-Q4", North, "СОШ № 5")]
    [InlineData("2026-Q1", Volga, "Гимназия № 5")]
    public async Task A_file_without_a_sender_is_told_where_its_school_was_in_its_period_by_its_name_then(
        string period,
        string coordinator,
        string name
    )
    {
        await using var store = await TownAsync(Region);
        store.Clock.Now = new DateTimeOffset(2026, 4, 20, 9, 0, 0, TimeSpan.FromHours(3));
        await LoadAsync(store, [], sender: null, period: Period.FromCode(period).Value);

        await AnswerAsync(store);

        var letter = Assert.Single(await store.Outbox.DueAsync(Cancellation));
        Assert.Equal(coordinator, letter.Address);
        Assert.Contains(
            name,
            (await store.Editions.GetAsync(letter.EditionId, Cancellation))!.Subject.Replace('\u00A0', ' '),
            StringComparison.Ordinal
        );
    }
}
