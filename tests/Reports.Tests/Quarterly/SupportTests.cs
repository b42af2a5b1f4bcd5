using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Identification;
using QualityMonitor.Indicators.Policies;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Reports.Judging;
using QualityMonitor.Reports.Quarterly.Telling;
using QualityMonitor.Store;
using QualityMonitor.Support.Stores;
using Xunit;
using static QualityMonitor.Indicators.Policies.PolicySheets;

namespace QualityMonitor.Reports.Tests.Quarterly;

public sealed class SupportTests
{
    private static readonly PolicyRow[] Policies =
    [
        Row(
            Criteria,
            (CriterionColumns.Code, "К1"),
            (CriterionColumns.Name, "Успевают менее 99 %"),
            (CriterionColumns.Indicator, "1.1"),
            (CriterionColumns.Threshold, "менее 99 %")
        ),
        Row(
            Criteria,
            (CriterionColumns.Code, "К2"),
            (CriterionColumns.Name, "Успевают хуже, чем в городе"),
            (CriterionColumns.Indicator, "1.1"),
            (CriterionColumns.Threshold, "ниже муниципального более чем на 1 п.п.")
        ),
        Row(Lists, (ListColumns.Organisation, "s2"), (ListColumns.Year, "2024"), (ListColumns.List, "ШНОР")),
        Row(
            PolicySheets.Effectiveness,
            (MethodColumns.Method, "средняя степень достижения показателей"),
            (MethodColumns.Document, "Постановление № 1")
        ),
    ];

    [Fact]
    public async Task Every_school_has_a_zone_and_every_criterion_leads_to_its_cells()
    {
        await using var store = await TownAsync();
        var report = await Building.ReportAsync(store);
        var support = report.Support!;

        Assert.Equal((2025, 12), (support.Year, support.Schools.Count));
        var worst = support.Schools[0];
        Assert.Equal(("s2", Zone.Red, true), (worst.Code, worst.Zone, worst.IsCertain));
        Assert.Equal(["ШНОР, 2024"], worst.Memberships.Select(static one => one.Text()));
        var against = worst.Criteria[1];
        Assert.True(against.Applies);
        // The school's own two cells, and those of every school that the town's figure is made of.
        Assert.True(against.Origins.Count > 5);
        Assert.All(against.Origins, origin => Assert.Contains(report.Files, file => file.Number == origin.File));
        Assert.Equal(Zone.Unknown, support.Schools.Single(static school => school.Code == "s11").Zone);
    }

    [Fact]
    public async Task The_letter_names_the_schools_in_need_with_the_reason_and_those_nobody_can_judge()
    {
        await using var store = await TownAsync();
        var text = Building
            .Mail()
            .Render(await Building.ReportAsync(store), 1)
            .Text.Replace('\u00A0', ' ')
            .Replace("\n", " ", StringComparison.Ordinal)
            .Replace("   ", " ", StringComparison.Ordinal);

        Assert.Contains("✖ СОШ № 2 — красная зона", text, StringComparison.Ordinal);
        Assert.Contains("критерий «менее 99 %»: подходит", text, StringComparison.Ordinal);
        Assert.Contains("Зону определить нельзя, не хватает данных: СОШ № 11.", text, StringComparison.Ordinal);
        Assert.Contains("ЭФФЕКТИВНОСТЬ ПРОГРАММЫ", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_threshold_moves_schools_and_the_answer_keeps_both()
    {
        await using var store = await TownAsync();
        var reader = new SupportReader(Building.Reader(store));
        var answer = (
            await reader.ReadAsync(
                Town.Programme,
                null,
                new Dictionary<string, decimal> { ["К1"] = 50, ["К2"] = 40 },
                Cutoff.Now(Town.CutOff),
                CancellationToken.None
            )
        )!.Value;

        Assert.Equal(Zone.Red, answer.Now!.Schools[0].Zone);
        Assert.All(answer.WhatIf!.Schools, static school => Assert.NotEqual(Zone.Red, school.Zone));
        var wrong = await reader.ReadAsync(
            Town.Programme,
            null,
            new Dictionary<string, decimal> { ["К9"] = 50 },
            Cutoff.Now(Town.CutOff),
            CancellationToken.None
        );
        Assert.Equal("Критерия «К9» с порогом в программе нет; есть: К1 и К2.", wrong!.Problem!.Sentence);
    }

    [Fact]
    public async Task Effectiveness_shows_its_steps_and_without_a_policy_neither_section_is_there()
    {
        await using (var store = await TownAsync())
        {
            var effectiveness = (await Building.ReportAsync(store)).Effectiveness!;
            Assert.Equal(["СР", "Э"], effectiveness.Steps.Select(static step => step.Code));
            Assert.Equal("Постановление № 1", effectiveness.Act);
        }

        var bare = await Building.TownReportAsync();
        Assert.Null(bare.Support);
        Assert.Null(bare.Effectiveness);
    }

    private static async Task<TestStore> TownAsync()
    {
        var store = await Town.CreateAsync();
        await Town.LoadPassportAsync(store, Town.Definition with { Policies = Policies }, []);
        return store;
    }

    private static PolicyRow Row(PolicySheet sheet, params (string Column, string Text)[] fields) =>
        new(
            sheet.Name,
            fields.ToDictionary(static field => field.Column, static field => field.Text, StringComparer.Ordinal)
        );
}
