using QualityMonitor.Worker.Tests.Answers;
using Xunit;

namespace QualityMonitor.Worker.Tests.Kept;

/// <summary>The commands of an admin whose disk has failed.</summary>
public sealed class BackupCommandTests
{
    [Fact]
    public async Task An_office_that_lost_its_disk_goes_on_from_its_backup_and_mails_nothing_twice()
    {
        using var office = await SchoolOffice.OpenAsync();
        await office.DropAsync(SchoolOffice.Sent);
        await office.RunAsync("collect");
        var backups = Path.Combine(office.Folder, "backups");
        await office.RunAsync("backup", backups);
        var told = office.Letters().Count;

        // An answer that the backup does not know, and then the disk.
        await office.DropAsync(SchoolOffice.Correct(office.Letters()[0]));
        await office.RunAsync("collect");
        Assert.True(office.Letters().Count > told);
        Directory.Delete(Path.Combine(office.Folder, "data"), recursive: true);

        var restored = await office.TryAsync("restore", backups);
        Assert.Equal(0, restored.ExitCode);
        var status = await office.TryAsync("status");
        Assert.Contains("Письма задержаны после восстановления", status.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("идёт", status.Output, StringComparison.Ordinal);
        await office.RunAsync("verify");
        var before = office.AllLetters().Count();
        await office.TryAsync("collect");
        Assert.Equal(before, office.AllLetters().Count());
        var held = await office.TryAsync("outbox", "send");
        Assert.Equal(6, held.ExitCode);
        Assert.Contains("outbox resume", held.Output, StringComparison.Ordinal);

        await office.RunAsync("outbox", "resume");
        await office.RunAsync("outbox", "send");
        Assert.Equal(0, (await office.TryAsync("outbox")).ExitCode);
    }

    [Fact]
    public async Task A_damaged_file_is_never_saved_and_a_collecting_run_makes_it_good()
    {
        using var office = await SchoolOffice.OpenAsync();
        await office.DropAsync(SchoolOffice.Sent);
        await office.RunAsync("collect");
        var content = Directory
            .EnumerateFiles(Path.Combine(office.Folder, "data", "content"), "*", SearchOption.AllDirectories)
            .Single(path => new FileInfo(path).Length == SchoolOffice.Sent.Length);
        await File.WriteAllBytesAsync(content, SchoolOffice.Sent[..500], TestContext.Current.CancellationToken);
        var target = Path.Combine(office.Folder, "saved");

        var save = await office.TryAsync("source", "2", "--save", target);
        var verify = await office.TryAsync("verify");

        Assert.Equal(1, save.ExitCode);
        Assert.Contains("повреждён", save.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(target));
        Assert.Equal(6, verify.ExitCode);
        Assert.Contains(SchoolOffice.FileName, verify.Output, StringComparison.Ordinal);

        await office.RunAsync("collect");
        await office.RunAsync("verify");
        await office.RunAsync("source", "2", "--save", target);
        Assert.Equal(
            SchoolOffice.Sent,
            await File.ReadAllBytesAsync(Directory.GetFiles(target).Single(), TestContext.Current.CancellationToken)
        );
    }

    [Fact]
    public async Task A_database_whose_content_is_away_and_content_whose_database_is_away_are_both_refused()
    {
        using var office = await SchoolOffice.OpenAsync();
        await office.DropAsync(SchoolOffice.Sent);
        var data = Path.Combine(office.Folder, "data");
        var (content, away) = (Path.Combine(data, "content"), Path.Combine(office.Folder, "away"));

        // A disk that is not mounted.
        Directory.Move(content, away);
        var withoutContent = await office.TryAsync("collect");
        Assert.False(Directory.Exists(content));
        Directory.Move(away, content);
        Directory.CreateDirectory(away);
        foreach (var file in Directory.GetFiles(data))
            File.Move(file, Path.Combine(away, Path.GetFileName(file)));
        var withoutDatabase = await office.TryAsync("collect");
        foreach (var file in Directory.GetFiles(away))
            File.Move(file, Path.Combine(data, Path.GetFileName(file)));

        Assert.Equal((4, 4), (withoutContent.ExitCode, withoutDatabase.ExitCode));
        Assert.Contains("подключите её диск", withoutContent.Output, StringComparison.Ordinal);
        Assert.Contains("restore", withoutDatabase.Output, StringComparison.Ordinal);
        await office.RunAsync("verify");
    }
}
