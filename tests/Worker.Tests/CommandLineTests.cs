using System.Text.Json;
using QualityMonitor.Worker.Tests.Support;
using Xunit;

namespace QualityMonitor.Worker.Tests;

public sealed class CommandLineTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Help_teaches_in_russian_and_names_every_command()
    {
        var help = await WorkerProcess.RunAsync(folder.Path, "--help");

        Assert.Equal(0, help.ExitCode);
        Assert.All(
            [
                "demo",
                "serve",
                "migrate",
                "collect",
                "report",
                "remind",
                "outbox",
                "source",
                "history",
                "retract",
                "reprocess",
                "issues",
                "passport",
                "layout",
                "status",
                "check",
            ],
            command => Assert.Contains(command, help.Output, StringComparison.Ordinal)
        );
        Assert.Contains("С чего начать", help.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_command_line_ends_with_2() =>
        Assert.Equal(2, (await WorkerProcess.RunAsync(folder.Path, "report", "--period", "2025-Q4")).ExitCode);

    [Fact]
    public async Task Wrong_settings_end_with_3_and_name_every_key()
    {
        await File.WriteAllTextAsync(
            folder["qualitymonitor.json"],
            """{ "TimeZone": "Nowhere", "Mail": { "From": "?" } }""",
            TestContext.Current.CancellationToken
        );

        var status = await WorkerProcess.RunAsync(folder.Path, "status");

        Assert.Equal(3, status.ExitCode);
        Assert.Contains("TimeZone", status.Output, StringComparison.Ordinal);
        Assert.Contains("Mail:From", status.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("status")]
    [InlineData("edition diff 1 2")]
    public async Task Without_a_database_a_command_ends_with_4_and_says_what_to_do(string command)
    {
        var status = await WorkerProcess.RunAsync(folder.Path, command.Split(' '));

        Assert.Equal(4, status.ExitCode);
        Assert.Contains("migrate", status.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1989")]
    [InlineData("2101")]
    public async Task A_year_that_cannot_be_meant_is_named_with_the_years_that_can(string year)
    {
        await WorkerProcess.RunAsync(folder.Path, "migrate");

        var schools = await WorkerProcess.RunAsync(folder.Path, "schools", "--programme", "absent", "--year", year);

        Assert.Equal(2, schools.ExitCode);
        Assert.Contains("от 1990 до 2100", schools.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_too_large_to_be_kept_is_in_the_journal_with_its_reason()
    {
        Directory.CreateDirectory(folder["inbox"]);
        await File.WriteAllTextAsync(
            folder["qualitymonitor.json"],
            """{ "Limits": { "MaxFileMegabytes": 1 }, "Sources": { "Folders": [ { "Name": "inbox", "Path": "inbox", "SpeaksFor": ["*"], "SettleSeconds": 0 } ] } }""",
            TestContext.Current.CancellationToken
        );
        await File.WriteAllBytesAsync(
            folder["inbox", "огромный.csv"],
            new byte[2_000_000],
            TestContext.Current.CancellationToken
        );
        await WorkerProcess.RunAsync(folder.Path, "migrate");

        var collected = await WorkerProcess.RunAsync(folder.Path, "collect");
        var status = await WorkerProcess.RunAsync(folder.Path, "status", "--json");

        Assert.Equal(6, collected.ExitCode);
        Assert.Contains(
            "не принято: огромный.csv: Файл больше 1 МБ и не принят.",
            status.Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task An_unknown_programme_is_named_without_a_stack_trace()
    {
        await WorkerProcess.RunAsync(folder.Path, "migrate");

        var report = await WorkerProcess.RunAsync(
            folder.Path,
            "report",
            "--programme",
            "absent",
            "--period",
            "2025-Q4"
        );

        Assert.Equal(1, report.ExitCode);
        Assert.Contains("absent", report.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", report.Output + report.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_is_one_document_on_standard_output_and_nothing_else()
    {
        var migrate = await WorkerProcess.RunAsync(folder.Path, "migrate", "--json");

        Assert.Equal(0, migrate.ExitCode);
        Assert.Equal(JsonValueKind.Object, JsonDocument.Parse(migrate.Output).RootElement.ValueKind);
    }

    [Fact]
    public async Task A_second_migration_changes_nothing()
    {
        await WorkerProcess.RunAsync(folder.Path, "migrate");

        var again = await WorkerProcess.RunAsync(folder.Path, "migrate", "--json");

        Assert.Equal(0, JsonDocument.Parse(again.Output).RootElement.GetProperty("applied").GetArrayLength());
    }

    [Fact]
    public async Task An_empty_passport_is_written_once_and_never_over_another_file()
    {
        var first = await WorkerProcess.RunAsync(folder.Path, "passport", "new", "--output", "п.xlsx");
        var second = await WorkerProcess.RunAsync(folder.Path, "passport", "new", "--output", "п.xlsx");

        Assert.Equal((0, 1), (first.ExitCode, second.ExitCode));
        Assert.True(new FileInfo(folder["п.xlsx"]).Length > 0);
    }
}
