using System.Text.RegularExpressions;
using QualityMonitor.Etl.Patterns;
using QualityMonitor.Indicators.Checks;
using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Etl.Layouts;

/// <summary>What to do with a row that has a heading and nothing else.</summary>
internal enum SectionsAre
{
    Skipped,

    /// <summary>The heading is kept as the breakdown of the figures under it.</summary>
    Breakdown,
    Organisation,
    Period,

    /// <summary>The heading begins the names of the indicators under it.</summary>
    Indicator,

    /// <summary>There are none: such a row is a row like the others.</summary>
    None,
}

internal enum ColumnRole
{
    Name,
    Code,
    Unit,
    Value,
    Plan,
    Baseline,
    Numerator,
    Denominator,

    /// <summary>Whether the values of the row are plans or facts: «план», «факт».</summary>
    Kind,
    Organisation,

    /// <summary>In which municipality the organisation of the row is.</summary>
    Municipality,
    Period,

    /// <summary>When an answer to a form of questions was given: the last of an organisation counts.</summary>
    AnsweredOn,
    Breakdown,
    Activity,
    ActivityPeriod,
    Responsible,

    /// <summary>What was reported of an activity.</summary>
    Execution,

    /// <summary>The day it was carried out.</summary>
    ExecutedOn,

    /// <summary>How strongly a risk applies.</summary>
    RiskLevel,
    Risk,
    Organisations,

    /// <summary>Why the figure of the row is what it is, in a person's words; of forms alone.</summary>
    Why,

    /// <summary>What is done about it; of forms alone.</summary>
    Action,
}

/// <summary>Which columns a rule speaks of.</summary>
internal abstract record ColumnPlace
{
    private ColumnPlace() { }

    public sealed record Header(TextPattern Words) : ColumnPlace;

    /// <param name="Column">From 1.</param>
    public sealed record Letter(int Column) : ColumnPlace;

    /// <summary>Every column whose header reads as a period, an organisation or an indicator.</summary>
    /// <param name="Words">Only headers with these words; null: all.</param>
    public sealed record Every(HeadersAre Headers, TextPattern? Words) : ColumnPlace;
}

internal enum HeadersAre
{
    Period,
    Organisation,
    Indicator,
}

/// <param name="Organisation">Fixed for the column: a code, a name or <c>owner</c>.</param>
/// <param name="Indicator">Fixed for the column: a code or a name.</param>
internal sealed record ColumnRule(
    ColumnPlace Place,
    ColumnRole Role,
    Period? Period,
    string? Organisation,
    string? Indicator,
    bool IsOptional
)
{
    /// <summary>The risk whose levels stand in the column; null: the row names it.</summary>
    public string? Risk { get; init; }
}

/// <summary>Where a period or an organisation of the whole file is written.</summary>
internal abstract record FilePlace
{
    private FilePlace() { }

    public sealed record Constant(string Text) : FilePlace;

    public sealed record Cell(int Row, int Column) : FilePlace;

    /// <summary>The cell right of the label, or what follows the label in its own cell.</summary>
    public sealed record Label(TextPattern Words) : FilePlace;

    /// <summary>A hidden mark of a form of our own, in column A of its sheet.</summary>
    public sealed record Mark(string Text, int Row) : FilePlace;

    /// <summary>The group <c>value</c> of an expression over the file name, or all that matches.</summary>
    public sealed record FileName(Regex Expression) : FilePlace;

    /// <summary>The same over the name of the sheet: a sheet for each school or quarter.</summary>
    /// <param name="Year">Of «I квартал»; null: the name has its own, or is of no time.</param>
    public sealed record SheetName(Regex Expression, Period? Year) : FilePlace;
}

