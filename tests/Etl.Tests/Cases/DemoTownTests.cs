using QualityMonitor.Etl.Collecting.Outcomes;
using QualityMonitor.Etl.Tests.Collecting;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Store;
using QualityMonitor.Support;
using QualityMonitor.Support.Stores;
using Xunit;

namespace QualityMonitor.Etl.Tests.Cases;

/// <summary>
/// The made-up town of samples/svetlorechensk, all eight quarters at once: every deliberate mistake ends where
/// samples/README.md says.
/// </summary>
public sealed class DemoTownTests(DemoTown demo) : IClassFixture<DemoTown>
{
    [Fact]
    public void Only_the_school_of_another_town_is_rejected()
    {
        Assert.Empty(demo.Report.LayoutMistakes);
        Assert.False(demo.Report.HasFailed);
        var rejected = Assert.Single(
            demo.Report.Files,
            file => file.Outcome is FileOutcome.Rejected or FileOutcome.Held
        );
        Assert.Equal("Сведения СОШ 15, IV квартал 2025.xlsx", rejected.FileName);
        Assert.Contains("СОШ № 15", rejected.Reason);
    }

    [Theory]
    [InlineData("Сведения СОШ 3, IV квартал 2025.xlsx", "1.4", 11, 4)]
    [InlineData("Сведения ООШ 9, IV квартал 2025.xlsx", "1.4", 11, 4)]
    [InlineData("Сведения СОШ 10, IV квартал 2025.xlsx", "2.4", 14, 4)]
    [InlineData("Сведения лицей Исток, IV квартал 2025.xlsx", "3.1", 16, 4)]
    public void A_wrong_cell_is_an_issue_at_its_address_and_gives_no_figure(
        string file,
        string indicator,
        int row,
        int column
    )
    {
        var issue = Assert.Single(demo.Issues, issue => issue.FileName == file && issue.Severity == Severity.Error);

        Assert.Equal(
            (row, column, Severity.Error, indicator),
            (issue.Row, issue.Column, issue.Severity, issue.IndicatorCode)
        );
        Assert.DoesNotContain(demo.Facts, fact => fact.Source.FileName == file && fact.IndicatorCode == indicator);
        Assert.Contains(demo.Facts, fact => fact.Source.FileName == file);
    }

    [Theory]
    [InlineData("Сведения СОШ 5, IV квартал 2025.xlsx", "−2,07\u00A0п.п.")]
    [InlineData("Сведения СОШ 10, IV квартал 2025.xlsx", "−2,51\u00A0п.п.")]
    public void A_fall_of_the_first_indicator_is_told_before_anybody_asks_and_the_figure_counts(
        string file,
        string step
    )
    {
        var issue = Assert.Single(demo.Issues, issue => issue.FileName == file && issue.Severity == Severity.Warning);

        Assert.Equal(("value-jumped", "1.1", 8, 4), (issue.Code, issue.IndicatorCode, issue.Row, issue.Column));
        Assert.Contains(step, issue.Message, StringComparison.Ordinal);
        Assert.Contains(demo.Facts, fact => fact.Source.FileName == file && fact.IndicatorCode == "1.1");
    }

    [Fact]
    public void There_is_no_other_issue_in_the_last_quarter() =>
        Assert.Equal(
            6,
            demo.Issues.Count(issue => issue.FileName.Contains("IV квартал 2025") && !issue.FileName.Contains("СОШ 15"))
        );

    [Fact]
    public void A_dash_is_a_missing_figure_and_not_zero()
    {
        var fact = Assert.Single(
            demo.Facts,
            fact => fact.Source.FileName == "Сведения СОШ 1, IV квартал 2025.xlsx" && fact.IndicatorCode == "3.3"
        );

        Assert.Equal(new Fact.Missing("-"), fact.Fact);
    }

    [Fact]
    public void The_corrected_file_has_the_last_word()
    {
        var fact = Assert.Single(
            demo.Facts,
            fact => fact.OrganisationCode == "school-8" && fact.IndicatorCode == "1.1" && fact.Period.Code == "2025-Q4"
        );

        Assert.Equal(new Fact.Share(372, 375), fact.Fact);
    }

    [Fact]
    public void A_csv_of_the_school_programme_reads_like_a_workbook() =>
        Assert.Equal(
            new Fact.Share(642, 642),
            Assert
                .Single(
                    demo.Facts,
                    fact =>
                        fact.OrganisationCode == "lyceum-4"
                        && fact.IndicatorCode == "1.1"
                        && fact.Period.Code == "2025-Q4"
                )
                .Fact
        );

    [Fact]
    public void A_share_keeps_the_addresses_of_both_its_cells()
    {
        var fact = Assert.Single(
            demo.Facts,
            fact => fact.OrganisationCode == "school-2" && fact.IndicatorCode == "1.1" && fact.Period.Code == "2025-Q4"
        );

        Assert.Equal(("D8", "E8", "531 / 532"), (fact.Source.A1, fact.SecondSource!.A1, fact.OriginalText));
    }

    [Fact]
    public void Every_cell_that_was_read_is_accounted_for() =>
        Assert.All(
            demo.Report.Files.Where(file => file.Kind == ProcessingKind.Data),
            file =>
                Assert.Equal(
                    file.Cells.Seen,
                    file.Cells.Loaded
                        + file.Cells.WithIssues
                        + file.Cells.Labels
                        + file.Cells.Skipped
                        + file.Cells.Unbound
                )
        );

    [Fact]
    public void A_lowered_plan_holds_from_its_day() =>
        Assert.Equal(
            "15200",
            Assert.Single(demo.Plans, plan => plan.IndicatorCode == "3.4" && plan.Period.Code == "2025-Q4").OriginalText
        );
}

/// <summary>Loads the town once for all its tests; corrections arrive after what they correct.</summary>
public sealed class DemoTown : IAsyncLifetime
{
    private Town? town;

    public CollectReport Report { get; private set; } = new([], []);

    public IReadOnlyList<ObservedFact> Facts { get; private set; } = [];

    public IReadOnlyList<DataIssue> Issues { get; private set; } = [];

    public IReadOnlyList<PlannedValue> Plans { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        var samples = Path.Combine(Repository.Root, "samples", "svetlorechensk");
        town = await Town.FoundAsync();
        foreach (var layout in Directory.EnumerateFiles(Path.Combine(samples, "layouts")))
            town.LayoutFile(layout);
        var files = File.ReadLines(Path.Combine(samples, "arrivals.csv")).Skip(1).Select(line => line.Split(';')[0]);
        foreach (var (index, file) in files.Index())
        {
            var folder = Directory.CreateDirectory(
                Path.Combine(town.Inbox, index.ToString("000", System.Globalization.CultureInfo.InvariantCulture))
            );
            File.Copy(Path.Combine(samples, file), Path.Combine(folder.FullName, Path.GetFileName(file)));
        }

        Report = await town.CollectAsync();
        var programme = (await town.Store.Programmes.CurrentAsync("quality-2024", AsOf.Now, CancellationToken.None))!;
        Facts = await town.FactsAsync("quality-2024");
        Issues = await town.IssuesAsync("quality-2024");
        Plans = await town.Store.PlansAsync(programme, AsOf.Now, new DateOnly(2026, 1, 20), CancellationToken.None);
    }

    public async ValueTask DisposeAsync() => await town!.DisposeAsync();
}
