using System.Globalization;
using System.Text;
using QualityMonitor.Etl.Sources.Mailbox;
using QualityMonitor.Etl.Tests.Passport;
using QualityMonitor.Indicators.Authority;
using QualityMonitor.Indicators.Completeness;
using QualityMonitor.Store;
using Xunit;

namespace QualityMonitor.Etl.Tests.Collecting;

/// <summary>
/// A letter that is read late, and a right that is granted late: by the real collector and store.
/// </summary>
public sealed class LateWordTests : IAsyncLifetime
{
    private const string Programme = "quality-2025";
    private const string School = "school-5@example.test";

    private const string Layout = """
        files: "*.csv"
        programme: quality-2025
        period: 2025-Q1
        organisation: { file: '(?<value>СОШ № ?\d+)' }
        columns:
          - { header: Код, is: code }
          - { header: Показатель, is: name }
          - { header: Значение, is: value }
        """;

    private static readonly DateTimeOffset October = new(2025, 10, 1, 9, 0, 0, TimeSpan.Zero);

    private Town town = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        town = (await Town.FoundAsync()).Layout("form.yaml", Layout);
        town.Mailboxes.Add(
            new MailboxSourceOptions("почта", "imap.example.test", 993, "qm", "x")
            {
                AuthenticationServer = "mx.example.test",
            }
        );
        await town.Drop("passport.xlsx", new PassportBook().ToBytes()).CollectAsync();
    }

    public ValueTask DisposeAsync() => town.DisposeAsync();

    [Fact]
    public async Task A_letter_of_the_5th_that_is_read_after_the_letter_of_the_7th_does_not_win_and_is_asked_about()
    {
        await MailAsync("СОШ № 5.csv", 3, October.AddDays(6));
        await town.CollectAsync();

        var late = await MailAsync("СОШ № 5.csv", 2, October.AddDays(4));
        await town.CollectAsync();
        var standing = await ValuesAsync();
        var attempt = (await StatusAsync(late)).Processing!;
        await MailAsync("СОШ № 5.csv", 2, October.AddDays(8), again: true);
        await town.CollectAsync();

        Assert.Equal(["3"], standing);
        Assert.Equal((ProcessingOutcome.Rejected, "received-earlier"), (attempt.Outcome, attempt.ReasonCode));
        Assert.Contains("05.10.2025", attempt.Reason, StringComparison.Ordinal);
        Assert.Contains("07.10.2025", attempt.Reason, StringComparison.Ordinal);
        Assert.Equal(["2"], await ValuesAsync());
    }

    [Fact]
    public async Task A_letter_read_late_about_something_else_is_loaded_and_so_is_what_a_person_vouches_for()
    {
        await MailAsync("СОШ № 5.csv", 3, October.AddDays(6));
        var late = await MailAsync("СОШ № 5.csv", 2, October.AddDays(4));
        await MailAsync("СОШ № 5, другое.csv", 4, October.AddDays(3));
        await town.CollectAsync();
        Assert.Equal(["4"], await ValuesAsync());

        await town.Reprocessor.LoadAgainAsync([await StatusAsync(late)], "admin", null, Cancellation);

        Assert.Equal(ProcessingOutcome.Loaded, (await StatusAsync(late)).Processing!.Outcome);
    }

    [Fact]
    public async Task A_person_overrules_that_a_letter_was_received_earlier_and_its_figures_stand_from_then_on()
    {
        await MailAsync("СОШ № 5.csv", 3, October.AddDays(6));
        await town.CollectAsync();
        var late = await MailAsync("СОШ № 5.csv", 2, October.AddDays(4));
        await town.CollectAsync();

        // Without a person's word it stays what it was, however often it is tried.
        await town.Reprocessor.LoadAgainAsync([await StatusAsync(late)], null, null, Cancellation);
        await town.CollectAsync();
        Assert.Equal("received-earlier", (await StatusAsync(late)).Processing!.ReasonCode);
        Assert.Equal(["3"], await ValuesAsync());

        await town.Reprocessor.LoadAgainAsync([await StatusAsync(late)], "Иванова", null, Cancellation);
        await town.CollectAsync();
        Assert.Equal(["2"], await ValuesAsync());

        // The word is kept with the file: a later attempt needs no other.
        await town.Reprocessor.LoadAgainAsync([await StatusAsync(late)], null, null, Cancellation);
        Assert.Equal(["2"], await ValuesAsync());
    }

    [Fact]
    public async Task What_a_school_says_of_another_waits_until_a_passport_gives_it_the_right_and_is_loaded_by_itself()
    {
        var id = await MailAsync("СОШ № 6.csv", 7, October);
        await town.CollectAsync();
        await town.CollectAsync();
        var asked = (await StatusAsync(id)).Processing!;
        Assert.Empty(await ValuesAsync());

        // A cell of several addresses: each of them speaks for the organisation.
        var passport = new PassportBook().Put("Организации", 3, 7, $"school-6@example.test; {School}");
        await town.Drop("passport 2.xlsx", passport.ToBytes()).CollectAsync();
        await town.CollectAsync();
        await town.CollectAsync();

        Assert.Equal(1, asked.Attempt);
        Assert.Equal(["7"], await ValuesAsync());
        Assert.Equal(2, (await StatusAsync(id)).Processing!.Attempt);
    }

    [Fact]
    public async Task A_passport_that_gives_no_right_has_the_question_tried_once_and_not_at_every_run()
    {
        var id = await MailAsync("СОШ № 6.csv", 7, October);
        await town.CollectAsync();
        var passport = new PassportBook().Put("Организации", 3, 7, "other@example.test");
        await town.Drop("passport 2.xlsx", passport.ToBytes()).CollectAsync();
        Assert.Equal([id], (await town.Store.Submissions.WaitingAsync(Cancellation)).Select(One));

        var tried = await town.CollectAsync();

        Assert.Single(tried.Files, file => file.SubmissionId == id);
        Assert.Equal(1, (await StatusAsync(id)).Processing!.Attempt);
        Assert.Empty(await town.Store.Submissions.WaitingAsync(Cancellation));

        static long One(SubmissionStatus one) => one.Submission.Id;
    }

    [Fact]
    public async Task Rows_that_waited_are_loaded_when_a_person_vouches_for_the_file()
    {
        var id = await MailAsync("СОШ № 6.csv", 7, October);
        await town.CollectAsync();

        await town.Reprocessor.LoadAgainAsync([await StatusAsync(id)], "admin", null, Cancellation);
        await town.CollectAsync();

        Assert.Equal(["7"], await ValuesAsync());
    }

    private async Task<long> MailAsync(string name, int value, DateTimeOffset received, bool again = false)
    {
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"Код;Показатель;Значение\n1.2;Число вакансий;{value}\n"
        );
        var content = await town.Store.Content.PutAsync(Encoding.UTF8.GetBytes(text), Cancellation);
        var arrival = new NewSubmission("почта", name, School, content, received)
        {
            SenderKey = School,
            SenderProof = Proof.Authenticated,
            ReceiptBasis = ReceiptBasis.Server,
            Place = $"{School}/{name}",
        };
        if (!again)
            return (await town.Store.Submissions.AddAsync(arrival, Cancellation)).Id;
        var known = (await town.Store.Submissions.OfContentAsync("почта", content.Hash, School, Cancellation))[0];
        return (await town.Store.Submissions.AddAgainAsync(known.Submission, arrival, Cancellation))!.Id;
    }

    private async Task<SubmissionStatus> StatusAsync(long id) =>
        (await town.Store.Submissions.StatusAsync(id, Cancellation))!;

    private async Task<IEnumerable<string>> ValuesAsync() =>
        (await town.FactsAsync(Programme)).Select(static fact => fact.OriginalText);
}
