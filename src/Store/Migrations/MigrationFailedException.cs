using System.Data.Common;
using QualityMonitor.Indicators;
using QualityMonitor.Store.Faults;

namespace QualityMonitor.Store.Migrations;

/// <summary>A database was not brought up to this program, and is what it was.</summary>
/// <param name="script">At which it ended; null: when all of it was to be kept.</param>
public sealed class MigrationFailedException(string? script, DbException why)
    : InvalidOperationException($"Migration {script ?? "of all scripts"} failed: {why.Message}", why),
        IExplained
{
    public Problem Problem => MigrationMessages.Failed(script, DatabaseFaults.Explain(why));
}