/// <summary>How to take a cell apart that holds more than one figure.</summary>
/// <param name="Rows">Names of the rows it is for; empty: all.</param>
/// <param name="Expression">Named groups value, plan, baseline, numerator, denominator; null with
/// <paramref name="FirstNumber"/>.</param>
/// <param name="FirstNumber">Take the number that begins the cell and let the rest be.</param>
/// <param name="Indicator">Whose figure it is that the cell holds beside its row's own: code or name; null: the
/// row's.</param>
internal sealed record SplitRule(
    IReadOnlyList<TextPattern> Rows,
    Regex? Expression,
    bool FirstNumber,
    string? Indicator
)
{
    public bool IsFor(string rowName) => Rows.Count == 0 || Rows.Any(pattern => pattern.IsMatch(rowName));
}

/// <summary>What a layout says of the indicators whose names match; null leaves what was inferred.</summary>
internal sealed record IndicatorOverride(IReadOnlyList<TextPattern> Names)
{
    public Direction? Direction { get; init; }

    public Unit? Unit { get; init; }

    public Cadence? Cadence { get; init; }

    public OrganisationLevel? Level { get; init; }

    public RollUp? RollUp { get; init; }

    public Accumulation? Accumulation { get; init; }

    public Period? Baseline { get; init; }

    public decimal? TaskTolerancePercent { get; init; }

    public int? Decimals { get; init; }

    public bool? MayBeNegative { get; init; }
}

/// <summary>
/// The programme that a table defines by itself, without a passport. Its indicators are the rows (or headers) of the
/// table.
/// </summary>
/// <param name="TableOrganisations">The level of the organisations that the table names, which are all taken; null:
/// only those of the layout are known.</param>
internal sealed record TableDefinition(
    string Code,
    string Name,
    string Document,
    DateOnly? StartsOn,
    DateOnly? EndsOn,
    int DeadlineDays,
    string OwnerCode,
    IReadOnlyList<Organisation> Organisations,
    OrganisationLevel? TableOrganisations,
    IReadOnlyList<Recipient> Recipients,
    IndicatorOverride Defaults,
    IReadOnlyList<IndicatorOverride> Overrides
);

/// <summary>How a foreign workbook maps to figures, compiled and checked. Immutable.</summary>
/// <param name="Name">Unique; kept with every load.</param>
internal sealed record Layout(string Name)
{
    public required IReadOnlyList<FileGlob> Files { get; init; }

    public FileGlob? SheetName { get; init; }

    public int? SheetNumber { get; init; }

    /// <summary>Each stands in some cell of the first rows.</summary>
    public required IReadOnlyList<TextPattern> Words { get; init; }

    /// <summary>The first header row by number, 0 for a table without a header; null: found by words.</summary>
    public int? HeaderRow { get; init; }

    /// <summary>All stand in the header; never empty when <see cref="HeaderRow"/> is null.</summary>
    public required IReadOnlyList<TextPattern> HeaderWords { get; init; }

    /// <summary>Null: as deep as the merged cells of its first row.</summary>
    public int? HeaderRows { get; init; }

    public RowsAre Rows { get; init; }

    public SectionsAre Sections { get; init; }

    public required IReadOnlyList<ColumnRule> Columns { get; init; }

    public FilePlace? Period { get; init; }

    public FilePlace? Organisation { get; init; }

    /// <summary>The part that all figures of a sheet are of, where its name says so; null: none.</summary>
    public FilePlace? Breakdown { get; init; }

    public required IReadOnlyList<TextPattern> Skip { get; init; }

    public required IReadOnlyList<SplitRule> Splits { get; init; }

    public required IReadOnlyList<CheckRule> Checks { get; init; }

    /// <summary>Percent of errors above which the file is refused whole; null: no bound.</summary>
    public int? MaxErrors { get; init; }

    /// <summary>
    /// The programme whose passport knows the indicators; null exactly when there is a <see cref="Define"/>.
    /// </summary>
    public string? ProgrammeCode { get; init; }

    public TableDefinition? Define { get; init; }

    /// <summary>Made by the program for a form of its own: a row that is gone is told.</summary>
    public bool IsForm { get; init; }

    public bool Has(ColumnRole role) => Columns.Any(column => column.Role == role);
}
