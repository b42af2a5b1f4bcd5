using QualityMonitor.Indicators.Authority;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Programmes;
using Xunit;

namespace QualityMonitor.Indicators.Tests.Authority;

/// <summary>
/// A region all of whose coordinators have a municipality each, one municipality having none: who hears of a person.
/// </summary>
public sealed class CoordinatorsOfPartsTests
{
    private static readonly ProgrammeDefinition Region = new(
        "reg",
        "Регион",
        "region",
        "",
        null,
        null,
        10,
        [
            Organisation("region", OrganisationLevel.Region, null, null),
            Organisation("north", OrganisationLevel.Municipality, "region", null),
            Organisation("south", OrganisationLevel.Municipality, "region", null),
            Organisation("orphan", OrganisationLevel.Municipality, "region", null),
            Organisation("north-1", OrganisationLevel.School, "north", "school@north.test"),
            Organisation("north-2", OrganisationLevel.School, "north", "both@schools.test"),
            Organisation("south-1", OrganisationLevel.School, "south", "both@schools.test"),
            Organisation("orphan-1", OrganisationLevel.School, "orphan", "school@orphan.test"),
        ],
        [],
        [
            new Recipient("Министр", "head@region.test", RecipientRole.Head),
            Coordinator("north@region.test", "north"),
            Coordinator("NORTH@region.test", "north"),
            Coordinator("south@region.test", "south"),
        ]
    );

    // Nobody hears what they wrote; what is a municipality's own is never another's, whoever is left.
    [Theory]
    [InlineData("school@north.test", "", "north@region.test")]
    [InlineData("head@region.test", "", "north@region.test south@region.test")]
    [InlineData("stranger@mail.test", "", "north@region.test south@region.test")]
    [InlineData(null, "", "north@region.test south@region.test")]
    [InlineData("stranger@mail.test", "south-1", "south@region.test")]
    [InlineData("head@region.test", "north", "north@region.test")]
    [InlineData("both@schools.test", "", "north@region.test south@region.test")]
    [InlineData("school@north.test", "south-1", "north@region.test south@region.test")]
    [InlineData("school@orphan.test", "", "")]
    [InlineData("north@region.test", "", "")]
    [InlineData("north@region.test", "south-1", "south@region.test")]
    public void Who_hears_that_a_person_wrote(string? person, string organisations, string coordinators) =>
        Assert.Equal(
            coordinators,
            Addresses(
                new Coordinators(Region).OfPerson(
                    person,
                    organisations.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                )
            )
        );

    // One letter with all that a file says is not for two municipalities.
    [Theory]
    [InlineData("both@schools.test", "", "")]
    [InlineData("school@north.test", "south-1", "")]
    [InlineData("stranger@mail.test", "", "north@region.test south@region.test")]
    [InlineData("stranger@mail.test", "orphan-1", "")]
    public void Who_hears_of_a_file(string sender, string organisations, string coordinators) =>
        Assert.Equal(
            coordinators,
            Addresses(
                new Coordinators(Region).OfSender(
                    sender,
                    organisations.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                )
            )
        );

    private static string Addresses(IEnumerable<Recipient> recipients) =>
        string.Join(' ', recipients.Select(static one => one.Email));

    private static Organisation Organisation(string code, OrganisationLevel level, string? parent, string? email) =>
        new(code, code, code, level, parent, []) { Email = email };

    private static Recipient Coordinator(string email, string scope) =>
        new(email, email, RecipientRole.Coordinator) { Scope = scope };
}
