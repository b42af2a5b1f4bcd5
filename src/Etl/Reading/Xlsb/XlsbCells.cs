using System.Globalization;
using QualityMonitor.Etl.Reading.Cells;

namespace QualityMonitor.Etl.Reading.Xlsb;

/// <summary>From a cell's record to the <see cref="Cell"/> that an .xlsx would have made of it.</summary>
internal sealed class XlsbCells(List<string> strings, XlsbStyles styles, bool date1904)
{
    private readonly XlsbText text = new(styles);

    /// <param name="kind">Of the record, the short ones as their long kin.</param>
    /// <param name="body">The record.</param>
    /// <param name="at">Where the value stands.</param>
    /// <param name="style">The number of the cell's style.</param>
    public Cell Read(int kind, XlsbBody body, int at, int style) =>
        kind switch
        {
            XlsbKind.Rk => Number(body.Rk(at), style),
            XlsbKind.Real or XlsbKind.FormulaReal => Number(body.Double(at), style),
            XlsbKind.Text or XlsbKind.FormulaText => Cell.OfText(body.Text(at)),
            XlsbKind.RichText => Cell.OfText(text.Read(body, at)),
            XlsbKind.SharedText => Shared(body.UInt32(at)),
            XlsbKind.Boolean or XlsbKind.FormulaBoolean => Cell.OfBoolean(body.Octet(at) != 0),
            XlsbKind.Error or XlsbKind.FormulaError => Cell.OfError(ExcelErrors.Name(body.Octet(at))),
            _ => default,
        };

    private Cell Shared(uint index) =>
        index < strings.Count ? Cell.OfText(strings[(int)index]) : Cell.OfError(CellFaults.TextLost);

    private Cell Number(double value, int style) =>
        SpreadsheetNumber.TryConvert(value, out var number)
            ? styles.FormatOf(style).Read(number, date1904)
            : Cell.OfText(value.ToString("R", CultureInfo.InvariantCulture));
}
