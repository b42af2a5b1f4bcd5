using System.Text;
using Dapper;
using QualityMonitor.Store.Content;
using QualityMonitor.Store.Forgetting;
using QualityMonitor.Store.Journal;
using QualityMonitor.Support.Stores;
using static QualityMonitor.Store.Tests.Samples;

namespace QualityMonitor.Store.Tests.Forgetting;

public sealed class ForgetTests
{
    private const string Address = "Ivanova@school3.ru";
    private static readonly ForgetOrder Order = new("адрес", "заявление", "admin");

    [Theory, BothEngines]
    public async Task An_address_becomes_nobodys_in_every_table_and_whose_file_is_whose_stays_told_apart(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        await SubmitAsync(store, "a.xlsx", Address);
        await SubmitAsync(store, "b.xlsx", "petr" + Address);
        await SubmitAsync(store, "c.xlsx", Address.ToUpperInvariant());
        await using var lease = await store.Leases.TryAcquireAsync("collect", TimeSpan.FromMinutes(1), Cancellation);

        var report = await ForgetterOf(store).AddressAsync(Address, Order, FenceOf(lease!), Cancellation);

        var senders = await SendersAsync(store);
        Assert.Equal(senders[0], senders[2]);
        Assert.EndsWith("@erased.invalid", senders[0], StringComparison.Ordinal);
        Assert.Equal("petr" + Address, senders[1]);
        Assert.Equal([report.Record], await new ForgetLog(store.Database).AllAsync(Cancellation));
        Assert.DoesNotContain(Address, report.Record.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_sqlite_file_does_not_keep_what_was_erased_between_its_rows()
    {
        await using var store = await TestStore.SqliteAsync();
        for (var number = 0; number < 50; number++)
            await SubmitAsync(store, $"{number}.xlsx", Address);
        await using var lease = await store.Leases.TryAcquireAsync("collect", TimeSpan.FromMinutes(1), Cancellation);

        await ForgetterOf(store).AddressAsync(Address, Order, FenceOf(lease!), Cancellation);

        // While one is open, the log of the file does not go away between being listed and being read.
        await using var open = await store.Database.ConnectAsync(Cancellation);
        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(store.Options.ContentFolder)!, "*.db*"))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            Assert.Equal(AddressFinding.None, new AddressSearch(new AddressPattern(Address)).In(stream));
        }
    }

    [Theory, BothEngines]
    public async Task Stored_texts_that_name_the_address_are_written_anew_and_what_nobody_needs_goes(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        await store.SubmitAsync("list.csv", $"Школа;{Address}");
        await store.Content.PutAsync(Encoding.UTF8.GetBytes($"left behind {Address}"), Cancellation);
        var old = (await store.Submissions.GetAsync(1, Cancellation))!.ContentHash;
        await using var lease = await store.Leases.TryAcquireAsync("collect", TimeSpan.FromMinutes(1), Cancellation);

        var report = await ForgetterOf(store).AddressAsync(Address, Order, FenceOf(lease!), Cancellation);

        Assert.Equal(2, report.Record.Contents);
        Assert.Empty(report.Left);
        var file = (await store.Submissions.GetAsync(1, Cancellation))!;
        using var reader = new StreamReader(store.Content.Open(file.ContentHash));
        Assert.Matches("^Школа;erased-[0-9a-f]{8}@erased.invalid$", await reader.ReadToEndAsync(Cancellation));
        var lost = Assert.Throws<ContentLostException>(() => store.Content.Open(old));
        Assert.Contains("заявление", lost.Erasure, StringComparison.Ordinal);
        Assert.Single(store.Content.All());
        Assert.Empty(
            (await new ContentScrub(store.Content, new ContentUses(store.Database)).RunAsync(Cancellation)).Lost
        );
    }

    [Fact]
    public async Task What_is_no_text_is_left_and_said()
    {
        await using var store = await TestStore.SqliteAsync();
        byte[] book = [0xD0, 0xCF, 0x11, 0xE0, .. Encoding.Unicode.GetBytes($"!{Address}!")];
        var key = await store.Content.PutAsync(book, Cancellation);
        await store.Submissions.AddAsync(
            new NewSubmission("inbox", "old.xls", null, key, store.Clock.GetUtcNow()),
            Cancellation
        );
        await using var lease = await store.Leases.TryAcquireAsync("collect", TimeSpan.FromMinutes(1), Cancellation);

        var report = await ForgetterOf(store).AddressAsync(Address, Order, FenceOf(lease!), Cancellation);

        Assert.Equal("old.xls", Assert.Single(report.Left).Name);
        Assert.True(store.Content.IsWhole(key.Hash));
    }

    /// <summary>A disk damaged them, and they were set aside; an archive of which nobody can say what is in it is among them.</summary>
    [Fact]
    public async Task What_was_set_aside_as_damaged_goes_unless_it_is_known_to_be_without_the_address()
    {
        await using var store = await TestStore.SqliteAsync();
        var aside = Directory.CreateDirectory(Path.Combine(store.Options.ContentFolder, "damaged")).FullName;
        await File.WriteAllTextAsync(Path.Combine(aside, "named"), $"half of a letter to {Address}", Cancellation);
        await File.WriteAllTextAsync(Path.Combine(aside, "locked"), "PK\u0003\u0004 and nothing more", Cancellation);
        await File.WriteAllTextAsync(Path.Combine(aside, "other"), "half of another letter", Cancellation);
        await using var lease = await store.Leases.TryAcquireAsync("collect", TimeSpan.FromMinutes(1), Cancellation);

        await ForgetterOf(store).AddressAsync(Address, Order, FenceOf(lease!), Cancellation);

        Assert.Equal(["other"], Directory.GetFiles(aside).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_damaged_archive_is_said_to_be_unread_and_stops_nothing()
    {
        await using var store = await TestStore.SqliteAsync();
        var key = await store.Content.PutAsync("PK\u0003\u0004 and nothing more"u8.ToArray(), Cancellation);
        await store.Submissions.AddAsync(
            new NewSubmission("inbox", "битый.zip", null, key, store.Clock.GetUtcNow()),
            Cancellation
        );
        await SubmitAsync(store, "a.xlsx", Address);
        await using var lease = await store.Leases.TryAcquireAsync("collect", TimeSpan.FromMinutes(1), Cancellation);

        var report = await ForgetterOf(store).AddressAsync(Address, Order, FenceOf(lease!), Cancellation);

        Assert.Equal("битый.zip", Assert.Single(report.Unread).Name);
        Assert.True(report.Record.Places > 0);
        Assert.True(store.Content.IsWhole(key.Hash));
    }

    [Theory, BothEngines]
    public async Task Every_file_with_the_same_bytes_goes_with_them(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        await store.SubmitAsync("Иванов.xlsx", "списки");
        await store.SubmitAsync("Иванов, копия.xlsx", "списки");
        await store.SubmitAsync("другое.xlsx", "другое");
        await using var lease = await store.Leases.TryAcquireAsync("collect", TimeSpan.FromMinutes(1), Cancellation);

        var copies = await new ForgetNeeds(store.Database).CopiesAsync(2, Cancellation);
        Assert.Equal([1, 2], copies);
        List<Submission> files = [];
        foreach (var copy in copies)
            files.Add((await store.Submissions.GetAsync(copy, Cancellation))!);
        var report = await ForgetterOf(store).FilesAsync(files, Order, FenceOf(lease!), Cancellation);

        Assert.Equal(1, report.Record.Contents);
        Assert.Single(store.Content.All());
        foreach (var copy in copies)
            Assert.Equal("стёртый файл.xlsx", (await store.Submissions.GetAsync(copy, Cancellation))!.FileName);
        Assert.Equal("другое.xlsx", (await store.Submissions.GetAsync(3, Cancellation))!.FileName);
    }

    [Fact]
    public async Task An_erased_file_is_not_kept_when_it_comes_again()
    {
        await using var store = await TestStore.SqliteAsync();
        await store.SubmitAsync("Иванов Пётр.xlsx", "списки");
        var file = (await store.Submissions.GetAsync(1, Cancellation))!;
        await using var lease = await store.Leases.TryAcquireAsync("collect", TimeSpan.FromMinutes(1), Cancellation);

        await ForgetterOf(store).FilesAsync([file], Order, FenceOf(lease!), Cancellation);
        await store.Content.PutAsync("списки"u8.ToArray(), Cancellation);

        Assert.False(store.Content.Has(file.ContentHash));
        Assert.Equal("стёртый файл.xlsx", (await store.Submissions.GetAsync(1, Cancellation))!.FileName);
    }

    [Theory]
    [InlineData(ProcessingKind.Data, ProcessingOutcome.Rejected, ForgetHindrance.IsAnswered, 1)]
    [InlineData(ProcessingKind.Data, ProcessingOutcome.Retracted, ForgetHindrance.IsAnswered, 2)]
    [InlineData(ProcessingKind.Data, ProcessingOutcome.Loaded, ForgetHindrance.Counts)]
    [InlineData(ProcessingKind.Data, ProcessingOutcome.LoadedWithIssues, ForgetHindrance.Counts)]
    [InlineData(ProcessingKind.Data, ProcessingOutcome.Retracted, ForgetHindrance.None)]
    [InlineData(ProcessingKind.Data, ProcessingOutcome.Rejected, ForgetHindrance.None)]
    [InlineData(ProcessingKind.Unknown, ProcessingOutcome.Held, ForgetHindrance.Waits)]
    [InlineData(ProcessingKind.Unknown, ProcessingOutcome.Rejected, ForgetHindrance.None)]
    [InlineData(ProcessingKind.Passport, ProcessingOutcome.Loaded, ForgetHindrance.IsPassport)]
    [InlineData(ProcessingKind.Passport, ProcessingOutcome.Retracted, ForgetHindrance.None)]
    public void Only_what_nothing_leads_to_may_go(
        ProcessingKind kind,
        ProcessingOutcome outcome,
        ForgetHindrance hindrance,
        long answersOwed = 0
    ) =>
        Assert.Equal(
            hindrance,
            ForgetRule.Of(new Processing(1, 1, 1, kind, outcome, null, null, null, null, 0, 0, 0, default), answersOwed)
        );

    private static Forgetter ForgetterOf(TestStore store) =>
        new(store.Database, store.Content, new ContentUses(store.Database), store.Clock);

    private static Fence FenceOf(Lease lease) => new(1, lease.Token);

    private static async Task SubmitAsync(TestStore store, string name, string sender)
    {
        var key = await store.Content.PutAsync(Encoding.UTF8.GetBytes(name), Cancellation);
        await store.Submissions.AddAsync(
            new NewSubmission("mail", name, sender, key, store.Clock.GetUtcNow())
            {
                SenderKey = sender.ToLowerInvariant(),
            },
            Cancellation
        );
    }

    private static async Task<List<string>> SendersAsync(TestStore store)
    {
        await using var connection = await store.Database.OpenAsync(Cancellation);
        return (await connection.QueryAsync<string>("select sender from submission order by submission_id")).AsList();
    }
}
