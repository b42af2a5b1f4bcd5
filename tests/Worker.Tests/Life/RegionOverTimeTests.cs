using QualityMonitor.Etl.Collecting.Outcomes;
using QualityMonitor.Indicators.OverTime;
using QualityMonitor.Reports.Quarterly;
using QualityMonitor.Support.Life;
using Xunit;

namespace QualityMonitor.Worker.Tests.Life;

/// <summary>
/// A region beside the town of five years: two municipalities whose schools have the same names. In the one two schools
/// become one; in the other one leaves and comes back, and one is closed; then another programme goes on with it. Every
/// part is asked, judged and printed as it was, and speaks of nobody else.
/// </summary>
public sealed class RegionOverTimeTests
{
    private static readonly string[] Parts = ["", "north", "volga"];

    /// <summary>Who is asked in each quarter, with the consultations that they give; passports come before it.</summary>
    private static readonly (
        string Quarter,
        string Passport,
        Action<ProgrammeBook>? Change,
        (string, int)[] Given
    )[] Year =
    [
        ("2025-Q1", "2025-03-01", null, [("n1", 10), ("n2", 20), ("n3", 30), ("v1", 40), ("v2", 50), ("v3", 60)]),
        ("2025-Q2", "2025-04-20", Merged, [("n1", 40), ("n2", 20), ("v1", 41), ("v2", 51), ("v3", 61)]),
        ("2025-Q3", "2025-07-20", Left, [("n1", 40), ("n2", 21), ("v1", 42), ("v3", 62)]),
        ("2025-Q4", "2025-10-20", Returned, [("n1", 40), ("n2", 22), ("v1", 43), ("v2", 53)]),
    ];

    [Fact]
    public async Task Every_part_of_a_region_stays_as_it_was_through_merger_leave_closure_and_successor()
    {
        await using var town = await LivingTown.EmptyAsync();
        await town.FoundProgrammeAsync("2025-01-15", Region("quality", "01.01.2025", "31.12.2025"));
        foreach (var (quarter, passport, change, given) in Year)
        {
            if (change is not null)
                await town.PassportAsync(passport, change);
            await SendAsync(town, "quality", quarter, given);
            foreach (var part in Parts)
                Assert.True((await town.PublishAsync(quarter, part: part)).IsNew);
        }

        await AssertAsItWasAsync(town);
        await AssertSuccessorAsync(town);
    }

    [Fact]
    public async Task A_school_that_went_over_is_in_the_papers_of_its_new_municipality_and_no_remark_in_those_of_the_old()
    {
        await using var town = await LivingTown.EmptyAsync();
        await town.FoundProgrammeAsync("2025-01-15", Region("quality", "01.01.2025", "31.12.2025"));
        await SendByCodeAsync(town, "2025-Q1", ("n1", 10), ("n2", 20), ("n3", 30), ("v1", 40));
        await town.PassportAsync(
            "2025-04-20",
            static book => book.SchoolFrom("n2", new DateOnly(2025, 4, 1))["Входит в"] = "volga"
        );
        await SendByCodeAsync(town, "2025-Q2", ("n1", 11), ("n2", 29), ("n3", 32), ("v1", 44));

        var (north, volga) = (
            await town.ReportAsync("2025-Q2", part: "north"),
            await town.ReportAsync("2025-Q2", part: "volga")
        );

        Assert.Equal(
            ("43", 3m, 2),
            (Row(north).Fact!.Text, Row(north).Movement!.Difference!.Value.Value, Row(north).Movement!.Common)
        );
        Assert.Equal(
            ("73", 4m, 1),
            (Row(volga).Fact!.Text, Row(volga).Movement!.Difference!.Value.Value, Row(volga).Movement!.Common)
        );
        Assert.Empty(north.Issues);
        Assert.Empty(volga.Issues);
        AssertSpeaksOf("north", north);
    }

    private static async Task SendByCodeAsync(LivingTown town, string quarter, params (string Code, int Talks)[] given)
    {
        var period = LivingTown.Quarter(quarter);
        town.At(Day(period.End.AddDays(5)));
        foreach (var (code, talks) in given)
            await town.PutAsync(
                "quality",
                code,
                period,
                [new SheetFigure("1.2", "Число консультаций для родителей", talks)]
            );
        await town.CollectAsync();
    }

    private static async Task AssertAsItWasAsync(LivingTown town)
    {
        foreach (var (quarter, _, _, given) in Year)
        {
            foreach (var part in Parts)
            {
                Assert.False((await town.PublishAsync(quarter, part: part)).IsNew, $"{part} {quarter}");
                var report = await town.ReportAsync(quarter, part: part);
                var own = given.Where(one => part.Length == 0 || one.Item1[0] == part[0]).ToList();
                Assert.Equal($"{own.Sum(static one => one.Item2)}", Row(report).Fact!.Text);
                Assert.Equal(own.Select(static one => one.Item1), report.Schools.Select(static one => one.Code));
                Assert.Empty(report.Completeness!.Missing);
                AssertSpeaksOf(part, report);
            }
        }

        // What became one is compared with the sum of what it came from; who left and came back with nobody but its like.
        var merged = Row(await town.ReportAsync("2025-Q2", part: "north"));
        Assert.Equal(("60", Trend.Unchanged), (merged.Previous!.Text, merged.Movement!.Trend));
        var without = Row(await town.ReportAsync("2025-Q3", part: "volga"));
        Assert.Equal((Trend.Improved, 2), (without.Movement!.Trend, without.Movement.Common));
    }

