using QualityMonitor.Etl.Reading.Cells;

namespace QualityMonitor.Etl.Reading.ExcelXml;

/// <summary>What stands around the cells of a sheet, some of it behind them.</summary>
internal sealed class ExcelXmlSheet(string name)
{
    public string Name => name;

    public bool IsHidden { get; set; }

    public List<MergedArea> Merges { get; } = [];

    public HiddenColumns Hidden { get; } = new();
}
