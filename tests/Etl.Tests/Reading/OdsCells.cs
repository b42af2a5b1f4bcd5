using QualityMonitor.Etl.Reading.Cells;
using QualityMonitor.Support;

namespace QualityMonitor.Etl.Tests.Reading;

/// <summary>What is read of an OpenDocument table made by hand.</summary>
internal static class OdsCells
{
    public static List<Row> Rows(string rows, string styles = "") =>
        Read.All(new MemoryStream(OdsFile.Zip(OdsFile.Content(OdsFile.Table(rows), styles))), "отчёт.ods")[0].Rows;

    /// <summary>The first cell of the one row that is given.</summary>
    public static Cell Cell(string cells, string styles = "") =>
        Rows($"<table:table-row>{cells}</table:table-row>", styles) is [var row] ? row[1] : default;
}
