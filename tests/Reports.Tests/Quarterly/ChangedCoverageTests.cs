using System.Globalization;
using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.OverTime;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Indicators.Values;
using QualityMonitor.Store;
using QualityMonitor.Support.Stores;
using Xunit;

namespace QualityMonitor.Reports.Tests.Quarterly;

/// <summary>Ten shares of two schools, the better of which is silent now.</summary>
public sealed class ChangedCoverageTests
{
    private static ProgrammeDefinition Definition =>
        new(
            Town.Programme,
            "Качество",
            "town",
            "",
            null,
            null,
            12,
            [
                new Organisation("town", "Город", "Город", OrganisationLevel.Municipality, null, []),
                new Organisation("good", "СОШ №1", "СОШ №1", OrganisationLevel.School, "town", []),
                new Organisation("weak", "СОШ №2", "СОШ №2", OrganisationLevel.School, "town", []),
            ],
            [
                .. Enumerable
                    .Range(1, 10)
                    .Select(static number => new IndicatorDefinition(
                        Code(number),
                        $"Доля {number}",
                        Unit.Percent,
                        Direction.HigherIsBetter,
                        Cadence.Quarter,
                        OrganisationLevel.School,
                        RollUp.Ratio,
                        Accumulation.Level
                    )),
            ],
            []
        );

    [Fact]
    public async Task Of_ten_shares_that_fell_with_the_best_schools_silence_those_that_rose_are_told_as_risen()
    {
        await using var store = await TestStore.SqliteAsync();
        store.Clock.Now = Town.CutOff.AddDays(-1);
        await Town.LoadPassportAsync(store, Definition, []);
        await LoadAsync(store, "было", Town.Before, ("good", static _ => 90), ("weak", static _ => 20));
        await LoadAsync(store, "стало", Town.Now, ("weak", static number => number <= 5 ? 25 : 15));

        var rows = (await Building.ReportAsync(store)).Rows;

        Assert.All(rows, static row => Assert.True(row.Fact!.Value < row.Previous!.Value));
        Assert.All(rows, static row => Assert.Equal(1, row.Movement!.Common));
        Assert.Equal(
            [.. Enumerable.Repeat(Trend.Improved, 5), .. Enumerable.Repeat(Trend.Worsened, 5)],
            rows.Select(static row => row.Movement!.Trend)
        );
        Assert.Equal(5, rows.Count(static row => row.HasSlipped));
    }

    private static Task LoadAsync(
        TestStore store,
        string name,
        Period period,
        params (string School, Func<int, int> Given)[] schools
    ) =>
        Town.LoadAsync(
            store,
            $"{name}.xlsx",
            null,
            ProcessingKind.Data,
            "Свод",
            1,
            async session =>
            {
                foreach (var (index, (school, given)) in schools.Index())
                foreach (var number in Enumerable.Range(1, 10))
                    await session.AddAsync(
                        new NewObservation(
                            Code(number),
                            school,
                            period,
                            new Fact.Share(given(number), 100),
                            $"{given(number)} из 100",
                            new CellAddress(1, number + 1, index + 2)
                        ),
                        CancellationToken.None
                    );
            }
        );

    private static string Code(int number) => "1." + number.ToString("00", CultureInfo.InvariantCulture);
}
