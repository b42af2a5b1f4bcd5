using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Risks;
using QualityMonitor.Reports.Wording;
using QualityMonitor.Store;

namespace QualityMonitor.Reports.Explaining;

/// <summary>Marks and measures that count no more, each with the file that said it.</summary>
/// <param name="zone">The clock that moments are told by.</param>
public sealed class ReplacedText(TimeZoneInfo zone)
{
    public IReadOnlyList<StoryPart> Of(ReplacedContext context)
    {
        IEnumerable<StoryPart> parts =
        [
            new("Прежние отметки риска", [.. context.Risks.Select(Risk)]),
            new("Прежние сведения о мероприятиях", [.. context.Activities.Select(Activity)]),
        ];
        return [.. parts.Where(static part => part.Lines.Count > 0)];
    }

    private string Risk(RiskMark mark) =>
        Words.Tidy(mark.Risk)
        + (mark.Level is { } level ? $" ({RiskLevels.Print(level)})" : "")
        + (mark.Period is { } period ? $", {period.Title}" : "")
        + $" — {SourceText.Whole(mark.Source, zone)}";

    private string Activity(RoadmapActivity one) =>
        $"{RussianText.Number(one.Position)}. {Words.Short(one.Text, 60)}: "
        + (one.ExecutionText is { Length: > 0 } said ? RussianText.Quote(said, 120) : "о выполнении не сообщалось")
        + $" — {SourceText.Whole(one.ExecutionSource ?? one.Source, zone)}";
}
