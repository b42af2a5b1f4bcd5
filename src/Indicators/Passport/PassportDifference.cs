using System.Globalization;
using QualityMonitor.Indicators.Checks;
using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Plans;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Indicators.Passport;

/// <summary>
/// What a passport changes against the one in force: for whoever must hear of it, and for the rule that a passport with
/// mistakes takes nothing away.
/// </summary>
public static class PassportDifference
{
    /// <summary>Stands between the cells of a row that is told.</summary>
    internal const string BetweenCells = "; ";

    /// <summary>In the order of the passport's sheets; what only moved to another row is no change.</summary>
    public static IReadOnlyList<PassportChange> Between(PassportState before, PassportState after)
    {
        var (old, now) = (before.Programme, after.Programme);
        return
        [
            .. Compare(PassportPart.Programme, Labels(old), Labels(now)),
            .. Compare(PassportPart.Deadline, [("", Number(old.DeadlineDays))], [("", Number(now.DeadlineDays))]),
            .. Compare(PassportPart.Recipient, Recipients(old), Recipients(now)),
            .. Compare(PassportPart.Organisation, Organisations(old), Organisations(now)),
            .. Compare(PassportPart.Address, Addresses(old), Addresses(now)),
            .. Compare(PassportPart.Indicator, Indicators(old), Indicators(now)),
            .. BetweenPlans(before.Plans, after.Plans, now),
            .. Compare(PassportPart.Check, Numbered(Checks(old)), Numbered(Checks(now))),
            .. Compare(PassportPart.Policy, Numbered(Policies(old)), Numbered(Policies(now))),
        ];
    }

    /// <summary>Plan values alone.</summary>
    /// <param name="programme">Whose indicators they are of.</param>
    internal static IEnumerable<PassportChange> BetweenPlans(
        IReadOnlyList<PassportPlan> before,
        IReadOnlyList<PassportPlan> after,
        ProgrammeDefinition programme
    )
    {
        // The texts of before, where they ask the same: another spelling is no change.
        var known = before.ToLookup(Key);
        var respelled = after.Select(plan =>
            known[Key(plan)].FirstOrDefault() is { } was && IsSame(was, plan, programme)
                ? plan with
                {
                    Text = was.Text,
                }
                : plan
        );
        return Compare(PassportPart.Plan, Plans(before), Plans([.. respelled]));
    }

    private static (string, string, string, DateOnly?) Key(PassportPlan plan) =>
        (plan.IndicatorCode, plan.OrganisationCode, plan.Period.Code, plan.ValidFrom);

    private static bool IsSame(PassportPlan was, PassportPlan plan, ProgrammeDefinition programme) =>
        PlanSameness.AreSame(
            was.Text,
            plan.Text,
            programme.Indicators.FirstOrDefault(one => one.Code == plan.IndicatorCode)?.Unit ?? Unit.None
        );

    /// <summary>
    /// A passport with mistakes may add to the one in force; a row that it mistook may be the one that is missing from
    /// it, or that reads otherwise.
    /// </summary>
    public static bool MayReplaceInSpiteOfMistakes(IEnumerable<PassportChange> changes) =>
        changes.All(static one => one.Kind == PassportChangeKind.Added);

    internal static IEnumerable<PassportChange> Compare(
        PassportPart part,
        IEnumerable<(string Subject, string Text)> before,
        IEnumerable<(string Subject, string Text)> after
    )
    {
        var old = Table(before);
        var now = Table(after);
        foreach (var (subject, text) in old)
        {
            if (!now.TryGetValue(subject, out var changed))
                yield return new PassportChange(part, PassportChangeKind.Withdrawn, subject, text, "");
            else if (changed != text)
                yield return new PassportChange(part, PassportChangeKind.Changed, subject, text, changed);
        }

        foreach (var (subject, text) in now.Where(pair => !old.ContainsKey(pair.Key)))
            yield return new PassportChange(part, PassportChangeKind.Added, subject, "", text);
    }

