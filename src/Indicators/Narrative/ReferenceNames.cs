using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Indicators.Narrative;

/// <summary>What prose may refer to, beside indicators by their codes.</summary>
public static class ReferenceNames
{
    public const string Effectiveness = "Э";
    public const string Met = "выполнено";
    public const string Missed = "не выполнено";
    public const string Planned = "с планом";
    public const string Schools = "школы.всего";
    public const string Submitted = "школы.сдали";
    public const string Red = "зоны.красная";
    public const string Risk = "зоны.риск";
    public const string Green = "зоны.зелёная";
    public const string Unknown = "зоны.нет";
    public const string Activities = "карта.всего";
    public const string DueNow = "карта.срок";
    public const string DoneInTime = "карта.в срок";
    public const string DoneLate = "карта.позже";
    public const string Partly = "карта.частично";
    public const string Overdue = "карта.просрочено";

    /// <summary>What may stand after an indicator's code; any other words are an organisation's name.</summary>
    public const string Fact = "факт";
    public const string Plan = "план";
    public const string Before = "было";
    public const string YearAgo = "год назад";
    public const string Baseline = "базовое";
    public const string Change = "изменение";
    public const string Lacking = "не хватает";
    public const string Degree = "степень";
    public const string Behind = "школы";

    public static IReadOnlyList<string> All { get; } =
    [
        Effectiveness,
        Met,
        Missed,
        Planned,
        Schools,
        Submitted,
        Red,
        Risk,
        Green,
        Unknown,
        Activities,
        DueNow,
        DoneInTime,
        DoneLate,
        Partly,
        Overdue,
    ];

    private static readonly Dictionary<string, string> ByKey = All.ToDictionary(
        TextNormalizer.Fold,
        static name => name,
        StringComparer.Ordinal
    );

    public static bool Is(string name) => ByKey.ContainsKey(TextNormalizer.Fold(name));

    /// <summary>The name as it stands here; null where it is none.</summary>
    public static string? Find(string written) => ByKey.GetValueOrDefault(TextNormalizer.Fold(written));

    /// <summary>«карта.чего-то» was meant to be a reference, whether or not there is such a thing.</summary>
    public static bool LooksMeant(string written) =>
        All.Any(name =>
            name.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot
            && written.StartsWith(name[..(dot + 1)], StringComparison.OrdinalIgnoreCase)
        );
}
