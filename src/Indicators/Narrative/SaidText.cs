using QualityMonitor.Indicators.Periods;

namespace QualityMonitor.Indicators.Narrative;

public enum SaidKind
{
    /// <summary>Prose of a section or of an indicator.</summary>
    Passage,

    /// <summary>Why an indicator is as it is, and what is done.</summary>
    Explanation,

    /// <summary>What is proposed for decision.</summary>
    Proposal,
}

/// <summary>What a person wrote for the reports of a programme: one row of the workbook of texts.</summary>
/// <param name="ReportKind">Of a passage: the kind of report that it is for; empty: all.</param>
/// <param name="Section">Of a passage: the heading that it stands under; empty: its indicator's place.</param>
/// <param name="IndicatorCode">Null: of no single indicator.</param>
/// <param name="OrganisationCode">Null: the programme's as a whole.</param>
/// <param name="Period">Null: any, of passages alone.</param>
/// <param name="Text">As written, references such as <c>[1.2 план]</c> among it.</param>
/// <param name="Action">Of an explanation: what is done. Of a proposal: what it gives. Else empty.</param>
/// <param name="Responsible">Of a proposal: whose it is. Else empty.</param>
/// <param name="Term">By when, as written; empty for none.</param>
/// <param name="Author">Name and office, as written; empty where nobody signed.</param>
public sealed record SaidText(
    SaidKind Kind,
    string ReportKind,
    string Section,
    string? IndicatorCode,
    string? OrganisationCode,
    Period? Period,
    string Text,
    string Action,
    string Responsible,
    string Term,
    string Author
)
{
    /// <summary>Takes back what was said before: «-» and nothing else.</summary>
    public bool IsTakenBack => Text.Trim() is "-" or "–" or "—";
}
