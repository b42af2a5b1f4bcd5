using QualityMonitor.Indicators.Periods;
using QualityMonitor.Reports.Publishing;
using QualityMonitor.Worker.Configuration;
using QualityMonitor.Worker.Tests.Support;
using Xunit;

namespace QualityMonitor.Worker.Tests;

/// <summary>
/// Whoever is asked for a file that no letter had room for gets it by the command that the letter names.
/// </summary>
[Collection(nameof(SharedDemo))]
public sealed class OpenReportTests(DemoTests.Demo demo)
{
    [Theory]
    [InlineData("", "002-head-svetlorechensk.example.test", "Квартальный отчёт за IV квартал 2025 года.docx")]
    [InlineData("school-1", "019-school-1-svetlorechensk.example.test", "Листок СОШ № 1, IV квартал 2025.docx")]
    public async Task The_command_of_a_letter_writes_the_very_files_that_went(string school, string reader, string file)
    {
        var command = EditionCommand.Open(
            school.Length > 0 ? "school-sheet" : "quarterly",
            "quality-2024",
            Period.Quarter(2025, 4),
            school
        );

        var opened = await RunAsync(command.Split(' '));

        Assert.True(opened.ExitCode == 0, opened.Output + opened.Error);
        Assert.Equal(
            await File.ReadAllBytesAsync(demo.Folder["demo", "outbox", reader, file], Token),
            await File.ReadAllBytesAsync(demo.Folder["файлы", file], Token)
        );
    }

    [Fact]
    public async Task A_draft_has_a_command_that_shows_it_and_sends_nothing()
    {
        var command = EditionCommand.Preview("quarterly", "quality-2024", Period.Quarter(2025, 4), "");

        var shown = await RunAsync(command.Split(' '));

        Assert.True(shown.ExitCode == 0, shown.Output + shown.Error);
        Assert.True(File.Exists(demo.Folder["файлы", "Квартальный отчёт за IV квартал 2025 года.docx"]));
    }

    [Theory]
    [InlineData("report open --save там", 2, "номер выпуска или ключи --programme")]
    [InlineData("report open --programme quality-2024 --save там", 2, "номер выпуска или ключи --programme")]
    [InlineData("report open --programme quality-2024 --period 1999-Q1 --save там", 1, "ещё не выпускали")]
    [InlineData("report open 999999 --save там", 2, "Выпуска № 999999 нет")]
    public async Task What_names_no_edition_is_told_so(string command, int exit, string sentence)
    {
        var refused = await RunAsync(command.Split(' '));

        Assert.Equal(exit, refused.ExitCode);
        Assert.Contains(sentence, refused.Output + refused.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(demo.Folder["там"]));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private Task<WorkerResult> RunAsync(string[] command) =>
        WorkerProcess.RunAsync(
            demo.Folder.Path,
            [.. command, "--config", demo.Folder["demo", SettingsLoader.DefaultFileName]]
        );
}
