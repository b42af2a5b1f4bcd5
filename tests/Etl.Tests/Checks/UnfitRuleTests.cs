using QualityMonitor.Etl.Collecting.Outcomes;
using QualityMonitor.Etl.Reading.Sheets;
using QualityMonitor.Etl.Rules;
using QualityMonitor.Etl.Tests.Mapping;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Store;
using Xunit;

namespace QualityMonitor.Etl.Tests.Checks;

/// <summary>
/// A rule of a layout about an indicator that the programme does not have is told to whoever keeps the layout, and to
/// no school.
/// </summary>
public sealed class UnfitRuleTests
{
    private const string Typo =
        "checks:\n  - { is: whole, indicators: [\"2.1\", \"2.l\"] }\n  - { is: relation, relation: \"[2.1] <= [2.9]\" }\n";

    [Fact]
    public async Task A_code_that_the_programme_does_not_have_is_told_once_and_the_rule_holds_for_the_other_codes()
    {
        await using var town = await CheckedTown.FoundAsync(Typo);
        town.Town.Drop("форма 5.csv", CheckedTown.Form("СОШ № 5", "I квартал 2025", "2.1", "7,5", "2.2", "1"))
            .Drop("форма 6.csv", CheckedTown.Form("СОШ № 6", "I квартал 2025", "2.1", "8"));

        var report = await town.Town.CollectAsync();

        Assert.Equal(["form", "form"], report.LayoutDoubts().Select(static one => one.Layout));
        Assert.Equal(
            [
                "Проверка whole составлена с ошибкой. Показателя «2.l» в программе нет.",
                "Проверка relation составлена с ошибкой. Показателя с кодом «2.9», названного в формуле, нет среди принятых.",
            ],
            report.LayoutDoubts().Select(static one => one.Doubt.Sentence)
        );
        Assert.EndsWith(
            "коды программы: 1.1, 1.2, 2.1, 2.2, 2.3 и 2.4",
            report.LayoutDoubts()[0].Doubt.Expected,
            StringComparison.Ordinal
        );
        Assert.Equal((false, 2L), (report.HasFailed, report.Counts()["layout_doubts"]));
        Assert.Equal(
            [1, 0],
            report
                .Files.Where(static file => file.FileName.StartsWith("форма", StringComparison.Ordinal))
                .Select(static file => file.Issues)
        );
    }

    [Fact]
    public async Task A_layout_is_held_against_its_passport_before_any_file_has_come()
    {
        await using var town = await CheckedTown.FoundAsync(Typo);
        var programme = await town.Town.Store.Programmes.CurrentAsync("quality-2025", AsOf.Now, CancellationToken.None);
        var check = new LayoutCheck(new EtlOptions([], town.Town.Layouts, ReadLimits.Default, 10_000_000));

        Assert.Equal(
            ["layout-check-unfit", "layout-check-unfit"],
            (await check.DoubtsAsync(_ => Task.FromResult(programme))).Select(static one => one.Doubt.Code)
        );
        Assert.Empty(await check.DoubtsAsync(static _ => Task.FromResult<ProgrammeDefinition?>(null)));
    }

    [Fact]
    public async Task A_trial_tells_it_too_and_a_table_that_defines_its_programme_is_no_exception()
    {
        await using var table = await SchoolTable.LoadAsync(
            SchoolTable.Defining(
                "period: 2025\ncolumns:\n  - { header: Код, is: code }\n  - { header: Показатель, is: name }\n  - { header: Факт, is: value }\nchecks:\n  - { is: range, indicators: \"7\", most: 10 }\n"
            ),
            static sheet => sheet.Row("Код", "Показатель", "Факт").Row("1", "Число школ", 11)
        );

        var doubt = Assert.Single(table.Report.LayoutDoubts);
        Assert.Equal(
            (FileOutcome.Loaded, "Проверка range составлена с ошибкой. Показателя «7» в программе нет."),
            (table.Report.Outcome, doubt.Sentence)
        );
        Assert.Equal([doubt], (await table.Town.TryAsync("table.xlsx")).LayoutDoubts);
    }
}
