using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using Assembly = System.Reflection.Assembly;

namespace QualityMonitor.Worker.Tests.Support;

/// <summary>The rooms as they were built, and what their types use.</summary>
internal static class Rooms
{
    public static IReadOnlyDictionary<string, Assembly> Assemblies { get; } =
        new Dictionary<string, Assembly>(StringComparer.Ordinal)
        {
            ["Indicators"] = typeof(Indicators.Problem).Assembly,
            ["Store"] = typeof(Store.Database).Assembly,
            ["Etl"] = typeof(Etl.SourceCells).Assembly,
            ["Reports"] = typeof(Reports.ReportServices).Assembly,
            ["Worker"] = Assembly.Load("QualityMonitor.Worker"),
        };

    public static Architecture Architecture { get; } = new ArchLoader().LoadAssemblies([.. Assemblies.Values]).Build();

    public static IEnumerable<IType> TypesOf(string room) =>
        Architecture.Types.Where(type => type.Assembly.FullName == Assemblies[room].FullName);
}
