using System.Globalization;
using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Identification;
using QualityMonitor.Reports.Quarterly.Page;
using QualityMonitor.Reports.Quarterly.Pictures;
using QualityMonitor.Reports.Quarterly.Telling;
using QualityMonitor.Reports.Wording;

namespace QualityMonitor.Reports.SchoolSheets.Telling;

/// <summary>The zone and the way out of it.</summary>
/// <param name="Title">«Красная зона, второй год».</param>
/// <param name="Text">What must happen; empty where nothing must or nobody can tell.</param>
/// <param name="Ways">What each of the criteria asks for.</param>
internal sealed record ZoneLead(string Tone, string Sign, string Title, string Text, IReadOnlyList<ZoneWay> Ways);

/// <param name="Lead">«5 обучающихся»; printed bold; empty where it cannot be counted.</param>
internal sealed record ZoneWay(string Lead, string Text);

/// <inheritdoc cref="ZoneLead"/>
internal static class ZoneWords
{
    private static readonly string[] Years = ["", "", ", второй год", ", третий год", ", четвёртый год", ", пятый год"];

    public static ZoneLead? Of(SheetZone? zone)
    {
        if (zone is null)
            return null;

        var (tone, sign) = zone.Zone switch
        {
            Zone.Red => ("bad", "✖"),
            Zone.Risk => ("warn", "▲"),
            Zone.Green => ("good", "✔"),
            _ => ("quiet", "?"),
        };
        var word = SupportMaker.Word(zone.Zone);
        var title =
            char.ToUpperInvariant(word[0])
            + word[1..]
            + (zone.Zone is Zone.Red or Zone.Risk ? Years[Math.Min(zone.Years, Years.Length - 1)] : "")
            + (zone.IsCertain ? "" : ", по неполным данным");
        return new ZoneLead(
            tone,
            sign,
            string.Create(CultureInfo.InvariantCulture, $"{title} ({zone.Year} год)"),
            Text(zone),
            Ways(zone)
        );
    }

    private static string Text(SheetZone zone)
    {
        var applying = zone.Criteria.Where(static one => one.Applies == true).ToList();
        if (zone.Zone == Zone.Unknown)
            return "Не хватает данных по критериям: "
                + string.Join("; ", zone.Criteria.Where(static one => one.Applies is null).Select(Name))
                + ".";
        if (zone.Better is not { } better)
            return applying.Count == 0
                ? $"Ни один из {RussianText.Number(zone.Criteria.Count)} критериев не сработал."
                : "";

        var goal = better == Zone.Green ? "в зелёную зону" : "в зону риска";
        return (zone.ToDrop, applying.Count) switch
        {
            (_, 1) => $"Чтобы перейти {goal}, нужно одно:",
            (1, _) when !applying.Exists(static one => one.IsDecisive) =>
                $"Чтобы перейти {goal}, хватит одного из {RussianText.Number(applying.Count)}:",
            (var drop, var all) when drop >= all => $"Чтобы перейти {goal}, нужно всё из {RussianText.Number(all)}:",
            (var drop, var all) =>
                $"Чтобы перейти {goal}, нужно {RussianText.Number(drop)} из {RussianText.Number(all)}{Decisive(applying)}:",
        };
    }

    private static string Decisive(List<SheetCriterion> applying) =>
        applying.Where(static one => one.IsDecisive).Select(static one => one.Code).ToList() is { Count: > 0 } codes
            ? $", среди них обязательно {RussianText.Join(codes)}"
            : "";

    private static List<ZoneWay> Ways(SheetZone zone) =>
        zone.Better is null ? [] : [.. zone.Criteria.Where(static one => one.Applies == true).Select(Way)];

    private static ZoneWay Way(SheetCriterion one)
    {
        if (one.Step is not { } step)
            return new ZoneWay("", $"{Name(one)}: школа под этим критерием, в учениках расстояние не считается");

        var people = People.Of(one.IndicatorName).Counted(step.Units);
        var verb = RussianText.Plural((long)step.Units, "войдёт", "войдут", "войдут");
        var away = RussianText.Plural((long)step.Units, "выйдет", "выйдут", "выйдут");
        var indicator = RussianText.Quote(Words.Short(ShortName.Of(one.IndicatorName), 60), 90);
        return new ZoneWay(
            people,
            step.IsGain
                ? $"{verb} в показатель {indicator}: " + $"станет {step.PercentText}{RussianText.Nbsp}% ({Name(one)})"
                : $"{away} из показателя {indicator}: " + $"станет {step.PercentText}{RussianText.Nbsp}% ({Name(one)})"
        );
    }

    private static string Name(SheetCriterion one) =>
        one.Name.Length > 0 ? $"{one.Code}. {Words.Short(one.Name, 80)}" : $"критерий {one.Code}";
}
