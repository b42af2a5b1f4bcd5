using System.Xml;

namespace QualityMonitor.Etl.Reading.Xlsx;

/// <summary>Names of a sheet part, atomized: comparing them is comparing references.</summary>
internal sealed class SheetNames
{
    public SheetNames()
    {
        SheetData = Table.Add("sheetData");
        Row = Table.Add("row");
        Cell = Table.Add("c");
        Value = Table.Add("v");
        Formula = Table.Add("f");
        Inline = Table.Add("is");
        Reference = Table.Add("r");
        Type = Table.Add("t");
        Style = Table.Add("s");
        Hidden = Table.Add("hidden");
        Column = Table.Add("col");
        First = Table.Add("min");
        Last = Table.Add("max");
    }

    public NameTable Table { get; } = new();

    public string SheetData { get; }

    public string Row { get; }

    public string Cell { get; }

    public string Value { get; }

    public string Formula { get; }

    public string Inline { get; }

    public string Reference { get; }

    public string Type { get; }

    public string Style { get; }

    public string Hidden { get; }

    public string Column { get; }

    public string First { get; }

    public string Last { get; }
}
