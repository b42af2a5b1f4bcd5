using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using QualityMonitor.Support;
using Xunit;
using Assembly = System.Reflection.Assembly;

namespace QualityMonitor.Worker.Tests;

/// <summary>Holds the table of rooms in ARCHITECTURE.md.</summary>
public sealed class RoomsTests
{
    private static readonly Dictionary<string, Assembly> Rooms = new(StringComparer.Ordinal)
    {
        ["Indicators"] = typeof(Indicators.Problem).Assembly,
        ["Store"] = typeof(Store.Database).Assembly,
        ["Etl"] = typeof(Etl.SourceCells).Assembly,
        ["Reports"] = typeof(Reports.ReportServices).Assembly,
        ["Worker"] = Assembly.Load("QualityMonitor.Worker"),
    };

    private static readonly Architecture Architecture = new ArchLoader().LoadAssemblies([.. Rooms.Values]).Build();

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
                    "QualityMonitor.Indicators.Evaluation",
                    "QualityMonitor.Indicators.Plans",
                ]
            },
        };

    [Theory]
    [MemberData(nameof(Forbidden))]
    public void A_room_uses_only_what_the_table_allows(string room, string[] forbidden)
    {
        var offences =
            from type in Architecture.Types
            where type.Assembly.FullName == Rooms[room].FullName
            from dependency in type.Dependencies
            where forbidden.Any(name => IsWithin(dependency.Target.FullName, name))
            select $"{type.FullName} -> {dependency.Target.FullName}";

        Assert.Empty(offences.Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public void The_check_sees_dependencies_at_all() =>
        Assert.Contains(
            Architecture
                .Types.Where(type => type.Assembly.FullName == Rooms["Store"].FullName)
                .SelectMany(type => type.Dependencies),
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
