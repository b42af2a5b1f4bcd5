using CsCheck;
using QualityMonitor.Indicators.Comparing;
using QualityMonitor.Indicators.Definitions;
using Xunit;

namespace QualityMonitor.Indicators.Tests.Comparing;

public sealed class ComparingTests
{
    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(1, 4, 4)]
    [InlineData(2, 1, 5)]
    [InlineData(4, 3, 15)]
    [InlineData(4, 4, 16)]
    public void A_cluster_has_the_number_that_documents_print(int process, int results, int number) =>
        Assert.Equal(number, new Cluster(process, results).Number);

    [Fact]
    public void Cluster_fifteen_is_named_as_documents_explain_it() =>
        Assert.Equal("кластер 15: процесс максимальный, результаты выше средних", new Cluster(4, 3).Title);

    [Theory]
    [InlineData(39.9, 1)]
    [InlineData(40, 2)]
    [InlineData(60, 3)]
    [InlineData(79.9, 3)]
    [InlineData(80, 4)]
    public void Reaching_a_bound_is_enough_for_its_level(double value, int level) =>
        Assert.Equal(level, new LevelScale(40, 60, 80).LevelOf((decimal)value));

    [Fact]
    public void Where_lower_is_better_the_bounds_fall()
    {
        var scale = new LevelScale(30, 20, 10);
        Assert.True(scale.IsOrdered);
        Assert.Equal([1, 2, 3, 4], new[] { 31m, 30m, 15m, 10m }.Select(scale.LevelOf));
        Assert.False(new LevelScale(30, 10, 20).IsOrdered);
    }

    [Fact]
    public void A_school_without_one_of_its_figures_is_in_no_cluster() =>
        Assert.Null(Cluster.Of(50, new LevelScale(40, 60, 80), null, new LevelScale(40, 60, 80)));

    [Fact]
    public void The_best_of_each_section_gets_a_hundred_and_weights_decide()
    {
        IndexSection[] sections =
        [
            new("score", 3, Direction.HigherIsBetter, Normalisation.BestIsHundred),
            new("failed", 1, Direction.LowerIsBetter, Normalisation.BestIsHundred),
        ];
        var results = Of(sections, ("a", [80, 2]), ("b", [40, 4]));
        Assert.Equal([100m, 50m], results.Select(static one => one.Value!.Value));
        Assert.Equal([1, 2], results.Select(static one => one.Rank!.Value));
    }

    [Fact]
    public void Two_who_are_told_the_same_index_share_their_place()
    {
        IndexSection[] sections = [new("score", 1, Direction.HigherIsBetter, Normalisation.BestIsHundred)];

        var results = Of(sections, ("a", [3000]), ("b", [2000]), ("c", [2000.1m]), ("d", [1999]));

        Assert.Equal([1, 2, 2, 4], results.Select(static one => one.Rank!.Value));
    }

    [Fact]
    public void A_missing_section_is_named_and_leaves_the_index_without_a_rank()
    {
        IndexSection[] sections =
        [
            new("x", 1, Direction.HigherIsBetter, Normalisation.WorstIsZero),
            new("y", 1, Direction.HigherIsBetter, Normalisation.WorstIsZero),
        ];
        var results = Of(sections, ("a", [10, null]), ("b", [5, 1]), ("c", [0, 3]));
        Assert.Equal(
            (100m, null, "1 из 2 разделов"),
            (results[0].Value!.Value, results[0].Rank, results[0].Coverage.Replace('\u00A0', ' '))
        );
        Assert.Equal("нет данных", results[0].Sections[1].Lack);
        Assert.Equal((2, 1), (results[1].Rank, results[2].Rank));
    }

    [Theory]
    [InlineData(60, 75)]
    [InlineData(80, 100)]
    [InlineData(40, 50)]
    [InlineData(81, null)]
    [InlineData(120, null)]
    [InlineData(39.9, null)]
    public void A_town_is_measured_by_its_schools_and_a_sum_of_theirs_is_not(double own, int? points)
    {
        var value = new Dictionary<string, decimal>
        {
            ["a"] = 80,
            ["b"] = 40,
            ["town"] = (decimal)own,
        };

        var town = CompositeIndex.Beside(
            "town",
            ["a", "b"],
            [new IndexSection("x", 1, Direction.HigherIsBetter, Normalisation.BestIsHundred)],
            (_, one) => value[one]
        );

        Assert.Equal(points, town.Value);
        Assert.Null(town.Rank);
    }

    [Fact]
    public void Points_stay_between_zero_and_a_hundred_whatever_the_figures() =>
        Gen.Select(Gen.Decimal.Array[1, 6], Gen.Enum<Direction>(), Gen.Enum<Normalisation>())
            .Sample(
                (values, direction, normalisation) =>
                {
                    var names = values.Select(static (_, index) => $"s{index}").ToList();
                    var results = CompositeIndex.Of(
                        names,
                        [new IndexSection("x", 1, direction, normalisation)],
                        (_, one) => values[names.IndexOf(one)]
                    );
                    Assert.All(results, static one => Assert.True(one.Value is null or (>= 0 and <= 100)));
                }
            );

    private static IReadOnlyList<IndexResult> Of(
        IndexSection[] sections,
        params (string Name, decimal?[] Values)[] schools
    ) =>
        CompositeIndex.Of(
            [.. schools.Select(static school => school.Name)],
            sections,
            (indicator, name) =>
                Array.Find(schools, school => school.Name == name).Values[
                    Array.FindIndex(sections, section => section.Indicator == indicator)
                ]
        );
}
