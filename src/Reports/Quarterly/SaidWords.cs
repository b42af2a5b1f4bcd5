using System.Text.Json.Serialization;

namespace QualityMonitor.Reports.Quarterly;

/// <summary>What people wrote for the report, quoted: nothing in it is the program's.</summary>
public sealed record SaidWords(
    IReadOnlyList<Explanation> Explanations,
    IReadOnlyList<Proposal> Proposals,
    IReadOnlyList<Passage> Passages
)
{
    /// <summary>The last explanation of an earlier period of each indicator; for whoever explains again. Null: none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Explanation>? Earlier { get; init; }

    public static SaidWords None { get; } = new([], [], []);
}

/// <summary>Why an indicator is as it is, and what is done.</summary>
/// <param name="SchoolCode">Whose explanation it is; null: the programme's own.</param>
/// <param name="SchoolName">Null with <paramref name="SchoolCode"/>.</param>
/// <param name="Action">What is done; empty for nothing said.</param>
/// <param name="Author">Name and office; empty where nobody signed.</param>
/// <param name="On">The day it was received.</param>
public sealed record Explanation(
    string IndicatorCode,
    string? SchoolCode,
    string? SchoolName,
    string Why,
    string Action,
    string Author,
    DateOnly On,
    Origin Source
)
{
    /// <summary>Its words are left out: they are of a figure that is not shown, or name a school whose figure is not.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsKeptBack { get; init; }
}

/// <summary>What a person proposes for decision.</summary>
/// <param name="Responsible">Whose it would be; empty where not said. So are the others.</param>
public sealed record Proposal(
    string What,
    string Responsible,
    string Term,
    string Gives,
    string Author,
    DateOnly On,
    Origin Source
);

/// <summary>Prose with references to figures, as written.</summary>
/// <param name="ReportKind">The kind of report it is for; empty: all.</param>
/// <param name="Section">The heading it stands under; empty: its indicator's place.</param>
/// <param name="IndicatorCode">Null: of no single one.</param>
public sealed record Passage(
    string ReportKind,
    string Section,
    string? IndicatorCode,
    string Text,
    string Author,
    DateOnly On,
    Origin Source
)
{
    /// <summary>Null: it is of any.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? PeriodCode { get; init; }
}
