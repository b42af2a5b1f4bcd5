using QualityMonitor.Etl.Collecting.Outcomes;
using QualityMonitor.Etl.Mapping.Names;
using QualityMonitor.Etl.Tests.Collecting;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Store;
using QualityMonitor.Support;
using Xunit;

namespace QualityMonitor.Etl.Tests.Mapping;

/// <summary>A table names its organisations itself: the layout says only of which level they are.</summary>
public sealed class TableOrganisationsTests
{
    private const string Rows =
        "rows: organisations\nperiod: 2025\ncolumns:\n  - { header: Район, is: organisation }\n  - { header: Школ, is: value, indicator: Школ }\n";

    [Fact]
    public async Task Each_name_of_the_column_is_one_organisation_with_a_code_of_its_name_below_the_owner()
    {
        await using var town = await LoadAsync(
            Rows,
            sheet =>
                sheet
                    .Row("Район", "Школ")
                    .Row("Дмитровский район", 7)
                    .Row("Талдомский г.о.", 8)
                    .Row("Дмитровский  район", 7)
        );

        var programme = await ProgrammeAsync(town);
        Assert.Equal(
            [
                ("region", OrganisationLevel.Region, null),
                ("dubna", OrganisationLevel.Municipality, "region"),
                ("region-dmitrovskiy-rayon", OrganisationLevel.Municipality, "region"),
                ("region-taldomskiy-g-o", OrganisationLevel.Municipality, "region"),
            ],
            programme.Organisations.Select(static one => (one.Code, one.Level, one.ParentCode))
        );
        Assert.Equal(OrganisationLevel.Municipality, Assert.Single(programme.Indicators).Level);
        Assert.Equal(
            ["region-dmitrovskiy-rayon", "region-taldomskiy-g-o"],
            (await town.FactsAsync("region-2025"))
                .Select(static fact => fact.OrganisationCode)
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task What_the_layout_names_stays_that_organisation_and_the_owner_stays_the_owner()
    {
        await using var town = await LoadAsync(
            Rows,
            sheet => sheet.Row("Район", "Школ").Row("Дубненский г.о.", 7).Row("Моя область", 90)
        );

        Assert.Equal(
            ["dubna", "region"],
            (await town.FactsAsync("region-2025"))
                .Select(static fact => fact.OrganisationCode)
                .Order(StringComparer.Ordinal)
        );
        Assert.Equal(2, (await ProgrammeAsync(town)).Organisations.Count);
    }

    [Fact]
    public async Task A_total_and_a_footnote_are_no_organisations_and_the_total_is_told()
    {
        await using var town = await LoadAsync(
            Rows,
            sheet =>
                sheet
                    .Row("Район", "Школ")
                    .Row("Дмитровский район", 7)
                    .Row("Итого по области", 7)
                    .Row("* по данным районов", null)
        );

        Assert.Equal(
            ["region", "dubna", "region-dmitrovskiy-rayon"],
            (await ProgrammeAsync(town)).Organisations.Select(static one => one.Code)
        );
        Assert.Equal(
            ("organisation-unknown", "Итого по области"),
            (await town.IssuesAsync("region-2025")).Select(static issue => (issue.Code, issue.ValueText!)).Single()
        );
    }

    [Theory]
    [InlineData(
        "period: 2025\ncolumns:\n  - { header: Показатель, is: name }\n  - { headers: organisation, is: value }\n"
    )]
    [InlineData(
        "sections: organisation\nperiod: 2025\ncolumns:\n  - { header: Показатель, is: name }\n  - { header: Значение, is: value }\n  - { header: Пояснение, is: unit }\n"
    )]
    public async Task Headers_and_headings_name_organisations_too(string keys)
    {
        await using var town = await LoadAsync(
            keys,
            sheet =>
            {
                if (keys.StartsWith("sections", StringComparison.Ordinal))
                    sheet
                        .Row("Показатель", "Значение", "Пояснение")
                        .Row("Дмитровский район")
                        .Row("Число школ", 7, "ед.")
                        .Row("Талдомский г.о.")
                        .Row("Число школ", 8, "ед.");
                else
                    sheet.Row("Показатель", "Дмитровский район", "Талдомский г.о.").Row("Число школ", 7, 8);
            }
        );

        Assert.Equal(
            ["region-dmitrovskiy-rayon", "region-taldomskiy-g-o"],
            (await town.FactsAsync("region-2025"))
                .Select(static fact => fact.OrganisationCode)
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task The_next_file_speaks_of_the_same_organisations_in_another_order_and_spelling()
    {
        await using var town = await LoadAsync(
            Rows,
            sheet => sheet.Row("Район", "Школ").Row("МБОУ «СОШ №5»", 7).Row("Гимназия № 1", 8)
        );

        await town.Drop(
                "region.xlsx",
                Book(sheet => sheet.Row("Район", "Школ").Row("гимназия №1", 8).Row("СОШ № 5", 9))
            )
            .CollectOneAsync();

        Assert.Equal(
            ["region-gimnaziya-1", "region-sosh-5"],
            (await town.FactsAsync("region-2025"))
                .Select(static fact => fact.OrganisationCode)
                .Order(StringComparer.Ordinal)
        );
        Assert.Empty(await town.IssuesAsync("region-2025"));
    }

    [Theory]
    [InlineData(
        "period: 2025\ncolumns:\n  - { header: Показатель, is: name }\n  - { header: Значение, is: value }\n",
        "school",
        "столбец is: organisation"
    )]
    [InlineData(Rows, "village", "school, municipality, region, country")]
    public async Task A_layout_must_say_where_and_of_which_level_they_are(string keys, string level, string expected)
    {
        await using var town = await Town.FoundAsync();

        var mistake = Assert.Single(
            (await town.Layout("region.yaml", Layout(keys, level)).CollectAsync()).LayoutMistakes
        );

        Assert.Equal("define.table_organisations", mistake.Key);
        Assert.Contains(expected, mistake.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void A_code_is_short_enough_for_the_store_and_two_names_never_share_one()
    {
        var name = string.Join(' ', Enumerable.Repeat("общеобразовательная", 12));

        Assert.Equal(100, NameCodes.Of("my-town", name).Length);
        Assert.NotEqual(NameCodes.Of("my-town", name), NameCodes.Of("my-town", name + " вторая"));
        Assert.Equal("my-town-podezd", NameCodes.Of("my-town", "подъезд"));
        Assert.Equal("my-town-04d9lmt", NameCodes.Of("my-town", "әлмт"));
        Assert.NotEqual(NameCodes.Apart("my-town-podezd", "подъезд"), NameCodes.Apart("my-town-podezd", "подьезд"));
    }

    private static async Task<Town> LoadAsync(string keys, Action<XlsxBuilder.SheetBuilder> sheet)
    {
        var town = await Town.FoundAsync();
        var report = await town.Layout("region.yaml", Layout(keys, "municipality"))
            .Drop("region.xlsx", Book(sheet))
            .CollectOneAsync();
        Assert.True(report.Outcome is FileOutcome.Loaded or FileOutcome.LoadedWithIssues, report.Reason);
        return town;
    }

    private static byte[] Book(Action<XlsxBuilder.SheetBuilder> sheet) =>
        new XlsxBuilder().Sheet("Лист1", sheet).ToBytes();

    private static async Task<ProgrammeDefinition> ProgrammeAsync(Town town) =>
        (await town.Store.Programmes.CurrentAsync("region-2025", AsOf.Now, CancellationToken.None))!;

    private static string Layout(string keys, string level) =>
        $$"""
            files: "*.xlsx"
            {{keys}}
            define:
              code: region-2025
              name: Показатели районов
              owner: { code: region, name: Моя область, level: region }
              table_organisations: {{level}}
              organisations:
                - { code: dubna, name: г. Дубна, level: municipality, parent: region, aliases: [Дубненский г.о.] }
            """;
}
