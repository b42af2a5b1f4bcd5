using QualityMonitor.Reports.Documents;
using QualityMonitor.Reports.Quarterly.Telling;

namespace QualityMonitor.Reports.Quarterly.Document;

/// <summary>A person's prose as paragraphs of a paper.</summary>
internal static class ProseLines
{
    /// <summary>A paragraph for each line of the text; its figures are fields that keep their references.</summary>
    public static IEnumerable<Line> Of(QuarterlyReport report, string text)
    {
        var phrases = new List<Phrase>();
        foreach (var piece in ProseText.Of(report, text).Pieces)
        {
            if (piece.Reference is { } reference)
            {
                phrases.Add(piece.IsResolved ? Phrase.Figure(piece.Text, reference) : Phrase.Bold(piece.Text));
                continue;
            }

            foreach (var (index, part) in piece.Text.Split('\n').Index())
            {
                if (index > 0 && phrases.Count > 0)
                {
                    yield return new Line([.. phrases]);
                    phrases.Clear();
                }

                if (part.Trim('\r').Length > 0 && (phrases.Count > 0 || part.Trim().Length > 0))
                    phrases.Add(part.Trim('\r'));
            }
        }

        if (phrases.Count > 0)
            yield return new Line(phrases);
    }
}
