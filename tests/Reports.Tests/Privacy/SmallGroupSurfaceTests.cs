using System.Text.Json;
using System.Text.RegularExpressions;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Reports.Calendars;
using QualityMonitor.Reports.Explaining;
using QualityMonitor.Reports.Figures;
using QualityMonitor.Reports.Judging;
using QualityMonitor.Reports.Kinds;
using QualityMonitor.Reports.Quarterly.Building;
using QualityMonitor.Reports.Quarterly.Telling;
using QualityMonitor.Reports.SchoolSheets.Making;
using QualityMonitor.Reports.Tests.SchoolSheets;
using QualityMonitor.Reports.Tests.Yearly;
using QualityMonitor.Store;
using QualityMonitor.Support.Stores;
using Xunit;

namespace QualityMonitor.Reports.Tests.Privacy;

/// <summary>The town with three pupils in a school, made once.</summary>
public sealed class FewTownStore : IAsyncLifetime
{
    internal TestStore Store { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Store = await FewTown.CreateAsync();

    public async ValueTask DisposeAsync() => await Store.DisposeAsync();
}

/// <summary>A figure of three pupils stands in no paper, answer or command, nor does the one that it could be told by.</summary>
public sealed partial class SmallGroupSurfaceTests(FewTownStore town) : IClassFixture<FewTownStore>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("quarterly")]
    [InlineData("statement")]
    [InlineData("annual")]
    [InlineData("identification")]
    public async Task No_paper_shows_it_in_any_letter_file_or_model(string kind)
    {
        var surfaces = await SurfacesAsync(kind, smallest: 5);

        Assert.All(surfaces, static one => Silent(one.Where, one.Text));
        Assert.Contains(surfaces, static one => one.Text.Contains(FactText.KeptBack, StringComparison.Ordinal));
    }

    /// <summary>Else the test above would prove nothing.</summary>
    [Theory]
    [InlineData("quarterly")]
    [InlineData("identification")]
    public async Task Where_the_passport_hides_nothing_the_same_papers_show_it(string kind)
    {
        var surfaces = await SurfacesAsync(kind, smallest: 1);

        Assert.Contains(surfaces, static one => Secret().IsMatch(one.Text));
        Assert.DoesNotContain(surfaces, static one => one.Text.Contains(FactText.KeptBack, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_hidden_is_judged_all_the_same_and_the_papers_say_why_it_is_not_there()
    {
        var report = (await BuildAsync(5)).Report!;
        var open = (await BuildAsync(1)).Report!;

        Assert.Equal(
            open.Rows.Select(static row => (row.Code, row.Status)),
            report.Rows.Select(static row => (row.Code, row.Status))
        );
        Assert.Equal(
            open.Support!.Schools.Select(static one => (one.Code, one.Zone)),
            report.Support!.Schools.Select(static one => (one.Code, one.Zone))
        );
        Assert.Equal(
            ["o9", "s5"],
            report
                .Rows.Single(static row => row.Code == "1.1")
                .Schools.Where(static one => one.Fact?.Fact is Fact.KeptBack)
                .Select(static one => one.Code)
                .Order(StringComparer.Ordinal)
        );
        var towns = report.Rows.Single(static row => row.Code == "4.2");
        Assert.IsType<Fact.KeptBack>(towns.Fact!.Fact);
        Assert.Null(towns.Degree);
        Assert.Null(towns.Movement);
        Assert.Null(towns.Run);
        Assert.Contains("Значение не показано", towns.Reason(), StringComparison.Ordinal);
        Assert.Equal((5, (int?)null), (report.SmallestGroup, open.SmallestGroup));
    }

    [Fact]
    public async Task An_explanation_of_it_is_left_out_and_said_to_have_been_given()
    {
        var report = (await BuildAsync(5)).Report!;

        Assert.Equal(
            ["s1", "s5", "town", "town"],
            report
                .Said!.Explanations.Where(static one => one.IsKeptBack)
                .Select(static one => one.SchoolCode ?? "town")
                .Order(StringComparer.Ordinal)
        );
        var told = ExplanationText.Of(report, report.Rows.Single(static row => row.Code == "4.2"));
        Assert.StartsWith(
            "Пояснение получено, здесь не приводится: малая группа.",
            Assert.Single(told),
            StringComparison.Ordinal
        );
        var prose = report.Said!.Passages.Single(static one => one.Section == "Итоги");
        Assert.StartsWith("Текст получен, здесь не приводится", prose.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("из трёх", prose.Source.OriginalText, StringComparison.Ordinal);
        Assert.DoesNotContain((await BuildAsync(1)).Report!.Said!.Explanations, static one => one.IsKeptBack);
    }

    [Theory]
    [InlineData("s5", "")]
    [InlineData("o9", "")]
    [InlineData("town", "")]
    [InlineData("town", "", "4.2")]
    [InlineData("s5", "Физика")]
    [InlineData("o9", "Физика")]
    public async Task Neither_explain_nor_history_tells_it(
        string organisation,
        string breakdown,
        string indicator = "1.1"
    )
    {
        var explainer = new FigureExplainer(Reader(5), town.Store.Facts, town.Store.Plans);
        var cutoff = Cutoff.Now(Town.CutOff);

        var story = await explainer.ExplainAsync(
            Town.Programme,
            indicator,
            organisation,
            Town.Now,
            cutoff,
            Token,
            breakdown
        );
        var history = await explainer.HistoryAsync(Town.Programme, indicator, organisation, Town.Now, cutoff, Token);

        Silent("explain", string.Join('\n', new StoryText(TimeZoneInfo.Utc).Of(story!).SelectMany(one => one.Lines)));
        Silent("explain --json", JsonSerializer.Serialize(story, Readable));
        Silent("history", string.Join('\n', history.Select(static one => one.Fact.OriginalText + one.Fact.Fact)));
    }

    [Fact]
    public async Task A_figure_that_is_shown_does_not_tell_of_an_earlier_one_that_is_not()
    {
        await using var store = await FewTown.CreateAsync();
        await FewTown.LoadAsync(store, "s5", Town.Now, new Fact.Share(150, 180), "150 из 180", null);

        var story = await new FigureExplainer(Building.Reader(store, 5), store.Facts, store.Plans).ExplainAsync(
            Town.Programme,
            "1.1",
            "s5",
            Town.Now,
            Cutoff.Now(Town.CutOff),
            Token
        );

        var text = string.Join('\n', new StoryText(TimeZoneInfo.Utc).Of(story!).SelectMany(static one => one.Lines));
        Assert.Contains("150 из 180", text, StringComparison.Ordinal);
        Assert.DoesNotContain("было 3,", text.Replace('\u00A0', ' '), StringComparison.Ordinal);
        Silent("explain", text);
    }

    [Fact]
    public async Task The_command_that_finds_schools_does_not_tell_it()
    {
        var found = await new SupportReader(Reader(5)).ReadAsync(
            Town.Programme,
            2025,
            new Dictionary<string, decimal>(),
            Cutoff.Now(Town.CutOff),
            Token
        );

        Silent("schools", JsonSerializer.Serialize(found!.Value, Readable));
    }

    [Fact]
    public async Task A_school_reads_its_own_figure_and_no_others()
    {
        using var builder = Sheets.Builder(town.Store);

        var own = (await builder.BuildAsync(Sheets.Order(AsOf.Now, "s5"), Token)).Sheet!;
        var anothers = await Sheets.ReportAsync(new SchoolSheetKind(builder, Sheets.Mail()), "s1");

        Assert.Equal("66,67 %", own.Rows.Single(static row => row.Code == "1.1").Fact!.Text.Replace('\u00A0', ' '));
        Assert.All(Surfaces.Of("sheet of s1", anothers.Letter(1, null)), static one => Silent(one.Where, one.Text));
    }

    private static JsonSerializerOptions Readable { get; } =
        new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private ReportDataReader Reader(int smallest) => Building.Reader(town.Store, smallest);

    private Task<BuildResult> BuildAsync(int smallest) =>
        new QuarterlyReportBuilder(Reader(smallest), town.Store.Submissions, CalendarSource.Load(null)).BuildAsync(
            Town.Programme,
            Town.Now,
            Cutoff.Now(Town.CutOff),
            Token
        );

    private async Task<List<(string Where, string Text)>> SurfacesAsync(string kind, int smallest)
    {
        IReadOnlyList<IReportKind> kinds =
        [
            Building.Kind(town.Store, smallest),
            .. YearlyTown.Kinds(town.Store, smallest: smallest),
        ];
        var of = kinds.Single(one => one.Code == kind);
        var period = kind == "quarterly" ? Town.Now : YearlyTown.Year;
        var built = await of.BuildAsync(
            new ReportOrder(Town.Programme, "", period, Cutoff.Now(Town.CutOff), []),
            Token
        );
        Assert.Null(built.Problem);
        return [.. Surfaces.Of(kind, built.Report!.Letter(1, null))];
    }

    private static void Silent(string where, string text)
    {
        text = text.Replace("Выполнено планов: 2 из 3", "", StringComparison.Ordinal);
        if (Secret().Match(text) is { Success: true } found)
        {
            var (from, to) = (Math.Max(0, found.Index - 120), Math.Min(text.Length, found.Index + 60));
            Assert.Fail($"{where} tells «{found.Value}»: …{text[from..to]}…");
        }
    }

    [GeneratedRegex(FewTown.Secret, RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Secret();
}
