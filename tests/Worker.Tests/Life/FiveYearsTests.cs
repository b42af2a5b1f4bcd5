using System.Globalization;
using QualityMonitor.Etl.Collecting.Outcomes;
using QualityMonitor.Indicators.Calendars;
using QualityMonitor.Reports.Quarterly;
using QualityMonitor.Store;
using QualityMonitor.Store.Reading;
using QualityMonitor.Support.Life;
using Xunit;

namespace QualityMonitor.Worker.Tests.Life;

/// <summary>
/// Five years of a town through everything that happens to programmes, with another programme beside it. Each
/// quarter is asked, judged and printed as it was, and stays so.
/// </summary>
public sealed class FiveYearsTests
{
    private const string Town = "quality";
    private const string Other = "other";
    private static readonly string[] OtherSchools = ["s1", "s2", "s3"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_quarter_is_asked_and_told_as_it_was_and_stays_so()
    {
        await using var town = await LivingTown.EmptyAsync();
        await town.FoundProgrammeAsync("2025-01-15", TownStory.Passport());
        await town.FoundProgrammeAsync("2025-01-16", ProgrammeBook.OfTown(Other, endsOn: "31.12.2029", prefix: "r-"));

        for (var number = 0; number < TownStory.Quarters.Count; number++)
            await LiveAsync(town, number);

        await AssertAsItWasAsync(town);
    }

    private static async Task LiveAsync(LivingTown town, int number)
    {
        var quarter = TownStory.Quarters[number];
        if (quarter.Change is { } change)
        {
            var passport = await town.PassportAsync(Text(quarter.PassportDay), change);
            Assert.True(
                passport.Outcome is FileOutcome.Loaded or FileOutcome.LoadedWithIssues,
                $"{quarter.Event}: {passport.Reason}"
            );
        }

        if (number == 16)
            await town.SchoolSendsAsync(
                Text(quarter.PassportDay),
                "СОШ № 1",
                "2025-Q2",
                [.. TownStory.Figures("s1", 5)]
            );
        await AskAsync(
            town,
            quarter,
            Text(town.Get<ProductionCalendar>().ThisOrPrevious(quarter.Period.End)),
            quarter.Members
        );
        if (number == 17)
            await AssertQuestionAsync(town, quarter);
        await SendAsync(town, quarter, number);
        await AskAsync(
            town,
            quarter,
            Text(town.Get<ProductionCalendar>().ThisOrNext(quarter.Period.End.AddDays(15))),
            [.. quarter.Members.Where(one => one.Code == quarter.Silent)]
        );
        await PublishAsync(town, quarter, number);
    }

    /// <summary>Nobody is written to who owes nothing.</summary>
    private static async Task AskAsync(
        LivingTown town,
        StoryQuarter quarter,
        string day,
        IReadOnlyList<StorySchool> owing
    )
    {
        var result = await town.RemindAsync(day);
        Assert.True(result is { Held: null, Failures.Count: 0, RestUntil: null }, $"{quarter.Event}, {day}: {result}");
        var letters = result.Letters.Select(static one => one.Address).ToList();
        var allowed = owing
            .Select(static one => $"{one.Code}@example.test")
            .Concat(OtherSchools.Select(static one => $"r-{one}@example.test"))
            .Concat(["coordinator@example.test", "next@example.test"]);
        Assert.Empty(letters.Except(allowed, StringComparer.Ordinal).Select(address => $"{quarter.Event}: {address}"));
        Assert.All(owing, one => Assert.Contains($"{one.Code}@example.test", letters));
    }

    private static async Task SendAsync(LivingTown town, StoryQuarter quarter, int number)
    {
        town.At(Text(quarter.SendingDay));
        foreach (var school in quarter.Senders)
        {
            await town.PutAsync(Town, school.Name, quarter.Period, TownStory.Figures(school.Code, number));
            if (TownStory.YearFigures(number) is { Count: > 0 } yearly)
                await town.PutAsync(Town, school.Name, LivingTown.Quarter("2027"), yearly);
        }

        foreach (var school in OtherSchools)
            await town.PutAsync(
                Other,
                $"СОШ № {school[1]}",
                quarter.Period,
                LivingTown.Usual(20 + number, 10 + number, 1 + (number % 2))
            );
        var collected = await town.CollectAsync();
        Assert.Empty(
            collected
                .Files.Where(static file => file.Outcome is not (FileOutcome.Loaded or FileOutcome.Unchanged))
                .Select(file => $"{quarter.Event}: {file.FileName} {file.Outcome} {file.Reason}")
        );
    }

    private static async Task AssertQuestionAsync(LivingTown town, StoryQuarter quarter)
    {
        var before = TownStory.Quarters.ToList().IndexOf(quarter) - 1;
        var copied = await town.SchoolSendsAsync(
            Text(quarter.Period.End.AddDays(2)),
            "СОШ № 1",
            quarter.Period.Code,
            [.. TownStory.Figures("s1", before)]
        );
        Assert.NotEqual(FileOutcome.Loaded, copied.Outcome);
        Assert.Empty(await town.FactsAsync("s1", quarter.Period.Code, "1.1"));
    }

    private static async Task PublishAsync(LivingTown town, StoryQuarter quarter, int number)
    {
        foreach (var programme in new[] { Town, Other })
        {
            var made = await town.PublishAsync(quarter.Period.Code, Text(quarter.ReportDay), programme);
            Assert.Equal((true, 1), (made.IsNew, made.Edition!.Number));
        }

        AssertMembers(quarter, await town.ReportAsync(quarter.Period.Code));
        Assert.Equal(
            OtherSchools.Select(static one => "r-" + one),
            (await town.ReportAsync(quarter.Period.Code, programme: Other)).Schools.Select(static one => one.Code)
        );
        var readers = number >= 11 ? "next@example.test" : "coordinator@example.test";
        Assert.Equal([readers], await town.ReadersAsync(quarter.Period.Code));
    }

    private static void AssertMembers(StoryQuarter quarter, QuarterlyReport report)
    {
        Assert.Equal(
            quarter.Members.OrderBy(static one => one.Code, StringComparer.Ordinal),
            report
                .Schools.Select(static one => new StorySchool(one.Code, one.Name.Replace('\u00A0', ' ')))
                .OrderBy(static one => one.Code, StringComparer.Ordinal)
        );
        Assert.Equal(
            quarter.Members.Where(one => one.Code == quarter.Silent).Select(static one => one.Name),
            report.Completeness!.Missing.Select(static name => name.Replace('\u00A0', ' '))
        );
        Assert.Equal(quarter.Members.Count, report.Completeness.Of);
    }

    /// <summary>After five years: the same members, the same figures, the same editions.</summary>
    private static async Task AssertAsItWasAsync(LivingTown town)
    {
        var facts = await town.Get<ObservationReader>().CurrentAsync(Town, AsOf.Now, Cancellation);
        for (var number = 0; number < TownStory.Quarters.Count; number++)
        {
            var quarter = TownStory.Quarters[number];
            AssertMembers(quarter, await town.ReportAsync(quarter.Period.Code));
            foreach (var school in quarter.Senders)
                Assert.Equal(
                    TownStory.Figures(school.Code, number).Count,
                    facts.Count(one => one.OrganisationCode == school.Code && one.Period == quarter.Period)
                );
            // A figure of the second was corrected years later: it and whatever compares with it is made anew, and only
            // because somebody asks. So is the one that showed a year that was not over: its figure has come since.
            if (number is 1 or 2 or 5 or 10)
                Assert.Equal(2, (await town.PublishAsync(quarter.Period.Code)).Edition!.Number);
            else
                await town.StandsAsync(quarter.Period.Code);
            await town.StandsAsync(quarter.Period.Code, programme: Other);
        }
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
