using System.Text.Json.Serialization;
using QualityMonitor.Indicators.Authority;
using QualityMonitor.Reports.Answers.Annotating;
using QualityMonitor.Reports.Wording;
using QualityMonitor.Store;
using QualityMonitor.Store.Editions;

namespace QualityMonitor.Reports.Answers;

/// <summary>What became of a file, as its sender is told.</summary>
/// <param name="ProgrammeName">Empty when the file belongs to none that is known.</param>
/// <param name="Taken">What was loaded, most figures first.</param>
/// <param name="CellsLoaded">Cells of the file that became something: figures, plans, activities, risks.</param>
/// <param name="Remarks">Errors first, then warnings, each in the order of the file; numbered from 1.</param>
/// <param name="Reason">Why a rejected or held file was not loaded; null otherwise.</param>
public sealed record Answer(
    ProcessingOutcome Outcome,
    ProcessingKind Kind,
    string FileName,
    DateOnly ReceivedOn,
    long SubmissionId,
    string ProgrammeCode,
    string ProgrammeName,
    IReadOnlyList<TakenFigures> Taken,
    long CellsLoaded,
    IReadOnlyList<Remark> Remarks,
    string? Reason,
    string? ReasonExpected
)
{
    /// <summary>
    /// An archive whose tables are answered each for itself; not written otherwise, so that older answers are known
    /// again.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsPartlyOpened { get; init; }

    /// <summary>
    /// Where a file that was not loaded came from, when coordinators are told of it instead of a sender; not written
    /// otherwise.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public string? CameThrough { get; init; }

    /// <summary>
    /// Why a file waits for somebody's word; not written otherwise, so that older answers are known again.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Doubt? Waits { get; init; }

    /// <summary>
    /// The file whose word this one only repeats: «x.xlsx», which came on a day; not written otherwise.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public RepeatedFile? Repeats { get; init; }

    /// <summary>
    /// Its figures are of a closed period, and for the one that is being collected nothing has come; not written otherwise.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public StillOwedForm? StillOwed { get; init; }

    /// <summary>
    /// It waits, and whoever sent it can do what is missing; not written otherwise, so that older answers are known again.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool CanBeMended { get; init; }

    /// <summary>A coordinator is written to as well.</summary>
    [JsonIgnore]
    public bool IsToldToCoordinator { get; init; }

    /// <summary>Cells that were not loaded; remarks about one cell count once.</summary>
    public int ErrorCells => Cells(Severity.Error);

    public int WarningCells => Cells(Severity.Warning);

    /// <summary>Somebody may think that a sheet was loaded, and it was not.</summary>
    [JsonIgnore]
    public bool HasUnreadSheets => Remarks.Any(static one => one.IsOfUnreadSheet);

    /// <summary>
    /// What is needed where all errors are of a time after the programme's end: another form or period, and no cell is to
    /// be mended. Null otherwise.
    /// </summary>
    [JsonIgnore]
    public string? NeededAfterProgramme =>
        Remarks.Where(static one => one.Severity == Severity.Error && !one.IsOfUnreadSheet).ToList()
            is [{ } first, ..] errors
        && errors.TrueForAll(static one => one.IsAfterProgramme)
            ? first.Expected
            : null;

    /// <summary>A remark about no cell counts for itself.</summary>
    private int Cells(Severity severity) =>
        Remarks
            .Where(one => one.Severity == severity && !one.IsOfUnreadSheet)
            .DistinctBy(static one => (one.Sheet, one.Cell, one.Cell is null ? one.Number : 0))
            .Count();
}

/// <summary>What was said before.</summary>
public sealed record RepeatedFile(string FileName, DateOnly ReceivedOn)
{
    /// <summary>Neither the same sender gave it, nor did it lie at the same place: a sender does not read its name.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsElsewhere { get; init; }

    /// <summary>A late copy: what was corrected since stands, and a person may decide otherwise.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsLate { get; init; }
}

/// <summary>What may have been meant by figures of a closed period.</summary>
/// <param name="Given">The title of the file's period.</param>
/// <param name="Period">The title of the period of which nothing has come.</param>
/// <param name="Deadline">Last day in time.</param>
public sealed record StillOwedForm(string Given, string Period, DateOnly Deadline);

/// <summary>Figures of one organisation for one period, by their printed names.</summary>
public sealed record TakenFigures(string Organisation, string Period, int Count)
{
    /// <param name="names">Printed names by code.</param>
    internal static TakenFigures Of(FigureCount figures, IReadOnlyDictionary<string, string> names) =>
        new(
            names.GetValueOrDefault(figures.OrganisationCode, figures.OrganisationCode),
            Words.Title(figures.Period.Title),
            figures.Count
        );
}
