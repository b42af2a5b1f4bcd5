using QualityMonitor.Etl.Mapping.Rows;

namespace QualityMonitor.Etl.Checks;

/// <summary>What is noted of the rows of one table while they pass, to be asked about when all is written.</summary>
/// <param name="Required">Null where no figure of the table is required.</param>
/// <param name="Blank">Null where the table is not the file of one organisation.</param>
internal sealed record TableWatch(RequiredCells? Required, BlankRows? Blank)
{
    public TableRow Note(TableRow row)
    {
        Required?.Note(row);
        Blank?.Note(row);
        return row;
    }
}
