using System.Reflection;
using QualityMonitor.Store;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace QualityMonitor.Support.Stores;

/// <summary>
/// Runs a theory on SQLite always and on SQL Server where there is one; a missing server is a visible skip.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BothEnginesAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(
        MethodInfo testMethod,
        DisposalTracker disposalTracker
    ) =>
        new([
            new TheoryDataRow<Engine>(Engine.Sqlite),
            new TheoryDataRow<Engine>(Engine.SqlServer)
            {
                Skip = TestServer.ConnectionString is null ? TestServer.WhyNot : null,
            },
        ]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
