using QualityMonitor.Etl.Collecting.Outcomes;
using QualityMonitor.Etl.Sources.Mailbox;
using QualityMonitor.Indicators.Authority;
using QualityMonitor.Store;
using QualityMonitor.Support.Stores;
using Xunit;

namespace QualityMonitor.Etl.Tests.Checks;

public sealed class ContradictionCheckTests
{
    [Theory]
    [BothEngines]
    public async Task Another_source_with_another_figure_is_told_to_coordinators_with_file_cell_day_and_sender_and_to_the_sender_without(
        Engine engine
    )
    {
        await using var town = await CheckedTown.FoundAsync(engine, "");
        var mail = await OtherAsync(town, "office@example.test", "форма управления.csv", "2.1", "10", "2.2", "5");

        var report = await town.SendAsync("СОШ № 5", "I квартал 2025", "2.1", "12", "2.2", "5");

        Assert.Empty(await town.IssuesAsync(mail));
        var issue = Assert.Single(await town.IssuesAsync(report));
        Assert.Equal(
            ("sources-contradict", Severity.Warning, "2.1", "12"),
            (issue.Code, issue.Severity, issue.IndicatorCode, issue.ValueText)
        );
        Assert.Matches(
            "^Показатель 2.1: здесь «12», а в другом источнике «10» \\(файл «форма управления.csv», лист «[^»]+», ячейка B4, получен \\d\\d.\\d\\d.\\d{4} от office@example.test\\).$",
            issue.Detail
        );
        Assert.Equal("Показатель 2.1: здесь «12», а в другом источнике стоит другое значение.", issue.Message);
        Assert.DoesNotContain("10", issue.Message + issue.Expected, StringComparison.Ordinal);
        Assert.Contains("school-5 2.1=12", await town.FiguresAsync("2025-Q1"));
    }

    [Fact]
    public async Task The_senders_own_correction_is_no_contradiction_and_ends_the_one_there_was()
    {
        await using var town = await CheckedTown.FoundAsync("");
        await OtherAsync(town, "office@example.test", "форма управления.csv", "2.1", "10");
        await town.SendAsync("СОШ № 5", "I квартал 2025", "2.1", "12");

        Assert.Single(
            await town.IssuesAsync(
                await town.SendAsync("форма 2.csv", CheckedTown.Form("СОШ № 5", "I квартал 2025", "2.1", "11"))
            )
        );
        Assert.Empty(
            await town.IssuesAsync(
                await town.SendAsync("форма 3.csv", CheckedTown.Form("СОШ № 5", "I квартал 2025", "2.1", "10"))
            )
        );
    }

    [Fact]
    public async Task Of_every_other_source_only_the_last_word_counts()
    {
        await using var town = await CheckedTown.FoundAsync("");
        await OtherAsync(town, "office@example.test", "форма 1.csv", "2.1", "10");
        await OtherAsync(town, "office@example.test", "форма 2.csv", "2.1", "12");

        Assert.Empty(await town.IssuesAsync(await town.SendAsync("СОШ № 5", "I квартал 2025", "2.1", "12")));
    }

    [Fact]
    public async Task Two_senders_of_one_mailbox_are_two_sources()
    {
        await using var town = await CheckedTown.FoundAsync("");
        await OtherAsync(town, "office@example.test", "форма 1.csv", "2.1", "10");

        Assert.Contains(
            "от office@example.test",
            Assert
                .Single(
                    await town.IssuesAsync(await OtherAsync(town, "school@example.test", "форма 2.csv", "2.1", "11"))
                )
                .Detail,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_rule_makes_it_an_error_for_one_indicator_and_switches_it_off_for_another()
    {
        await using var town = await CheckedTown.FoundAsync(
            "",
            ["расхождение источников", "2.1", null, null, null, null, "ошибка"],
            ["расхождение источников", "2.2", null, null, null, null, "не проверять"]
        );
        await OtherAsync(town, "office@example.test", "форма 1.csv", "2.1", "10", "2.2", "10", "2.3", "10");

        var report = await town.SendAsync("СОШ № 5", "I квартал 2025", "2.1", "12", "2.2", "12", "2.3", "12");

        Assert.Equal(
            [("2.1", Severity.Error), ("2.3", Severity.Warning)],
            (await town.IssuesAsync(report)).Select(static issue => (issue.IndicatorCode!, issue.Severity))
        );
        Assert.Equal(["school-5 2.1=10", "school-5 2.2=12", "school-5 2.3=12"], await town.FiguresAsync("2025-Q1"));
    }

    [Fact]
    public async Task What_a_person_took_back_contradicts_nobody()
    {
        await using var town = await CheckedTown.FoundAsync("");
        var other = await OtherAsync(town, "office@example.test", "форма 1.csv", "2.1", "10");
        var status = (await town.Town.Store.Submissions.StatusAsync(other, CancellationToken.None))!;
        await town.Town.Reprocessor.RetractAsync(status, "ошибка", null, CancellationToken.None);

        Assert.Empty(await town.IssuesAsync(await town.SendAsync("СОШ № 5", "I квартал 2025", "2.1", "12")));
    }

    /// <summary>A file that came by mail.</summary>
    private static async Task<long> OtherAsync(CheckedTown town, string sender, string name, params string[] pairs)
    {
        if (town.Town.Mailboxes.Count == 0)
            town.Town.Mailboxes.Add(
                new MailboxSourceOptions("mail", "imap.example.test", 993, "qm", "x")
                {
                    KnownSenders = ["@example.test"],
                    SpeaksFor = Trust.Everybody,
                }
            );
        var store = town.Town.Store;
        var content = await store.Content.PutAsync(
            CheckedTown.Form("СОШ № 5", "I квартал 2025", pairs),
            CancellationToken.None
        );
        var submission = await store.Submissions.AddAsync(
            new NewSubmission("mail", name, sender, content, store.Clock.Now)
            {
                SenderKey = sender,
                Place = $"{sender}/{name}",
            },
            CancellationToken.None
        );
        var report = await town.Town.CollectAsync();
        return report
            .Files.Single(file =>
                file.SubmissionId == submission.Id && file.Outcome is FileOutcome.Loaded or FileOutcome.LoadedWithIssues
            )
            .SubmissionId!.Value;
    }
}
