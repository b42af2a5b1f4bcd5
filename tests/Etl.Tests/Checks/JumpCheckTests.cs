using QualityMonitor.Store;
using QualityMonitor.Support.Stores;
using Xunit;

namespace QualityMonitor.Etl.Tests.Checks;

public sealed class JumpCheckTests
{
    private static readonly object?[] Rule = ["скачок", null, null, "50 %"];

    [Theory]
    [BothEngines]
    public async Task A_figure_is_held_against_the_previous_quarter_and_its_file_is_named(Engine engine)
    {
        await using var town = await CheckedTown.FoundAsync(engine, "", Rule);
        await town.SendAsync("СОШ № 5", "I квартал 2025", "2.1", "10", "2.2", "10");

        var report = await town.SendAsync("СОШ № 5", "II квартал 2025", "2.1", "40", "2.2", "15");

        var issue = Assert.Single(await town.IssuesAsync(report));
        Assert.Equal(
            ("value-jumped", Severity.Warning, "2.1", 4),
            (issue.Code, issue.Severity, issue.IndicatorCode, issue.Row!.Value)
        );
        Assert.Contains("«форма СОШ № 5 I квартал 2025.csv»", issue.Message, StringComparison.Ordinal);
        Assert.Contains("ячейка B4", issue.Message, StringComparison.Ordinal);
        Assert.Equal(["school-5 2.1=40", "school-5 2.2=15"], await town.FiguresAsync("2025-Q2"));
    }

    [Fact]
    public async Task A_running_total_is_held_against_the_same_quarter_of_the_year_before()
    {
        await using var town = await CheckedTown.FoundAsync("", Rule);
        await town.SendAsync("СОШ № 5", "II квартал 2024", "2.4", "30");
        await town.SendAsync("СОШ № 5", "I квартал 2025", "2.4", "10");

        Assert.Empty(await town.IssuesAsync(await town.SendAsync("СОШ № 5", "II квартал 2025", "2.4", "40")));
        Assert.Contains(
            "II квартал 2024 года — «30»",
            Assert
                .Single(
                    await town.IssuesAsync(
                        await town.SendAsync("форма.csv", CheckedTown.Form("СОШ № 5", "II квартал 2025", "2.4", "50"))
                    )
                )
                .Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task What_a_later_file_corrected_or_a_person_took_back_is_not_what_was_before()
    {
        await using var town = await CheckedTown.FoundAsync("", Rule);
        await town.SendAsync("а форма.csv", CheckedTown.Form("СОШ № 5", "I квартал 2025", "2.1", "10"));
        await town.SendAsync("форма исправленная.csv", CheckedTown.Form("СОШ № 5", "I квартал 2025", "2.1", "40"));

        Assert.Empty(await town.IssuesAsync(await town.SendAsync("СОШ № 5", "II квартал 2025", "2.1", "41")));
    }

    [Fact]
    public async Task An_error_keeps_the_figure_out()
    {
        await using var town = await CheckedTown.FoundAsync("", ["скачок", "2.1", null, "50 %", null, null, "ошибка"]);
        await town.SendAsync("СОШ № 5", "I квартал 2025", "2.1", "10");

        await town.SendAsync("СОШ № 5", "II квартал 2025", "2.1", "40", "2.2", "1");

        Assert.Equal(["school-5 2.2=1"], await town.FiguresAsync("2025-Q2"));
    }

    [Fact]
    public async Task A_table_of_several_periods_is_held_against_itself()
    {
        await using var town = await CheckedTown.FoundAsync("", Rule);
        town.Town.Layout(
            "years.yaml",
            """
            files: "таблица*.csv"
            programme: quality-2025
            organisation: school-5
            columns:
              - { header: Код, is: code }
              - { headers: period, is: value }
            """
        );

        var report = await town.SendAsync("таблица.csv", "Код;I квартал 2025;II квартал 2025\n2.1;10;40\n"u8.ToArray());

        var issue = Assert.Single(await town.IssuesAsync(report));
        Assert.Equal((2, 3), (issue.Row!.Value, issue.Column!.Value));
    }
}
