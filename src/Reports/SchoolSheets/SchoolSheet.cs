using System.Text.Json.Serialization;

namespace QualityMonitor.Reports.SchoolSheets;

/// <summary>
/// What one school is told of itself: its own data, and beside them the figures and plans of the town and the region.
/// Another school is not in it, by name, place or figure. Codes, numbers, days and quoted texts; our words are made
/// when a page is.
/// </summary>
/// <param name="TownName">Of the municipality; of the programme's owner where there is none between.</param>
/// <param name="Document">The act that approved the programme, and with it the plans; empty when not given.</param>
/// <param name="CutOff">The data are those known on this day.</param>
/// <param name="Zone">Null where the passport has no criteria.</param>
/// <param name="Receipt">Null where the school owes nothing in the period.</param>
/// <param name="Next">Null where it will owe nothing in the next one.</param>
/// <param name="Files">The files of the figures, numbered from 1.</param>
public sealed record SchoolSheet(
    string ProgrammeCode,
    string ProgrammeName,
    string Document,
    string SchoolCode,
    string SchoolName,
    string TownName,
    string PeriodCode,
    string? PreviousCode,
    DateOnly CutOff,
    IReadOnlyList<SheetRow> Rows,
    SheetZone? Zone,
    IReadOnlyList<SheetRisk> Risks,
    SheetReceipt? Receipt,
    IReadOnlyList<SheetRemark> Remarks,
    NextForm? Next,
    IReadOnlyList<SheetFile> Files
)
{
    public const int LatestFormat = 1;

    public int Format { get; init; } = LatestFormat;

    /// <summary>Measures against no risk of the school's, or where documents name none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<SheetMeasure>? OtherMeasures { get; init; }

    public IEnumerable<SheetMeasure> Measures =>
        Risks.SelectMany(static one => one.Measures).Concat(OtherMeasures ?? []);
}
