using QualityMonitor.Etl.Collecting.Outcomes;
using QualityMonitor.Indicators.Authority;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Values;
using QualityMonitor.Support;
using QualityMonitor.Support.Life;
using Xunit;

namespace QualityMonitor.Etl.Tests.Collecting;

/// <summary>
/// СОШ № 1 goes over from the north to the Volga with the new year, where another school of that number has just closed.
/// Each municipality's folder speaks for it in the periods in which it had it, whenever the file comes.
/// </summary>
public sealed class MovedSchoolTests
{
    private const string Programme = "quality";
    private static readonly Period Before = Period.Quarter(2025, 4);
    private static readonly Period After = Period.Quarter(2026, 1);

    [Theory]
    [InlineData("2025-11-05", "2026-01-12")]
    [InlineData("2026-01-10", "2026-01-12")]
    [InlineData("2026-01-10", "2026-06-20")]
    public async Task A_folder_speaks_for_the_schools_that_its_municipality_had_in_the_files_period(
        string announced,
        string sent
    )
    {
        await using var town = await FoundAsync(announced);
        town.Store.Clock.Now = Morning(sent);

        var north = await SendAsync(town, "north", Before, ("СОШ № 1", 11), ("СОШ № 2", 12));
        var volga = await SendAsync(town, "volga", After, ("СОШ № 1", 21), ("СОШ № 3", 23));

        Assert.Equal(FileOutcome.Loaded, north.Outcome);
        Assert.Equal(FileOutcome.Loaded, volga.Outcome);
        Assert.Equal(
            ["n1 2025-Q4", "n1 2026-Q1", "n2 2025-Q4", "v3 2026-Q1"],
            (await town.FactsAsync(Programme))
                .Select(static fact => $"{fact.OrganisationCode} {fact.Period.Code}")
                .Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData("north", "2026-Q1")]
    [InlineData("volga", "2025-Q4")]
    public async Task For_a_time_in_which_it_did_not_have_it_its_folder_is_asked(string folder, string period)
    {
        await using var town = await FoundAsync("2025-11-05");
        town.Store.Clock.Now = Morning("2026-04-05");

        var report = await SendAsync(town, folder, Period.FromCode(period).Value, ("n1", 99));

        Assert.NotEqual(FileOutcome.Loaded, report.Outcome);
        Assert.DoesNotContain(await town.FactsAsync(Programme), static fact => fact.OrganisationCode == "n1");
        Assert.NotEmpty(await town.IssuesAsync(Programme));
    }

    [Theory]
    [InlineData("volga", "v1 2025-Q4 11, n1 2026-Q1 22")]
    [InlineData("north", "n1 2025-Q4 11")]
    public async Task A_row_that_names_its_own_period_finds_the_school_that_its_municipality_had_then(
        string folder,
        string expected
    )
    {
        await using var town = await FoundAsync("2025-11-05");
        town.Store.Clock.Now = Morning("2026-04-05");
        town.Trust = Trust.Read([$"{Programme}/{folder}"]).Value;

        await town.Drop(
                "Ряды.xlsx",
                new XlsxBuilder()
                    .Sheet(
                        "Ряды",
                        sheet =>
                            sheet
                                .Row("Период", "Школа", "Число консультаций для родителей")
                                .Row(Before.Title, "СОШ № 1", 11)
                                .Row(After.Title, "СОШ № 1", 22)
                    )
                    .ToBytes()
            )
            .CollectAsync();

        Assert.Equal(
            expected,
            string.Join(
                ", ",
                (await town.FactsAsync(Programme))
                    .OrderBy(static fact => fact.Period.Code, StringComparer.Ordinal)
                    .Select(static fact =>
                        $"{fact.OrganisationCode} {fact.Period.Code} {FactText.Print(fact.Fact, Unit.Count)}"
                    )
            )
        );
    }

    [Fact]
    public async Task A_move_that_is_announced_changes_nothing_before_its_day()
    {
        await using var town = await FoundAsync("2025-10-02");
        town.Store.Clock.Now = Morning("2025-10-08");

        var north = await SendAsync(town, "north", Period.Quarter(2025, 3), ("СОШ № 1", 7));

        Assert.Equal(FileOutcome.Loaded, north.Outcome);
        Assert.Equal("n1", Assert.Single(await town.FactsAsync(Programme)).OrganisationCode);
    }

    private static async Task<FileReport> SendAsync(
        Town town,
        string folder,
        Period period,
        params (string School, int Talks)[] rows
    )
    {
        town.Trust = Trust.Read([$"{Programme}/{folder}"]).Value;
        var name = $"Свод {folder} {period.Code}.xlsx";
        town.Drop(
            name,
            new XlsxBuilder()
                .Sheet(
                    "Свод",
                    sheet =>
                    {
                        sheet.Row("Период", period.Title).Row("Школа", "Число консультаций для родителей");
                        foreach (var (school, talks) in rows)
                            sheet.Row(school, talks);
                    }
                )
                .ToBytes()
        );
        return (await town.CollectAsync()).Files.Last(file => file.FileName == name);
    }

    private static async Task<Town> FoundAsync(string announced)
    {
        var town = await Town.FoundAsync();
        town.Layout(
            "svod.yaml",
            $$"""
            files: "Свод*.xlsx"
            programme: {{Programme}}
            rows: organisations
            period: { label: Период }
            columns:
              - { header: Школа, is: organisation }
              - { headers: indicator, is: value }
            """
        );
        town.Layout(
            "rows.yaml",
            $$"""
            files: "Ряды*.xlsx"
            programme: {{Programme}}
            rows: organisations
            columns:
              - { header: Период, is: period }
              - { header: Школа, is: organisation }
              - { headers: indicator, is: value }
            """
        );
        var book = Region();
        town.Store.Clock.Now = Morning("2025-02-01");
        await town.Drop("паспорт.xlsx", book.ToBytes()).CollectOneAsync();
        book.SchoolFrom("n1", new DateOnly(2026, 1, 1))["Входит в"] = "volga";
        book.School("v1")["Действует по"] = "31.12.2025";
        town.Store.Clock.Now = Morning(announced);
        await town.Drop("паспорт 2.xlsx", book.ToBytes()).CollectAsync();
        return town;
    }

    private static ProgrammeBook Region()
    {
        var book = ProgrammeBook.OfTown(Programme);
        book.Programme["Код муниципалитета"] = "region";
        book.Organisations.Clear();
        foreach (
            var (code, name, level, parent) in (IEnumerable<(string, string, string, string?)>)
                [
                    ("region", "Заречная область", "регион", null),
                    ("north", "Северный район", "муниципалитет", "region"),
                    ("volga", "Волжский район", "муниципалитет", "region"),
                ]
        )
            book.Organisations.Add(
                new PassportRow()
                    .With("Код", code)
                    .With("Название", name)
                    .With("Краткое название", name)
                    .With("Уровень", level)
                    .With("Входит в", parent)
            );
        book.AddSchool("n", 1, "north");
        book.AddSchool("n", 2, "north");
        book.AddSchool("v", 1, "volga");
        book.AddSchool("v", 3, "volga");
        book.Indicators.RemoveAll(static row => row["Код"] is not "1.2");
        return book;
    }

    private static DateTimeOffset Morning(string day) =>
        new(
            DateTime.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture).AddHours(9),
            TimeSpan.Zero
        );
}
