using QualityMonitor.Etl.Mapping.Rows;

namespace QualityMonitor.Etl.Mapping;

/// <summary>
/// Turns the rows of one table into what is to be loaded. Keeps state of the rows above: one pass, one mapper.
/// </summary>
internal interface ITableMapper
{
    /// <summary>What is wrong with the headers themselves; asked once, before the rows.</summary>
    IEnumerable<Mapped> Start();

    IEnumerable<Mapped> Map(TableRow row);
}
