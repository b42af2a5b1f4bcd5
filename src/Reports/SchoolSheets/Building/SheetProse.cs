using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Narrative;

namespace QualityMonitor.Reports.SchoolSheets.Building;

/// <summary>
/// Puts the school's own figures in the place of the references in its words; a figure that is not of the sheet is said
/// to be missing, whosever it is.
/// </summary>
internal sealed class SheetProse(IReadOnlyList<SheetRow> rows, IEnumerable<string> codes)
{
    private readonly HashSet<string> known = codes.Select(IndicatorCodes.Key).ToHashSet(StringComparer.Ordinal);

    public SheetRow Told(SheetRow row) =>
        row.Said is { } said ? row with { Said = said with { Why = Told(said.Why), Action = Told(said.Action) } } : row;

    private string Told(string text) =>
        string.Concat(
            ProseReader
                .Read(text, word => known.Contains(IndicatorCodes.Key(word)))
                .Select(piece =>
                    piece switch
                    {
                        TextPiece.Reference reference => Figure(reference) ?? reference.Written + " (данных нет)",
                        TextPiece.Words words => words.Text,
                        _ => throw new InvalidOperationException("Prose is words and references."),
                    }
                )
        );

    private string? Figure(TextPiece.Reference reference) =>
        IndicatorCodes.Find(rows, static row => row.Code, reference.Subject) is { } row
            ? reference.Of.ToLowerInvariant() switch
            {
                "" => row.Fact?.Text,
                ReferenceNames.Plan => row.Plan?.Text,
                ReferenceNames.Before => row.Previous?.Text,
                _ => null,
            }
            : null;
}
