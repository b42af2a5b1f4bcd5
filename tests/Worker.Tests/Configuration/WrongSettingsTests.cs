using System.Text.Json;
using QualityMonitor.Worker.Tests.Support;
using Xunit;

namespace QualityMonitor.Worker.Tests.Configuration;

/// <summary>
/// The program as an admin meets it: whatever is wrong with the settings, it says so and does nothing.
/// </summary>
public sealed class WrongSettingsTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("check")]
    [InlineData("serve")]
    [InlineData("collect")]
    [InlineData("report", "--programme", "p", "--period", "2025-Q4")]
    public async Task Every_command_tells_all_mistakes_at_once_and_stops(params string[] command)
    {
        await WriteAsync(
            """
            {
              "TimeZone": "Europe/Nowhere",
              "Sources": { "Folders": [ { "Name": "inbox", "Path": "inbox", "SpeaksFor": ["*"], "Patterns": "*.xlsx" } ] },
              "Mail": { "Smtp": "host" },
              "Reminders": false
            }
            """
        );

        var result = await RunAsync(
            command,
            ("QUALITYMONITOR__Database__ConnectionString", "Sevrer=db;Password=s3cret"),
            ("QUALITYMONITOR__Answers", "off")
        );

        Assert.Equal(3, result.ExitCode);
        Assert.All(
            [
                "TimeZone (строка 2)",
                "Sources:Folders:0:Patterns (строка 3)",
                "Mail:Smtp (строка 4)",
                "Reminders (строка 5)",
                "Database:ConnectionString (переменная QUALITYMONITOR__Database__ConnectionString)",
                "Answers (переменная QUALITYMONITOR__Answers)",
            ],
            mistake => Assert.Contains(mistake, result.Output, StringComparison.Ordinal)
        );
        IsForPeople(result);
    }

    [Fact]
    public async Task A_broken_file_is_told_with_its_line_in_russian()
    {
        await WriteAsync("{\n  \"Mail\": {\n    \"From\" \"a@example.ru\"\n  }\n}");

        var result = await RunAsync(["check"]);

        Assert.Equal(3, result.ExitCode);
        Assert.Contains("строка 3, знак 12", result.Output, StringComparison.Ordinal);
        Assert.Contains("двоеточие", result.Output, StringComparison.Ordinal);
        IsForPeople(result);
    }

    [Theory]
    [InlineData("status")]
    [InlineData("demo")]
    public async Task A_machine_without_time_zones_is_told_and_not_thrown_at_the_admin(string command)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has its zones in the registry");
        Directory.CreateDirectory(folder["zones"]);

        var result = await RunAsync([command], ("TZDIR", folder["zones"]));

        Assert.Equal(3, result.ExitCode);
        Assert.Contains("tzdata", result.Output, StringComparison.Ordinal);
        IsForPeople(result);
    }

    [Fact]
    public async Task A_data_folder_that_cannot_be_made_is_told_with_its_setting()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "/proc takes no folders on Linux");

        var result = await RunAsync(["migrate"], ("QUALITYMONITOR__DataFolder", "/proc/quality"));

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("DataFolder", result.Output, StringComparison.Ordinal);
        Assert.Contains("/proc/quality", result.Output, StringComparison.Ordinal);
        IsForPeople(result);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_told_in_russian()
    {
        Directory.CreateDirectory(folder["data"]);
        await File.WriteAllTextAsync(folder["data", "qualitymonitor.db"], new string('x', 5000));

        var result = await RunAsync(["status"]);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("это не база данных", result.Output, StringComparison.Ordinal);
        IsForPeople(result);
    }

    [Fact]
    public async Task A_database_server_that_is_not_there_is_told_in_russian()
    {
        var result = await RunAsync(
            ["status"],
            ("QUALITYMONITOR__Database__Engine", "SqlServer"),
            (
                "QUALITYMONITOR__Database__ConnectionString",
                "Server=tcp:127.0.0.1,9;Database=q;User Id=a;Password=s3cret;Connect Timeout=3;Connect Retry Count=0"
            )
        );

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("Сервер базы данных недоступен", result.Output, StringComparison.Ordinal);
        IsForPeople(result);
    }

    [Fact]
    public async Task For_a_script_the_mistakes_are_one_document()
    {
        await WriteAsync("""{ "Mail": { "Smtp": "host" } }""");

        var result = await RunAsync(["check", "--json"]);

        var problem = JsonDocument.Parse(result.Output).RootElement.GetProperty("problems")[0];
        Assert.Equal("Mail:Smtp", problem.GetProperty("key").GetString());
        Assert.Equal("строка 1", problem.GetProperty("place").GetString());
    }

    private static void IsForPeople(WorkerResult result)
    {
        var all = result.Output + result.Error;
        Assert.DoesNotContain("   at ", all, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", all, StringComparison.Ordinal);
        Assert.DoesNotContain("Внутренняя ошибка", all, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", all, StringComparison.Ordinal);
    }

    private Task WriteAsync(string json) =>
        File.WriteAllTextAsync(folder["qualitymonitor.json"], json, TestContext.Current.CancellationToken);

    private Task<WorkerResult> RunAsync(string[] command, params (string Name, string Value)[] variables) =>
        WorkerProcess.RunAsync(
            folder.Path,
            variables.ToDictionary(static one => one.Name, static one => one.Value, StringComparer.Ordinal),
            command
        );
}
