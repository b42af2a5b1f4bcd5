using System.Xml;

namespace QualityMonitor.Etl.Reading.Ods;

/// <summary>Names of an OpenDocument table, atomized: comparing them is comparing references.</summary>
internal sealed class OdsNames
{
    public OdsNames()
    {
        SheetTable = Table.Add("table");
        Row = Table.Add("table-row");
        Cell = Table.Add("table-cell");
        Covered = Table.Add("covered-table-cell");
        Column = Table.Add("table-column");
        RowsRepeated = Table.Add("number-rows-repeated");
        ColumnsRepeated = Table.Add("number-columns-repeated");
        RowsSpanned = Table.Add("number-rows-spanned");
        ColumnsSpanned = Table.Add("number-columns-spanned");
        Style = Table.Add("style-name");
        DefaultStyle = Table.Add("default-cell-style-name");
        Visibility = Table.Add("visibility");
        Formula = Table.Add("formula");
        ValueType = Table.Add("value-type");
        Value = Table.Add("value");
        DateValue = Table.Add("date-value");
        TimeValue = Table.Add("time-value");
        BooleanValue = Table.Add("boolean-value");
        StringValue = Table.Add("string-value");
        CalcExtension = Table.Add("urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0");
    }

    public NameTable Table { get; } = new();

    public string SheetTable { get; }

    public string Row { get; }

    public string Cell { get; }

    public string Covered { get; }

    public string Column { get; }

    public string RowsRepeated { get; }

    public string ColumnsRepeated { get; }

    public string RowsSpanned { get; }

    public string ColumnsSpanned { get; }

    public string Style { get; }

    public string DefaultStyle { get; }

    public string Visibility { get; }

    public string Formula { get; }

    public string ValueType { get; }

    public string Value { get; }

    public string DateValue { get; }

    public string TimeValue { get; }

    public string BooleanValue { get; }

    public string StringValue { get; }

    /// <summary>The namespace in which LibreOffice says that a value is an error.</summary>
    public string CalcExtension { get; }

    public bool IsCell(string name) => ReferenceEquals(name, Cell) || ReferenceEquals(name, Covered);

    /// <summary>What only holds rows or columns together: they are its content's.</summary>
    public static bool IsGroup(string name) =>
        name
            is "table-rows"
                or "table-header-rows"
                or "table-row-group"
                or "table-columns"
                or "table-header-columns"
                or "table-column-group";
}
