using QualityMonitor.Reports.Quarterly.Page;

namespace QualityMonitor.Reports.Yearly;

/// <summary>
/// The letter that goes with a paper: what is attached, where it stands, what is asked. What its templates see, in
/// snake_case; all texts are ready to print.
/// </summary>
/// <param name="Name">Of the paper: «Сведения о достижении значений показателей».</param>
/// <param name="CutOff">The day of the data.</param>
/// <param name="Title">Of the programme.</param>
/// <param name="Edition">1 for the first; from 2 on the letter says that it corrects an earlier one.</param>
/// <param name="Changes">Null in a first edition.</param>
/// <param name="Short">The standing in a few words, for the subject.</param>
/// <param name="Big">The number that stands first.</param>
/// <param name="Ask">What the reader is asked to do.</param>
/// <param name="Attachments">«имя», «имя»: what lies beside the letter.</param>
public sealed record CoverPage(
    string Name,
    string Owner,
    string Period,
    string CutOff,
    string Title,
    int Edition,
    PageChanges? Changes,
    string Short,
    string Big,
    string BigText,
    IReadOnlyList<Segment> Segments,
    IReadOnlyList<CoverLine> Lines,
    string Ask,
    string Attachments
);

/// <param name="Tone">good, bad, warn or quiet; empty with <paramref name="Sign"/> where the line judges nothing.</param>
public sealed record CoverLine(string Label, string Tone, string Sign, string Text)
{
    public static CoverLine Plain(string label, string text) => new(label, "", "", text);
}
