using QualityMonitor.Support;
using QualityMonitor.Worker.Tests.Support;
using Xunit;

namespace QualityMonitor.Worker.Tests;

/// <summary>Holds the table of rooms in ARCHITECTURE.md.</summary>
public sealed class RoomsTests
{
    public static TheoryData<string, string[]> Forbidden =>
        new()
        {
            {
                "Indicators",
                [
                    "QualityMonitor.Store",
                    "QualityMonitor.Etl",
                    "QualityMonitor.Reports",
                    "QualityMonitor.Worker",
                    "System.IO",
                    "System.Net",
                    "System.Data",
                    "Dapper",
                ]
            },
            {
                "Store",
                [
                    "QualityMonitor.Etl",
                    "QualityMonitor.Reports",
                    "QualityMonitor.Worker",
                    "ExcelDataReader",
                    "MailKit",
                    "Scriban",
                    "Quartz",
                ]
            },
            {
                "Etl",
                ["QualityMonitor.Reports", "QualityMonitor.Worker", "Scriban", "Dapper", "Microsoft.Data", "Quartz"]
            },
            {
                "Reports",
                ["QualityMonitor.Etl", "QualityMonitor.Worker", "ExcelDataReader", "Dapper", "Microsoft.Data", "Quartz"]
            },
            {
                "Worker",
                [
                    "Dapper",
                    "Microsoft.Data",
                    "ExcelDataReader",
                    "Scriban",
                    "QualityMonitor.Indicators.Absences",
                    "QualityMonitor.Indicators.Evaluation",
                    "QualityMonitor.Indicators.OverTime",
                    "QualityMonitor.Indicators.RollingUp",
                    "QualityMonitor.Indicators.Plans",
                ]
            },
        };

    [Theory]
    [MemberData(nameof(Forbidden))]
    public void A_room_uses_only_what_the_table_allows(string room, string[] forbidden)
    {
        var offences =
            from type in Rooms.TypesOf(room)
            from dependency in type.Dependencies
            where forbidden.Any(name => IsWithin(dependency.Target.FullName, name))
            select $"{type.FullName} -> {dependency.Target.FullName}";

        Assert.Empty(offences.Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public void The_check_sees_dependencies_at_all() =>
        Assert.Contains(
            Rooms.TypesOf("Store").SelectMany(static type => type.Dependencies),
            dependency => IsWithin(dependency.Target.FullName, "Dapper")
        );

    [Fact]
    public void The_program_is_only_an_entrance()
    {
        var program = File.ReadLines(Path.Combine(Repository.Root, "src", "Worker", "Program.cs"));

        Assert.InRange(program.Count(), 1, 60);
    }

    private static bool IsWithin(string type, string name) => type.StartsWith(name + ".", StringComparison.Ordinal);
}
