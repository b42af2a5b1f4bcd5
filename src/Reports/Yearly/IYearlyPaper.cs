using QualityMonitor.Indicators;
using QualityMonitor.Reports.Mail;
using QualityMonitor.Reports.Quarterly;

namespace QualityMonitor.Reports.Yearly;

/// <summary>What tells one yearly paper from another. Pure: the same report gives the same bytes.</summary>
internal interface IYearlyPaper
{
    /// <summary><see cref="Kinds.IReportKind.Code"/>, and the folder of its templates.</summary>
    string Kind { get; }

    /// <summary>Of the paper, to stand at the head of its letter and in its file's name.</summary>
    string Name { get; }

    /// <summary>
    /// The part of the monitoring report that the paper shows; it is what is frozen, and so what is not in it makes no
    /// corrected edition.
    /// </summary>
    QuarterlyReport Shown(QuarterlyReport report);

    /// <returns>What keeps the paper from being made; null when nothing does.</returns>
    Problem? ProblemOf(QuarterlyReport shown);

    /// <param name="paper">What it is made of; its letterhead included.</param>
    byte[] Document(Quarterly.Document.QuarterlyPaper paper);

    /// <summary>Beside the document.</summary>
    IReadOnlyList<AttachedFile> Others(QuarterlyReport shown);

    CoverWords Cover(QuarterlyReport shown);

    /// <summary>The headings that a coordinator may write under, for the workbook of texts.</summary>
    IReadOnlyList<string> Sections(QuarterlyReport shown);
}

/// <summary>What a paper's letter says of it.</summary>
/// <param name="Asks">Lines for the coordinator alone, who is sent the workbook of texts with them; empty: there is
/// nothing to write.</param>
internal sealed record CoverWords(
    string Short,
    string Big,
    string BigText,
    IReadOnlyList<Quarterly.Page.Segment> Segments,
    IReadOnlyList<CoverLine> Lines,
    IReadOnlyList<CoverLine> Asks
);
