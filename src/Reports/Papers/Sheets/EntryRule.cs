namespace QualityMonitor.Reports.Papers.Sheets;

public enum EntryKind
{
    /// <summary>Anything may be written; only the hint is shown.</summary>
    Any,

    /// <summary>Only what the drop-down list offers.</summary>
    List,

    /// <summary>The drop-down list is an offer; other text is taken too.</summary>
    SuggestedList,
    WholeNumber,
    Number,

    /// <summary>A number, or «-» where there is none; see <see cref="EntryRule.NumberOrDash"/>.</summary>
    NumberOrDash,
    Date,
}

/// <summary>A hint shown when a cell is chosen, and what may be written there.</summary>
/// <param name="Range">Cells such as <c>A2:A500</c>.</param>
/// <param name="Title">Heading of the hint, at most 32 characters: Excel repairs a workbook with longer ones.</param>
/// <param name="Hint">At most 255 characters.</param>
public sealed record EntryRule(string Range, EntryKind Kind, string Title, string Hint)
{
    public const int LongestTitle = 32;
    public const int LongestHint = 255;

    /// <summary>
    /// A list's source, the lower bound of a number or a date, or a condition, in Excel's formula language.
    /// </summary>
    public string? First { get; init; }

    /// <summary>The upper bound.</summary>
    public string? Last { get; init; }

    /// <summary>A list's source for words that contain no comma; 255 characters at most.</summary>
    public static string Words(IEnumerable<string> words) => "\"" + string.Join(',', words) + "\"";

    /// <summary>
    /// The condition of one cell that takes a number between two bounds or «-»: Excel's own rule for numbers refuses
    /// the dash.
    /// </summary>
    public static string NumberOrDash(string cell, string least, string most) =>
        $"OR({cell}=\"-\",AND(ISNUMBER({cell}),{cell}>={least},{cell}<={most}))";

    /// <summary>A list's source: the filled cells of one column of another sheet, from its second row on.</summary>
    public static string Filled(string sheet, char column, int rows) =>
        $"OFFSET('{sheet}'!${column}$2,0,0,MAX(1,COUNTA('{sheet}'!${column}$2:${column}${rows})),1)";
}
