using System.Text.Json.Serialization;
using QualityMonitor.Store;

namespace QualityMonitor.Reports.Answers.Annotating;

/// <summary>One thing to look at in the file.</summary>
/// <param name="Sheet">Null when it concerns the whole file.</param>
/// <param name="Value">What stands there; null when nothing does.</param>
public sealed record Remark(
    int Number,
    Severity Severity,
    string? Sheet,
    int? Row,
    int? Column,
    string? Value,
    string Message,
    string Expected
)
{
    /// <summary>A sheet of the file was not loaded; not written otherwise, so that older answers are known again.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsOfUnreadSheet { get; init; }

    /// <summary>Nothing is wrong with the cell: its period is after the programme's end.</summary>
    [JsonIgnore]
    public bool IsAfterProgramme { get; init; }

    /// <summary>«D18», «строка 18, столбец 4» in a table of Word; null when it concerns a sheet or the whole file.</summary>
    public string? Cell => Row is { } row && Column is { } column ? CellPlace.Name(Sheet, row, column) : null;

    public string Place =>
        (Sheet, Row, Column) switch
        {
            (null, _, _) => "весь файл",
            ({ } sheet, { } row, { } column) => CellPlace.Words(sheet, row, column),
            ({ } sheet, _, _) => CellPlace.Sheet(sheet),
        };
}
