using System.IO.Compression;
using System.Text;
using QualityMonitor.Support;
using QualityMonitor.Worker.Tests.Answers;
using QualityMonitor.Worker.Tests.Support;
using Xunit;

namespace QualityMonitor.Worker.Tests.Kept;

/// <summary>A person asks to be forgotten, and the office has years of papers with the address in them.</summary>
public sealed class ForgetCommandTests
{
    private const string Head = "head@svetlorechensk.example.test";
    private const string Coordinator = "coordinator@svetlorechensk.example.test";
    private const string CoordinatorName = "Марина Алексеевна Полевая";
    private const string Leader = "leader@svetlorechensk.example.test";

    [Fact]
    public async Task An_address_is_gone_from_everything_that_the_office_keeps_and_nothing_that_was_reported_changes()
    {
        using var office = await SchoolOffice.OpenAsync();
        var passport = Path.Combine(office.Folder, "inbox", "passport.xlsx");
        var old = await File.ReadAllBytesAsync(passport, TestContext.Current.CancellationToken);
        await office.DropAsync(SchoolOffice.Sent);
        await office.TryAsync("collect");
        await office.RunAsync("report", "--programme", "quality-2024", "--period", "2025-Q4");

        var early = await office.TryAsync("forget", Head, "--reason", "заявление 1");
        Assert.Equal(1, early.ExitCode);
        Assert.Contains("стоит в действующем паспорте", early.Output, StringComparison.Ordinal);
        Assert.NotEmpty(Naming(office.Folder, Head));

        await File.WriteAllBytesAsync(passport, Replaced(old, (Head, Leader)), TestContext.Current.CancellationToken);
        await office.RunAsync("collect");
        var unsaid = await office.TryAsync("forget", Head);
        Assert.Equal(2, unsaid.ExitCode);
        var telling = await office.TryAsync("forget", Head, "--reason", $"просил {Head}");
        Assert.Equal(2, telling.ExitCode);
        await office.RunAsync("forget", Head, "--reason", "заявление 1");

        Assert.Empty(Naming(office.Folder, Head));
        Assert.NotEmpty(Naming(office.Folder, Leader));
        await office.RunAsync("verify");
        var again = await office.TryAsync("report", "--programme", "quality-2024", "--period", "2025-Q4");
        Assert.DoesNotContain("исправлен", again.Output, StringComparison.Ordinal);
        var list = await office.TryAsync("forget");
        Assert.Contains("заявление 1", list.Output, StringComparison.Ordinal);

        // The bytes that were taken in before come back: they are told from the file that was written anew.
        await File.WriteAllBytesAsync(passport, old, TestContext.Current.CancellationToken);
        var back = await office.TryAsync("collect");
        Assert.Contains("не берётся", back.Output, StringComparison.Ordinal);
        Assert.Equal([passport], Naming(office.Folder, Head));
    }

    /// <summary>
    /// Names stand beside addresses in passports and in what is told of them; words of letters in letters about letters.
    /// </summary>
    [Fact]
    public async Task The_name_beside_an_address_and_the_words_of_its_letters_go_from_every_file_too()
    {
        using var box = await TestMailbox.OpenAsync(TestContext.Current.CancellationToken);
        using var office = await SchoolOffice.OpenAsync(box.Settings);
        await box.PutAsync(
            $"""
            From: =?utf-8?B?0JzQsNGA0LjRjw==?= <{SchoolOffice.School}>
            To: office@example.test
            Subject: Samovarova asks
            Message-ID: <question@example.test>
            Content-Type: text/plain; charset=utf-8

            When is it due? Samovarova
            """,
            TestContext.Current.CancellationToken
        );
        var outbox = Directory.CreateDirectory(Path.Combine(office.Folder, "outbox")).FullName;
        List<string> full =
        [
            .. Enumerable
                .Range(1, 9)
                .Select(letter =>
                    FullDisk.StandIn(outbox, $"00{letter}-{Coordinator.Replace("@", "-", StringComparison.Ordinal)}")
                ),
        ];
        await office.TryAsync("collect");
        Assert.NotEmpty(Naming(Path.Combine(office.Folder, "data"), "Samovarova"));
        Assert.NotEmpty(Naming(office.Folder, CoordinatorName));
        await File.WriteAllBytesAsync(
            Path.Combine(office.Folder, "inbox", "passport.xlsx"),
            Replaced(
                office.Passport,
                (SchoolOffice.School, Leader),
                (Coordinator, Leader),
                (CoordinatorName, "Ольга Ивановна Новая")
            ),
            TestContext.Current.CancellationToken
        );
        // All is loaded, and its letters cannot be written.
        Assert.Equal(6, (await office.TryAsync("collect")).ExitCode);

        // The coordinator has not got the letter that quotes hers.
        var early = await office.TryAsync("forget", SchoolOffice.School, "--reason", "заявление 1");
        Assert.Equal(1, early.ExitCode);
        Assert.Contains("повторены слова с этого адреса", early.Output, StringComparison.Ordinal);
        full.ForEach(File.Delete);
        await office.RunAsync("outbox", "send");
        await office.RunAsync("outbox", "send");

        await office.RunAsync("forget", SchoolOffice.School, "--reason", "заявление 1");
        await office.RunAsync("forget", Coordinator, "--reason", "заявление 2");

        foreach (var words in new[] { SchoolOffice.School, "Samovarova", Coordinator, CoordinatorName })
            Assert.Empty(Naming(office.Folder, words));
        await office.RunAsync("verify");
    }

