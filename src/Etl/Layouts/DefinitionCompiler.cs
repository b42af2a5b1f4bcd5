using QualityMonitor.Etl.Patterns;
using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Etl.Layouts;

/// <summary>The part of a layout that defines a programme where there is no passport.</summary>
internal static class DefinitionCompiler
{
    private const string OrganisationForm = "ключи code и name, например { code: dubna, name: г. Дубна }";

    public static TableDefinition Compile(YamlMap map)
    {
        var owner = map.Map("owner") is { } ownerMap
            ? OrganisationOf(ownerMap, OrganisationLevel.Municipality, null)
            : null;
        if (!map.Has("owner"))
            map.Wrong("owner", LayoutMessages.Missing(OrganisationForm));
        var others = map.Maps("organisations")
            .Select(other => OrganisationOf(other, OrganisationLevel.School, owner?.Code))
            .ToList();
        var definition = new TableDefinition(
            map.Required("code"),
            map.Required("name"),
            map.Text("document") ?? "",
            map.Date("starts"),
            map.Date("ends"),
            map.Int("deadline_days", 0, 366) ?? 10,
            owner?.Code ?? "",
            owner is null ? others : [owner, .. others],
            map.Word("table_organisations", LayoutWords.Levels),
            [.. map.Maps("recipients").Select(RecipientOf)],
            Settings(map, []),
            Overrides(map)
        );
        map.Close();
        return definition;
    }

    /// <summary>Short lists first, so that a detailed override has the last word.</summary>
    private static IReadOnlyList<IndicatorOverride> Overrides(YamlMap map) =>
        [
            new IndicatorOverride(map.Patterns("lower_is_better")) { Direction = Direction.LowerIsBetter },
            new IndicatorOverride(map.Patterns("neutral")) { Direction = Direction.Neutral },
            .. map.Maps("indicators").Select(OverrideOf),
        ];

    private static IndicatorOverride OverrideOf(YamlMap map)
    {
        if (!map.Has("names"))
            map.Wrong("names", LayoutMessages.Missing("слова из названий показателей"));
        var settings = Settings(map, map.Patterns("names")) with
        {
            Direction = map.Word("direction", LayoutWords.Directions),
        };
        map.Close();
        return settings;
    }

    private static IndicatorOverride Settings(YamlMap map, IReadOnlyList<TextPattern> names) =>
        new(names)
        {
            Unit = UnitOf(map),
            Cadence = map.Word("cadence", LayoutWords.Cadences),
            Level = map.Word("level", LayoutWords.Levels),
            RollUp = map.Word("roll_up", LayoutWords.RollUps),
            Accumulation = map.Word("accumulation", LayoutWords.Accumulations),
            Baseline = map.Period("baseline"),
            TaskTolerancePercent = map.Int("task_tolerance", 0, 100),
            Decimals = map.Int("decimals", 0, 10),
            MayBeNegative = map.Flag("may_be_negative") ? true : null,
        };

    private static Unit? UnitOf(YamlMap map)
    {
        if (map.Text("unit") is not { } text)
            return null;
        var unit = Unit.Parse(text);
        if (!unit.IsOk)
            map.Wrong("unit", (unit.Problem!.Sentence, unit.Problem.Expected));
        return unit.IsOk ? unit.Value : null;
    }

    private static Organisation OrganisationOf(YamlMap map, OrganisationLevel level, string? owner)
    {
        var code = map.Required("code");
        var name = map.Required("name");
        level = map.Word("level", LayoutWords.Levels) ?? level;
        // A region beside the municipality is not below it.
        var parent = map.Text("parent") ?? (level == OrganisationLevel.School ? owner : null);
        var organisation = new Organisation(
            code,
            name,
            map.Text("short_name") ?? name,
            level,
            parent,
            map.Texts("aliases")
        )
        {
            Email = map.Text("email"),
        };
        map.Close();
        return organisation;
    }

    private static Recipient RecipientOf(YamlMap map)
    {
        var recipient = new Recipient(
            map.Required("name"),
            map.Required("email"),
            map.Word("role", LayoutWords.RecipientRoles) ?? RecipientRole.Reader
        )
        {
            SpeaksFor = map.Text("speaks_for") ?? "",
        };
        map.Close();
        return recipient;
    }
}
