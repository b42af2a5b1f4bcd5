using QualityMonitor.Etl.Mapping.Names;
using QualityMonitor.Etl.Tests.Collecting;
using QualityMonitor.Etl.Tests.Passport;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Programmes;
using Xunit;

namespace QualityMonitor.Etl.Tests.Mapping;

/// <summary>
/// Wherever the name of an organisation is read and not known, the nearest ones are offered with their codes.
/// </summary>
public sealed class NearestNamesTests
{
    private const string Near = "«СОШ № 5» (код school-5)";
    private const string Indicators =
        "columns:\n  - { header: Показатель, is: name }\n  - { header: Факт, is: value }\n";
    private const string Schools =
        "period: 2025\nrows: organisations\ncolumns:\n  - { header: Школа, is: organisation }\n  - { header: Число, is: value, indicator: Число }\n";

    public static TheoryData<string, object?[][]> Tables =>
        new()
        {
            {
                Schools,
                [
                    ["Школа", "Число"],
                    ["СОШ № 55", 1],
                    ["СОШ № 10", 2],
                ]
            },
            {
                "period: 2025\norganisation: { label: Школа }\n" + Indicators,
                [
                    ["Школа", "СОШ № 55"],
                    ["Показатель", "Факт"],
                    ["Число", 1],
                ]
            },
            {
                "period: 2025\nsections: organisation\n"
                    + Indicators.Replace(
                        "columns:\n",
                        "columns:\n  - { header: Код, is: code }\n",
                        StringComparison.Ordinal
                    ),
                [
                    ["Код", "Показатель", "Факт"],
                    ["СОШ № 55"],
                    ["1", "Число", 1],
                ]
            },
            {
                "period: 2025\ncolumns:\n  - { header: Показатель, is: name }\n  - { headers: organisation, is: value }\n",
                [
                    ["Показатель", "СОШ № 10", "СОШ № 55"],
                    ["Число", 1, 2],
                ]
            },
            {
                "rows: risks\ncolumns:\n  - { header: Риск, is: risk }\n  - { header: Школы, is: organisations }\n",
                [
                    ["Риск", "Школы"],
                    ["Кадры", "СОШ № 10, 55"],
                ]
            },
        };

    [Theory, MemberData(nameof(Tables))]
    public async Task In_a_table(string keys, object?[][] rows)
    {
        await using var table = await SchoolTable.LoadAsync(
            SchoolTable.Defining(keys),
            sheet => Array.ForEach(rows, row => sheet.Row(row))
        );

        Assert.Contains(
            Near,
            table.Report.Reason + string.Concat(table.Issues.Select(static issue => issue.Expected)),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("Планы", 2, 2, "school-55")]
    [InlineData("Организации", 3, 5, "school-55")]
    [InlineData("Программа", 4, 2, "school-55")]
    public async Task In_a_passport(string sheet, int row, int column, string code)
    {
        await using var town = await Town.FoundAsync();
        await town.Drop("passport.xlsx", new PassportBook().Put(sheet, row, column, code).ToBytes()).CollectAsync();
        var processing = (await town.Store.Submissions.RecentAsync(1, CancellationToken.None))[0].Processing!;

        Assert.Contains(
            await town.Store.Issues.OfProcessingAsync(processing.Id, CancellationToken.None),
            static issue => issue.Expected.Contains(Near, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task In_a_layout()
    {
        await using var town = await Town.FoundAsync();
        var mistakes = (
            await town.Layout("table.yaml", SchoolTable.Defining("period: 2025\norganisation: СОШ № 55\n" + Indicators))
                .CollectAsync()
        ).LayoutMistakes;

        Assert.Contains(Near, Assert.Single(mistakes).Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void In_a_country_the_first_unknown_names_get_offers_and_known_names_are_found_behind_any_number_of_them()
    {
        var finder = new OrganisationFinder(
            new ProgrammeDefinition(
                "p",
                "Программа",
                "s0",
                "приказ № 1",
                null,
                null,
                10,
                [
                    .. Enumerable
                        .Range(0, 38_000)
                        .Select(static at => new Organisation(
                            $"s{at}",
                            $"Школа {at}",
                            $"Школа {at}",
                            OrganisationLevel.School,
                            null,
                            []
                        )),
                ],
                [],
                []
            )
        );

        var unknown = Enumerable.Range(0, 1000).Select(at => finder.Find($"Шкоала {at}").Problem!).ToList();

        Assert.All(
            unknown.Take(10),
            static problem => Assert.Contains("(код s", problem.Expected, StringComparison.Ordinal)
        );
        Assert.All(
            unknown.Skip(100),
            static problem => Assert.DoesNotContain("(код s", problem.Expected, StringComparison.Ordinal)
        );
        Assert.All(unknown, static problem => Assert.Equal("organisation-unknown", problem.Code));
        Assert.Equal("s37999", finder.Find("Школа 37999").Value.Code);
    }
}