    /// <summary>Each part goes on with its own part of the predecessor, in the successor's codes.</summary>
    private static async Task AssertSuccessorAsync(LivingTown town)
    {
        var next = Region("next", "01.01.2026", "31.12.2026");
        next.Programme["Продолжает программу"] = "quality";
        next.Organisations.RemoveAll(static row => row["Код"] is "n3" or "v3");
        next.Indicator("1.2").With("Код", "2.1").With("Прежний код", "1.2");
        await town.FoundProgrammeAsync("2026-02-01", next);
        await SendAsync(town, "next", "2026-Q1", [("n1", 41), ("n2", 23), ("v1", 44), ("v2", 54)], "2.1");

        foreach (
            var (part, now, before) in (IEnumerable<(string, string, string)>)
                [("", "162", "158"), ("north", "64", "62"), ("volga", "98", "96")]
        )
        {
            var report = await town.ReportAsync("2026-Q1", programme: "next", part: part);
            var row = report.Rows.Single(static one => one.Code == "2.1");
            Assert.Equal((now, before), (row.Fact!.Text, row.Previous?.Text));
            AssertSpeaksOf(part, report);
        }
    }

    private static void AssertSpeaksOf(string part, QuarterlyReport report)
    {
        var model = ReportJson.Write(report);
        if (part.Length > 0)
            Assert.DoesNotContain(part == "north" ? "Волжск" : "Северн", model, StringComparison.OrdinalIgnoreCase);
        if (part.Length > 0)
            Assert.DoesNotContain(part == "north" ? "\"v1\"" : "\"n1\"", model, StringComparison.Ordinal);
    }

    private static IndicatorRow Row(QuarterlyReport report) => report.Rows.Single(static one => one.Code == "1.2");

    private static async Task SendAsync(
        LivingTown town,
        string programme,
        string quarter,
        (string Code, int Talks)[] given,
        string indicator = "1.2"
    )
    {
        var period = LivingTown.Quarter(quarter);
        town.At(Day(period.End.AddDays(5)));
        foreach (var (code, talks) in given)
            await town.PutAsync(
                programme,
                $"СОШ № {code[1]} ({(code[0] == 'n' ? "Северный" : "Волжский")} район)",
                period,
                [new SheetFigure(indicator, "Число консультаций для родителей", talks)]
            );
        Assert.All(
            (await town.CollectAsync()).Files.Where(static file => file.Outcome != FileOutcome.Unchanged),
            static file => Assert.True(file.Figures == 1, $"{file.FileName}: {file.Reason}")
        );
        town.At(Day(period.End.AddDays(16)));
    }

    private static ProgrammeBook Region(string code, string startsOn, string endsOn)
    {
        var book = ProgrammeBook.OfTown(code, startsOn, endsOn);
        book.Programme["Код муниципалитета"] = "region";
        book.Organisations.Clear();
        Add(book, "region", "Заречная область", "регион", null);
        Add(book, "north", "Северный район", "муниципалитет", "region");
        Add(book, "volga", "Волжский район", "муниципалитет", "region");
        for (var number = 1; number <= 3; number++)
        {
            book.AddSchool("n", number, "north");
            book.AddSchool("v", number, "volga");
        }

        book.Organisations.Sort(
            3,
            6,
            Comparer<PassportRow>.Create(
                static (one, other) => string.CompareOrdinal((string)one["Код"]!, (string)other["Код"]!)
            )
        );
        book.Indicators.RemoveAll(static row => row["Код"] is not "1.2");
        book.Recipients.Clear();
        foreach (var part in Parts)
            book.Recipients.Add(
                new PassportRow()
                    .With("Имя", "Координатор")
                    .With("Электронная почта", $"of-{part}@example.test")
                    .With("Роль", "координатор")
                    .With("Муниципалитет", part.Length == 0 ? null : part)
            );
        return book;
    }

    private static void Add(ProgrammeBook book, string code, string name, string level, string? parent) =>
        book.Organisations.Add(
            new PassportRow()
                .With("Код", code)
                .With("Название", name)
                .With("Краткое название", name)
                .With("Уровень", level)
                .With("Входит в", parent)
        );

    private static void Merged(ProgrammeBook book) =>
        book.School("n3").With("Действует по", "31.03.2025").With("Преемник", "n1");

    private static void Left(ProgrammeBook book) => book.School("v2")["Действует по"] = "30.06.2025";

    private static void Returned(ProgrammeBook book)
    {
        var gone = book.School("v2");
        book.Organisations.Insert(
            book.Organisations.IndexOf(gone) + 1,
            gone.Copy().With("Действует с", "01.10.2025").With("Действует по", null)
        );
        book.School("v3")["Действует по"] = "30.09.2025";
    }

    private static string Day(DateOnly day) =>
        day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