    [Fact]
    public async Task A_file_goes_only_once_nothing_leads_to_it_and_is_not_taken_again()
    {
        using var office = await SchoolOffice.OpenAsync();
        await office.DropAsync(SchoolOffice.Sent);
        await office.TryAsync("collect");

        var counting = await office.TryAsync("forget", "2", "--reason", "списки детей");
        Assert.Equal(1, counting.ExitCode);
        Assert.Contains("retract 2", counting.Output, StringComparison.Ordinal);
        var passport = await office.TryAsync("forget", "1", "--reason", "списки детей");
        Assert.Equal(1, passport.ExitCode);

        await office.RunAsync("retract", "2", "--reason", "списки детей");
        Assert.NotEmpty(office.Letters());
        var done = await office.TryAsync("forget", "2", "--reason", "списки детей");
        Assert.Equal(0, done.ExitCode);
        Assert.Contains("файл № 2", done.Output, StringComparison.Ordinal);

        // The answer carried a copy of the file.
        Assert.Empty(office.Letters());
        Assert.DoesNotContain(
            Directory.EnumerateFiles(Path.Combine(office.Folder, "data", "content"), "*", SearchOption.AllDirectories),
            static path => Names(File.ReadAllBytes(path), Encoding.UTF8.GetBytes("около 40"))
        );
        Assert.DoesNotContain(
            Directory.EnumerateFiles(Path.Combine(office.Folder, "data"), "*", SearchOption.AllDirectories),
            static path => new FileInfo(path).Length == SchoolOffice.Sent.Length
        );
        var save = await office.TryAsync("source", "2", "--save", Path.Combine(office.Folder, "saved"));
        Assert.Equal(1, save.ExitCode);
        Assert.Contains("списки детей", save.Output, StringComparison.Ordinal);
        await office.RunAsync("verify");
        await office.RunAsync("collect");
        await office.DropAsync(SchoolOffice.Sent);
        var collected = await office.TryAsync("collect");
        Assert.Contains("не берётся", collected.Output, StringComparison.Ordinal);
        await office.RunAsync("backup", Path.Combine(office.Folder, "backups"));
        await office.RunAsync("verify");
    }

    [Fact]
    public async Task Backups_made_before_are_named_and_go_when_they_are_asked_to()
    {
        using var office = await SchoolOffice.OpenAsync();
        var backups = Path.Combine(office.Folder, "backups");
        office.Set("Backup", new { Folder = backups });
        await office.DropAsync(SchoolOffice.Sent);
        await office.TryAsync("collect");
        await office.RunAsync("backup", backups);
        await office.RunAsync("retract", "2", "--reason", "списки детей");

        var kept = await office.TryAsync("forget", "2", "--reason", "списки детей");
        Assert.Equal(6, kept.ExitCode);
        Assert.Contains("Резервных копий, в базах которых стёртое ещё есть: 1", kept.Output, StringComparison.Ordinal);
        await office.RunAsync("forget", "2", "--reason", "списки детей", "--backups");

        Assert.Single(Directory.EnumerateDirectories(backups, "20*"));
        Assert.DoesNotContain(
            Directory.EnumerateFiles(backups, "*", SearchOption.AllDirectories),
            static path => new FileInfo(path).Length == SchoolOffice.Sent.Length
        );
        Directory.Delete(Path.Combine(office.Folder, "data"), recursive: true);
        await office.RunAsync("restore", backups);
        await office.RunAsync("verify");
        var save = await office.TryAsync("source", "2", "--save", Path.Combine(office.Folder, "saved"));
        Assert.Contains("списки детей", save.Output, StringComparison.Ordinal);
    }

    /// <summary>The files below a folder that name an address, in archives too.</summary>
    private static IEnumerable<string> Naming(string folder, string address) =>
        Directory
            .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => Names(File.ReadAllBytes(file), Encoding.UTF8.GetBytes(address)));

    private static bool Names(byte[] content, byte[] address)
    {
        if (!content.AsSpan().StartsWith("PK"u8))
            return content.AsSpan().IndexOf(address) >= 0;
        using var archive = new ZipArchive(new MemoryStream(content));
        return archive.Entries.Any(entry => Names(BytesOf(entry), address));
    }

    /// <summary>The same passport with other words.</summary>
    private static byte[] Replaced(byte[] passport, params (string Was, string Becomes)[] words)
    {
        using var target = new MemoryStream();
        using (var from = new ZipArchive(new MemoryStream(passport)))
        using (var to = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in from.Entries)
            {
                using var written = to.CreateEntry(entry.FullName).Open();
                var text = Encoding.UTF8.GetString(BytesOf(entry));
                foreach (var (was, becomes) in words)
                    text = text.Replace(was, becomes, StringComparison.Ordinal);
                written.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return target.ToArray();
    }

    private static byte[] BytesOf(ZipArchiveEntry entry)
    {
        using var memory = new MemoryStream();
        using var stream = entry.Open();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}
