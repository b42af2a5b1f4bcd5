using System.Security.Cryptography;
using QualityMonitor.Worker.Tests.Support;
using Xunit;

namespace QualityMonitor.Worker.Tests;

public sealed class CheckCommandTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Check_changes_nothing_before_the_first_migrate_and_after_it(bool isMigrated)
    {
        await PrepareAsync();
        if (isMigrated)
            await WorkerProcess.RunAsync(folder.Path, "migrate");
        var before = Tree();

        var result = await WorkerProcess.RunAsync(folder.Path, "check");

        Assert.Equal(before, Tree());
        var said = result.Output + result.Error;
        Assert.Contains("DataFolder", said, StringComparison.Ordinal);
        Assert.Contains("Mail:Folder", said, StringComparison.Ordinal);
        Assert.Contains("Backup:Folder", said, StringComparison.Ordinal);
        Assert.Contains("Часовой пояс Europe/Moscow", said, StringComparison.Ordinal);
        Assert.DoesNotContain("Внутренняя", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_tells_a_folder_that_nobody_can_write_into_with_its_setting()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "A folder that refuses even the superuser is of Linux.");
        await PrepareAsync(backup: "/proc/backups");

        var result = await WorkerProcess.RunAsync(folder.Path, "check");

        Assert.Equal(6, result.ExitCode);
        Assert.Contains("Backup:Folder", result.Output + result.Error, StringComparison.Ordinal);
        Assert.Contains("создать её в «/proc» нельзя", result.Output + result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_sends_a_letter_to_the_admin_only_when_it_is_asked_to()
    {
        await PrepareAsync();

        var result = await WorkerProcess.RunAsync(folder.Path, "check", "--send");

        Assert.Contains(
            "проверочное письмо отправлено на admin@example.test",
            result.Output + result.Error,
            StringComparison.Ordinal
        );
        Assert.Single(Directory.GetFiles(folder["outbox"], "*.eml"));
    }

    [Fact]
    public async Task Check_ticks_no_folder_of_templates_that_is_not_there_and_no_kind_without_a_time()
    {
        await PrepareAsync();
        await File.WriteAllTextAsync(
            folder["qualitymonitor.json"],
            """{ "TemplateFolder": "наши", "Schedule": { "Reports": [ { "Kind": "annual" } ] } }"""
        );

        var result = await WorkerProcess.RunAsync(folder.Path, "check");

        Assert.Equal(6, result.ExitCode);
        var said = string.Join(
            ' ',
            (result.Output + result.Error).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );
        Assert.Contains("(TemplateFolder) нет", said, StringComparison.Ordinal);
        Assert.DoesNotContain("✔ Шаблоны писем", said, StringComparison.Ordinal);
        Assert.Contains("вид отчёта «annual» назван, а времени (At) нет", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Templates_are_checked_alone_and_a_mistake_has_its_file_and_line()
    {
        Directory.CreateDirectory(folder["наши", "quarterly"]);
        await File.WriteAllTextAsync(folder["qualitymonitor.json"], """{ "TemplateFolder": "наши" }""");

        var well = await WorkerProcess.RunAsync(folder.Path, "template", "check");
        await File.WriteAllTextAsync(folder["наши", "quarterly", "subject.sbn"], "Отчёт\n{{ nobody.knows }}\n");
        var wrong = await WorkerProcess.RunAsync(folder.Path, "template", "check");

        Assert.Equal((0, 6), (well.ExitCode, wrong.ExitCode));
        Assert.Contains("✔ Шаблоны писем", well.Output, StringComparison.Ordinal);
        Assert.Matches(@"quarterly/subject\.sbn\D+2", wrong.Output + wrong.Error);
        // It asks no database: whoever writes templates may have none.
        Assert.False(File.Exists(folder["data", "qualitymonitor.db"]));
    }

    private async Task PrepareAsync(string backup = "backups/night")
    {
        Directory.CreateDirectory(folder["inbox"]);
        await File.WriteAllTextAsync(
            folder["qualitymonitor.json"],
            $$"""
            {
              "TimeZone": "Europe/Moscow",
              "Sources": { "Folders": [ { "Name": "inbox", "Path": "inbox", "SpeaksFor": ["*"] } ] },
              "Admin": { "Address": "admin@example.test" },
              "Backup": { "Folder": "{{backup}}" }
            }
            """
        );
    }

    /// <summary>Every folder and file with its bytes.</summary>
    private List<string> Tree() =>
        [
            .. new DirectoryInfo(folder.Path)
                .EnumerateFileSystemInfos("*", SearchOption.AllDirectories)
                .Select(found => found is FileInfo file ? $"{file.FullName} {Hash(file)}" : found.FullName)
                .Order(StringComparer.Ordinal),
        ];

    private static string Hash(FileInfo file) => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file.FullName)));
}
