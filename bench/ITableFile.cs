using ExcelDataReader;

namespace QualityMonitor.Bench;

/// <summary>A kind of file that holds the country's figures.</summary>
internal interface ITableFile
{
    string Name { get; }

    /// <summary>Figures of the whole file.</summary>
    int Figures { get; }

    /// <summary>The description of the table, as an admin writes it.</summary>
    string Layout { get; }

    /// <summary>Writes the first <paramref name="figures"/> of the country's figures, school by school.</summary>
    void Write(Stream stream, int figures);

    /// <summary>The bare reader of this kind.</summary>
    IExcelDataReader Open(Stream stream);
}
