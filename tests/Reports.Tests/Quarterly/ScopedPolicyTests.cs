using QualityMonitor.Indicators.Identification;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Policies;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Reports.Quarterly;
using QualityMonitor.Reports.Quarterly.Telling;
using QualityMonitor.Store;
using Xunit;
using static QualityMonitor.Indicators.Policies.PolicySheets;

namespace QualityMonitor.Reports.Tests.Quarterly;

/// <summary>
/// The judged town within a region whose other municipality has schools of the same names, one of the town's schools
/// closed, one indicator withdrawn, and two methods of which one holds.
/// </summary>
public sealed class ScopedPolicyTests
{
    private static readonly Validity Ended = new(null, new DateOnly(2025, 6, 30));

    private static ProgrammeDefinition Region { get; } =
        JudgedTown.Definition with
        {
            OwnerCode = "region",
            Organisations =
            [
                .. JudgedTown.Definition.Organisations.Select(static one =>
                    one.Code == "s11" ? one with { Validity = Ended } : one
                ),
                new("other", "Иной район", "Иной район", OrganisationLevel.Municipality, "region", []),
                new("o2", "МБОУ «СОШ №2»", "СОШ №2", OrganisationLevel.School, "other", []),
            ],
            Indicators =
            [
                .. JudgedTown.Definition.Indicators,
                JudgedTown.Definition.Indicators[0] with
                {
                    Code = "9.1",
                    Name = "Снятый показатель",
                    Validity = Ended,
                },
            ],
            Policies =
            [
                .. JudgedTown.Definition.Policies,
                Row(Lists, (ListColumns.Organisation, "o2"), (ListColumns.Year, "2024"), (ListColumns.List, "ШНСУ")),
                Row(
                    Lists,
                    (ListColumns.Organisation, "СОШ №2 (Иной район)"),
                    (ListColumns.Year, "2023"),
                    (ListColumns.List, "ШНОР")
                ),
                Row(Lists, (ListColumns.Organisation, "s11"), (ListColumns.Year, "2024"), (ListColumns.List, "ШНОР")),
                Row(
                    Criteria,
                    (CriterionColumns.Code, "К9"),
                    (CriterionColumns.Name, "По снятому показателю"),
                    (CriterionColumns.Indicator, "9.1"),
                    (CriterionColumns.Threshold, "менее 99 %")
                ),
                Row(
                    PolicySheets.Effectiveness,
                    (MethodColumns.Method, "средняя степень достижения показателей"),
                    (MethodColumns.Document, "Постановление № 2"),
                    (MethodColumns.From, "01.01.2026")
                ),
            ],
        };

    [Fact]
    public async Task A_municipalitys_part_judges_its_own_open_schools_by_the_policies_of_the_whole()
    {
        await using var store = await BusyTown.CreateAsync(Region);

        var part = await ReportAsync("town");
        var whole = await ReportAsync("");

        Assert.Equal(11, part.Support!.Schools.Count);
        Assert.Equal(12, whole.Support!.Schools.Count);
        Assert.DoesNotContain(part.Support.Schools, static one => one.Code is "o2" or "s11");
        Assert.Equal(["ШНОР, 2024: Перечень"], Memberships(part, "s2"));
        Assert.Equal(["ШНОР, 2023", "ШНСУ, 2024"], Memberships(whole, "o2").Order(StringComparer.Ordinal));
        foreach (var report in (QuarterlyReport[])[part, whole])
        {
            var worst = report.Support!.Schools.Single(static one => one.Code == "s2");
            Assert.Equal(Zone.Red, worst.Zone);
            Assert.DoesNotContain(worst.Criteria, static line => line.Code == "К9");
            Assert.Equal("Постановление № 1", report.Effectiveness!.Act);
        }

        // Each school is held against its own town, in both papers alike.
        Assert.Equal(Criterion(part), Criterion(whole));

        async Task<QuarterlyReport> ReportAsync(string scope)
        {
            var built = await Building
                .Builder(store)
                .BuildAsync(Town.Programme, scope, Town.Now, Cutoff.Now(Town.CutOff), CancellationToken.None);
            Assert.Null(built.Problem);
            return built.Report!;
        }
    }

    private static IEnumerable<string> Memberships(QuarterlyReport report, string school) =>
        report.Support!.Schools.Single(one => one.Code == school).Memberships.Select(static one => one.Text());

    private static (decimal?, bool?) Criterion(QuarterlyReport report)
    {
        var line = report
            .Support!.Schools.Single(static one => one.Code == "s2")
            .Criteria.Single(static one => one.Code == "К2");
        return (line.Value, line.Applies);
    }

    private static PolicyRow Row(PolicySheet sheet, params (string Column, string Text)[] fields) =>
        new(
            sheet.Name,
            fields.ToDictionary(static field => field.Column, static field => field.Text, StringComparer.Ordinal)
        );
}
