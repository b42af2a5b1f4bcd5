using QualityMonitor.Etl.Collecting.Outcomes;
using QualityMonitor.Etl.Sources.Mailbox;
using QualityMonitor.Etl.Tests.Passport;
using QualityMonitor.Indicators.Authority;
using QualityMonitor.Store;
using Xunit;

namespace QualityMonitor.Etl.Tests.Collecting;

/// <summary>Passports by whatever way they come, through the real collector and store.</summary>
public sealed class AuthorityOfFilesTests
{
    private const string Programme = "quality-2025";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_passport_with_a_mistyped_word_does_not_take_an_indicator_out_of_the_programme_in_force()
    {
        await using var town = await Town.FoundAsync();
        await town.Drop("passport.xlsx", new PassportBook().ToBytes()).CollectOneAsync();
        var before = await DefinitionAsync(town);

        var report = await town.Drop("passport 2.xlsx", Mistyped().ToBytes()).CollectAsync();

        var line = Assert.Single(report.Files, static file => file.FileName == "passport 2.xlsx");
        Assert.Equal((FileOutcome.Rejected, ProcessingKind.Passport), (line.Outcome, line.Kind));
        Assert.Contains("показатель", line.Reason, StringComparison.Ordinal);
        Assert.Contains("Действует прежний паспорт", line.Reason, StringComparison.Ordinal);
        Assert.Equal(before, await DefinitionAsync(town));
    }

    [Fact]
    public async Task The_first_passport_is_loaded_with_its_mistakes_for_there_is_nothing_to_lose()
    {
        await using var town = await Town.FoundAsync();

        var line = await town.Drop("passport.xlsx", Mistyped().ToBytes()).CollectOneAsync();

        Assert.Equal(FileOutcome.LoadedWithIssues, line.Outcome);
    }

    [Theory]
    [InlineData("coordinator", Proof.Authenticated, null)]
    [InlineData("coordinator", Proof.Unproven, "passport-unproven")]
    [InlineData("coordinator", Proof.Contradicted, "sender-unconfirmed")]
    [InlineData("school", Proof.Authenticated, "passport-not-coordinator")]
    [InlineData("stranger", Proof.Authenticated, "sender-unknown")]
    public async Task A_mailed_passport_counts_only_authenticated_and_from_a_coordinator_in_force(
        string who,
        Proof proof,
        string? held
    )
    {
        await using var town = await Town.FoundAsync();
        await town.Drop("passport.xlsx", new PassportBook().ToBytes()).CollectOneAsync();
        var before = await town.Store.Programmes.InForceAsync(Programme, Cancellation);
        var sender = who switch
        {
            "coordinator" => before!.Passport.Programme.Recipients[0].Email.ToUpperInvariant(),
            "school" => before!.Passport.Programme.Organisations.First(static one => one.Email is not null).Email!,
            _ => "stranger@example.com",
        };

        var id = await MailAsync(town, sender, proof, Renamed().ToBytes());
        await town.CollectAsync();

        var attempt = (await town.Store.Submissions.StatusAsync(id, Cancellation))!.Processing!;
        Assert.Equal(held, attempt.ReasonCode);
        var after = await town.Store.Programmes.InForceAsync(Programme, Cancellation);
        Assert.Equal(held is null ? id : before!.SubmissionId, after!.SubmissionId);
    }

    [Fact]
    public async Task A_person_at_a_shell_lets_a_mailed_first_passport_in_and_it_stays_theirs()
    {
        await using var town = await Town.FoundAsync();
        town.Mailboxes.Add(Mailbox("@svetlorechensk.example.test"));
        var id = await MailAsync(
            town,
            "director@svetlorechensk.example.test",
            Proof.Authenticated,
            new PassportBook().ToBytes()
        );
        await town.CollectAsync();
        var held = (await town.Store.Submissions.StatusAsync(id, Cancellation))!;
        Assert.Equal("passport-first-by-mail", held.Processing!.ReasonCode);

        await town.Reprocessor.LoadAgainAsync([held], "admin", null, Cancellation);
        var let = (await town.Store.Submissions.StatusAsync(id, Cancellation))!;
        await town.Reprocessor.LoadAgainAsync([let], null, null, Cancellation);

        Assert.Equal(id, (await town.Store.Programmes.InForceAsync(Programme, Cancellation))!.SubmissionId);
        Assert.Equal("admin", await town.Store.Submissions.VouchedByAsync(id, Cancellation));
    }

    [Fact]
    public async Task A_place_that_speaks_for_one_organisation_does_not_bring_a_passport()
    {
        await using var town = await Town.FoundAsync();
        town.Trust = Trust.Read([Programme + "/school-5"]).Value;

        var line = await town.Drop("passport.xlsx", new PassportBook().ToBytes()).CollectOneAsync();

        Assert.Equal(FileOutcome.Held, line.Outcome);
        Assert.Empty(await town.Store.Programmes.CodesAsync(Cancellation));
    }

    private static PassportBook Mistyped() => new PassportBook().Put("Показатели", 2, 4, "болше");

    private static PassportBook Renamed() => new PassportBook().Put("Программа", 3, 2, "Новое название");

    private static MailboxSourceOptions Mailbox(params string[] known) =>
        new("почта", "imap.example.test", 993, "qm", "x")
        {
            AuthenticationServer = "mx.example.test",
            KnownSenders = known,
            SpeaksFor = Trust.Everybody,
        };

    private static async Task<long> MailAsync(Town town, string sender, Proof proof, byte[] file)
    {
        if (town.Mailboxes.Count == 0)
            town.Mailboxes.Add(Mailbox());
        var content = await town.Store.Content.PutAsync(file, Cancellation);
        var submission = await town.Store.Submissions.AddAsync(
            new NewSubmission("почта", "паспорт.xlsx", sender, content, town.Store.Clock.Now)
            {
                SenderKey = sender,
                SenderProof = proof,
                SenderDoubt = proof == Proof.Contradicted ? "dmarc=fail" : null,
            },
            Cancellation
        );
        return submission.Id;
    }

    private static async Task<IEnumerable<string>> DefinitionAsync(Town town) =>
        (await town.Store.Programmes.InForceAsync(Programme, Cancellation))!.Passport.Programme.Indicators.Select(
            static one => one.Code
        );
}
