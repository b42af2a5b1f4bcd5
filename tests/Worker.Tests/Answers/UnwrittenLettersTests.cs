using System.Text.Json;
using QualityMonitor.Worker.Tests.Support;
using Xunit;

namespace QualityMonitor.Worker.Tests.Answers;

/// <summary>Whoever runs a command by hand hears of letters that could not be written, from the command itself.</summary>
public sealed class UnwrittenLettersTests
{
    /// <summary>Refuses even the superuser.</summary>
    private const string Closed = "/proc/outbox";

    public UnwrittenLettersTests() =>
        Assert.SkipUnless(OperatingSystem.IsLinux(), "A folder that refuses even the superuser is of Linux.");

    [Theory]
    [InlineData("collect")]
    [InlineData("report", "--programme", "quality-2024", "--period", "2025-Q4", "--yes")]
    public async Task A_command_whose_letters_cannot_be_written_says_so_where_and_how_to_mend_it_and_ends_with_six(
        params string[] command
    )
    {
        using var office = await SchoolOffice.OpenAsync();
        await office.DropAsync(SchoolOffice.Sent);
        Write(office, Closed);

        var said = await office.TryAsync(command);

        Assert.Equal(6, said.ExitCode);
        var text = Flat(said);
        Assert.Contains("Почта недоступна: В папку для писем", text, StringComparison.Ordinal);
        Assert.Contains(Closed, text, StringComparison.Ordinal);
        Assert.Contains("Mail:Folder", text, StringComparison.Ordinal);
        Assert.Contains("Письма ждут в очереди", text, StringComparison.Ordinal);

        Write(office, "outbox");
        await office.RunAsync("outbox", "send");
        Assert.NotEmpty(office.AllLetters());
    }

    [Fact]
    public async Task A_script_that_collects_reads_of_its_files_and_of_the_letters_in_one_document()
    {
        using var office = await SchoolOffice.OpenAsync();
        await office.DropAsync(SchoolOffice.Sent);
        Write(office, Closed);
        office.Set(
            "Sources",
            new
            {
                Folders = new[]
                {
                    new
                    {
                        Name = "inbox",
                        Path = "inbox",
                        SettleSeconds = 0,
                        SpeaksFor = new[] { "*" },
                    },
                    new
                    {
                        Name = "gone",
                        Path = "gone",
                        SettleSeconds = 0,
                        SpeaksFor = new[] { "*" },
                    },
                },
            }
        );

        var said = await office.TryAsync("collect", "--json");

        using var document = JsonDocument.Parse(said.Output);
        Assert.Equal(1, said.ExitCode);
        Assert.Contains(
            document.RootElement.GetProperty("files").EnumerateArray(),
            static file => file.GetProperty("outcome").GetString() == "failed"
        );
        Assert.Contains(
            "Mail:Folder",
            document.RootElement.GetProperty("delivery").GetProperty("unavailable").GetString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_collecting_run_whose_letters_go_says_how_many_went()
    {
        using var office = await SchoolOffice.OpenAsync();
        await office.DropAsync(SchoolOffice.Sent);

        var said = await office.TryAsync("collect");

        Assert.Equal(0, said.ExitCode);
        Assert.Contains("Отправлено писем: 1.", Flat(said), StringComparison.Ordinal);
    }

    private static void Write(SchoolOffice office, string folder) => office.Set("Mail", new { Folder = folder });

    private static string Flat(WorkerResult result) =>
        string.Join(' ', (result.Output + result.Error).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