    private static Dictionary<string, string> Table(IEnumerable<(string Subject, string Text)> rows)
    {
        var table = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (subject, text) in rows)
            table.TryAdd(subject, text);
        return table;
    }

    private static IEnumerable<(string, string)> Labels(ProgrammeDefinition programme) =>
        [
            (PassportVocabulary.Programme.Name, programme.Name),
            (PassportVocabulary.Programme.Owner, programme.OwnerCode),
            (PassportVocabulary.Programme.Document, programme.Document),
            (PassportVocabulary.Programme.StartsOn, Date(programme.StartsOn)),
            (PassportVocabulary.Programme.EndsOn, Date(programme.EndsOn)),
            (PassportVocabulary.Programme.Continues, programme.Continues),
        ];

    /// <summary>The address is the one thing that tells recipients apart.</summary>
    private static IEnumerable<(string, string)> Recipients(ProgrammeDefinition programme) =>
        programme.Recipients.Select(static one =>
            (
                one.Email.ToLowerInvariant(),
                Join(one.Name, Word(PassportVocabulary.Roles, one.Role), one.SpeaksFor, one.Scope ?? "")
            )
        );

    private static IEnumerable<(string, string)> Organisations(ProgrammeDefinition programme) =>
        programme.Organisations.Select(static one =>
            (Version(one.Code, one.Validity), Join(TextOf(one), Days(one.Validity), one.Successor ?? ""))
        );

    /// <summary>What an organisation's row says, its days and its address apart.</summary>
    internal static string TextOf(Organisation one) =>
        Join(
            one.Name,
            one.ShortName,
            Word(PassportVocabulary.Levels, one.Level),
            one.ParentCode ?? "",
            string.Join(", ", one.Aliases)
        );

    /// <summary>Rows of one code are told apart by the day from which they hold.</summary>
    private static string Version(string code, Validity validity) =>
        validity.From is { } day ? $"{code} с {RussianText.Date(day)}" : code;

    private static string Days(Validity validity) =>
        validity.Until is { } day
            ? $"{PassportVocabulary.Organisations.ValidUntil.ToLowerInvariant()} {RussianText.Date(day)}"
            : "";

    private static IEnumerable<(string, string)> Addresses(ProgrammeDefinition programme) =>
        programme
            .Organisations.Where(static one => one.Email is { Length: > 0 })
            .Select(static one => (Version(one.Code, one.Validity), one.Email!.ToLowerInvariant()));

    private static IEnumerable<(string, string)> Indicators(ProgrammeDefinition programme) =>
        programme.Indicators.Select(static one =>
            (Version(one.Code, one.Validity), Join(TextOf(one), Days(one.Validity), one.ContinuesCode))
        );

    /// <summary>What an indicator's row says, its days apart.</summary>
    internal static string TextOf(IndicatorDefinition one) =>
        Join(
            one.Name,
            one.Unit.Text,
            Word(PassportVocabulary.Directions, one.Direction),
            Word(PassportVocabulary.Cadences, one.Cadence),
            Word(PassportVocabulary.Levels, one.Level),
            Word(PassportVocabulary.RollUps, one.RollUp),
            Word(PassportVocabulary.Accumulations, one.Accumulation),
            one.BaselinePeriod?.Code ?? "",
            one.Formula is { } formula ? Formulas.FormulaText.Print(formula) : "",
            one.WeightCode ?? "",
            Number(one.Decimals),
            Number(one.TaskTolerancePercent),
            one.MayBeNegative ? "может быть отрицательным" : ""
        );

    private static IEnumerable<(string, string)> Plans(IReadOnlyList<PassportPlan> plans) =>
        plans.Select(static one =>
            (
                Join(one.IndicatorCode, one.OrganisationCode, one.Period.Title, Date(one.ValidFrom)),
                Join(one.Text, one.Document)
            )
        );

    private static IEnumerable<string> Checks(ProgrammeDefinition programme) =>
        programme
            .Checks.Select(CheckFields.Of)
            .Select(static rule =>
                Join(
                    Word(PassportVocabulary.CheckKinds, rule.Kind),
                    string.Join(", ", rule.Indicators),
                    rule.Relation ?? "",
                    Number(rule.Least),
                    Number(rule.Most),
                    rule.Measure.ToString(),
                    Number(rule.Tolerance),
                    rule.Strictness is { } strictness ? Word(PassportVocabulary.Strictnesses, strictness) : "",
                    rule.Note
                )
            );

    private static IEnumerable<string> Policies(ProgrammeDefinition programme) =>
        programme.Policies.Select(static row =>
            Join([
                row.Sheet,
                .. row
                    .Fields.OrderBy(static field => field.Key, StringComparer.Ordinal)
                    .Select(static field => field.Value),
            ])
        );

    /// <summary>Rows without a key: equal ones are told apart by how often they came.</summary>
    private static IEnumerable<(string, string)> Numbered(IEnumerable<string> rows) =>
        rows.GroupBy(static row => row, StringComparer.Ordinal)
            .SelectMany(static same => same.Select((row, index) => ($"{row}#{Number(index)}", row)));

    private static string Word<T>(IReadOnlyDictionary<string, T> words, T value)
        where T : struct => words.First(pair => EqualityComparer<T>.Default.Equals(pair.Value, value)).Key;

    private static string Join(params IEnumerable<string> parts) =>
        string.Join(BetweenCells, parts.Where(static part => part.Length > 0));

    private static string Date(DateOnly? day) => day is { } known ? RussianText.Date(known) : "";

    private static string Number(decimal? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
