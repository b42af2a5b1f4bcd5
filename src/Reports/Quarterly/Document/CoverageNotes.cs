using QualityMonitor.Indicators.RollingUp;
using QualityMonitor.Indicators.Telling;
using QualityMonitor.Reports.Documents;

namespace QualityMonitor.Reports.Quarterly.Document;

/// <summary>Notes below the table of facts: whose data a figure is without. Equal ones are one note.</summary>
internal sealed class CoverageNotes
{
    private readonly List<string> texts = [];

    /// <summary>One paragraph; empty where no figure is without anybody's data.</summary>
    public Line Line =>
        new([.. texts.SelectMany(static (text, index) => new[] { Phrase.Raised(Mark(index)), $" {text} " })]);

    /// <returns>The mark of the row's note; null where it needs none.</returns>
    public string? For(IndicatorRow row)
    {
        if (row.Coverage is not { } coverage || coverage.Used >= coverage.Of)
            return null;

        var text = new AbsenceText(row.Grounds, row.NameOf).Lead(
            new MemberCount(coverage.Used, coverage.Of),
            [.. coverage.Absent.Where(static one => !SaysNothing(one)).Select(static one => one.Name)],
            [.. coverage.Absent.Where(SaysNothing).Select(static one => one.Name)]
        );
        if (!texts.Contains(text, StringComparer.Ordinal))
            texts.Add(text);
        return Mark(texts.IndexOf(text));
    }

    private static bool SaysNothing(AbsentSchool school) => school.Lack == MemberLack.MarkedMissing;

    private static string Mark(int index) =>
        (index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture) + ")";
}
