using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Indicators.Timeline;
using Xunit;

namespace QualityMonitor.Indicators.Tests.Organisations;

/// <summary>Every municipality of a region has a СОШ № 2, written with blanks of every kind.</summary>
public sealed class OrganisationNamesTests
{
    private static readonly Organisation[] Region =
    [
        new("obl", "Область", "Область", OrganisationLevel.Region, null, []),
        new("m1", "Алексинский район", "Алексинский\u00A0район", OrganisationLevel.Municipality, "obl", []),
        new("m2", "Дубна", "Дубна", OrganisationLevel.Municipality, "obl", []),
        School("m1-s02", "СОШ\u00A0№\u00A02", "m1"),
        School("m2-s02", "сош  № 2", "m2"),
        School("m2-s07", "СОШ № 7", "m2"),
    ];

    [Theory]
    [InlineData("m1-s02", "СОШ № 2 (Алексинский район)")]
    [InlineData("m2-s02", "сош № 2 (Дубна)")]
    [InlineData("m2-s07", "СОШ № 7")]
    [InlineData("m2", "Дубна")]
    [InlineData("nobody", "nobody")]
    public void Names_that_are_alike_have_their_municipality_and_blanks_are_plain(string code, string name) =>
        Assert.Equal(name, Names(Region).Of(code));

    [Fact]
    public void Where_the_municipality_does_not_tell_the_code_does()
    {
        var names = Names([.. Region, School("m2-s02a", "СОШ № 2", "m2")]);

        Assert.Equal(
            ["СОШ № 2 (m1-s02)", "сош № 2 (m2-s02)", "СОШ № 2 (m2-s02a)"],
            new[] { "m1-s02", "m2-s02", "m2-s02a" }.Select(names.Of)
        );
    }

    [Fact]
    public void Of_other_times_they_have_names_and_nobody_is_told_apart_from_them()
    {
        var names = new OrganisationNames(Region, new OrganisationTree(Region), [School("old", "СОШ № 7", "m1")]);

        Assert.Equal(["СОШ № 7", "СОШ № 7"], new[] { "old", "m2-s07" }.Select(names.Of));
        Assert.Equal(Region.Length + 1, names.ByCode.Count);
    }

    /// <summary>The heir of a closed school is named so that nobody else of the region is meant.</summary>
    [Fact]
    public void Whoever_is_told_of_a_school_that_has_ended_reads_which_one_and_who_answers_now()
    {
        var history = History(
            School("m2-s02", "СОШ № 2", "m2") with
            {
                Validity = new Validity(null, new DateOnly(2025, 12, 31)),
                Successor = "m2-s05",
            },
            School("m1-s05", "СОШ № 5", "m1"),
            School("m2-s05", "СОШ № 5", "m2")
        );

        var problem = MembershipJudge.Judge(history, "m2-s02", Period.Quarter(2026, 1))!;

        Assert.StartsWith("СОШ № 2 (Дубна) в программе по 31.12.2025", problem.Sentence, StringComparison.Ordinal);
        Assert.Contains("теперь отвечает СОШ № 5 (Дубна)", problem.Sentence, StringComparison.Ordinal);
        Assert.Equal("в файле — название СОШ № 5 (Дубна), если это её сведения", problem.Expected);
    }

    [Fact]
    public void Whoever_is_told_of_a_school_that_is_yet_to_begin_reads_which_one()
    {
        var history = History(
            School("m2-s02", "СОШ № 2", "m2") with
            {
                Validity = new Validity(new DateOnly(2026, 9, 1), null),
            }
        );

        Assert.StartsWith(
            "СОШ № 2 (Дубна) в программе с 01.09.2026",
            MembershipJudge.Judge(history, "m2-s02", Period.Quarter(2026, 1))!.Sentence,
            StringComparison.Ordinal
        );
    }

    private static OrganisationNames Names(IReadOnlyList<Organisation> all) => new(all, new OrganisationTree(all));

    private static ProgrammeHistory History(params Organisation[] instead) =>
        ProgrammeHistory.Of(
            new ProgrammeDefinition(
                "reg",
                "Качество",
                "obl",
                "",
                null,
                null,
                10,
                [.. Region.Where(one => !instead.Any(other => other.Code == one.Code)), .. instead],
                [],
                []
            )
        );

    private static Organisation School(string code, string name, string parent) =>
        new(code, "МБОУ " + name, name, OrganisationLevel.School, parent, []);
}
