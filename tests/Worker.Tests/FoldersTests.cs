using ArchUnitNET.Domain;
using QualityMonitor.Worker.Tests.Support;
using Xunit;

namespace QualityMonitor.Worker.Tests;

/// <summary>
/// The folders of a room use each other one way; a folder inside another is a folder of its own. The room's root is
/// none: it holds the words that all its folders share, and the one file that registers them.
/// </summary>
public sealed class FoldersTests
{
    private const int MaxShown = 5;

    public static TheoryData<string> Held => ["Indicators", "Etl", "Store", "Worker", "Reports"];

    [Theory]
    [MemberData(nameof(Held))]
    public void Folders_of_a_room_use_each_other_one_way(string room)
    {
        var uses = Uses(room);

        var circles = Circles.Of([.. uses.Select(static use => (use.From, use.To))]).ToHashSet();

        var examples = uses.Where(use => circles.Contains((use.From, use.To)))
            .GroupBy(static use => (use.From, use.To))
            .Select(static pair =>
                $"{pair.Key.From} -> {pair.Key.To}: {string.Join(", ", pair.Select(static use => use.Example).Take(MaxShown))}"
            );
        Assert.Empty(examples);
    }

    [Theory]
    [MemberData(nameof(Held))]
    public void The_check_sees_folders_that_use_each_other(string room) => Assert.NotEmpty(Uses(room));

    [Fact]
    public void A_circle_is_found_over_any_number_of_steps_and_what_only_leads_to_it_is_none() =>
        Assert.Equal(
            [("a", "b"), ("b", "c"), ("c", "a")],
            Circles.Of([("x", "a"), ("a", "b"), ("b", "c"), ("c", "a"), ("c", "y"), ("x", "y")]).Order()
        );

    /// <summary>Adding a kind touches no other's files: they meet in the model of the monitoring report alone.</summary>
    [Fact]
    public void Kinds_of_report_do_not_know_each_other()
    {
        string[] kinds =
        [
            .. new[]
            {
                "Statement",
                "Annual",
                "Identification",
                "SchoolSheets.Making",
                "Quarterly.Making",
                "DataDigest",
            }.Select(InReports),
        ];

        // One registration each, in the room's root, and nothing beside it.
        Assert.DoesNotContain(Uses("Reports"), use => kinds.Contains(use.To));
        Assert.All(kinds, kind => Assert.Contains(Uses("Reports"), use => use.From == kind));
    }

    private static string InReports(string folder) => $"QualityMonitor.Reports.{folder}";

    // A parameter named T of one generic method is taken for that of any other, wherever it lies.
    private static List<(string From, string To, string Example)> Uses(string room) =>
        [
            .. (
                from type in Rooms.TypesOf(room)
                from dependency in type.Dependencies
                let target = dependency.Target
                where target is not GenericParameter
                let way = (From: FolderOf(type), To: FolderOf(target))
                where way.From != way.To && IsFolder(way.From, room) && IsFolder(way.To, room)
                select (way.From, way.To, $"{type.Name} uses {target.Name}")
            ).Distinct(),
        ];

    private static string FolderOf(IType type) => type.Namespace?.FullName ?? "";

    private static bool IsFolder(string folder, string room) =>
        folder.StartsWith($"QualityMonitor.{room}.", StringComparison.Ordinal);
}
