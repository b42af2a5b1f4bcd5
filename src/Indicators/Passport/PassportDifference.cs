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
            .. Compare(PassportPart.Deadline, [new("", Number(old.DeadlineDays))], [new("", Number(now.DeadlineDays))]),
            .. Compare(PassportPart.Recipient, Recipients(old), Recipients(now)),
            .. Compare(PassportPart.Organisation, Organisations(old), Organisations(now)),
            .. Compare(PassportPart.Address, Addresses(old), Addresses(now)),
            .. Compare(PassportPart.Indicator, Indicators(old), Indicators(now)),
            .. BetweenPlans(before.Plans, after.Plans, now, [.. now.Organisations, .. old.Organisations]),
            .. Compare(PassportPart.Check, Numbered(Checks(old)), Numbered(Checks(now))),
            .. Compare(PassportPart.Policy, Numbered(Policies(old)), Numbered(Policies(now))),
        ];
    }

    /// <summary>Plan values alone.</summary>
    /// <param name="programme">Whose indicators they are of.</param>
    /// <param name="organisations">Whose names are told; the first of a code counts.</param>
    internal static IEnumerable<PassportChange> BetweenPlans(
        IReadOnlyList<PassportPlan> before,
        IReadOnlyList<PassportPlan> after,
        ProgrammeDefinition programme,
        IReadOnlyList<Organisation> organisations
    )
    {
        var names = organisations
            .DistinctBy(static one => one.Code, StringComparer.Ordinal)
            .ToDictionary(static one => one.Code, static one => one.ShortName, StringComparer.Ordinal);
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
        return Compare(PassportPart.Plan, Plans(before, names), Plans([.. respelled], names));
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
        IEnumerable<PassportRow> before,
        IEnumerable<PassportRow> after
    )
    {
        var old = Table(before);
        var now = Table(after);
        foreach (var row in old.Values)
        {
            if (!now.TryGetValue(row.Subject, out var changed))
                yield return Change(PassportChangeKind.Withdrawn, row, row.Text, "");
            else if (changed.Text != row.Text)
                yield return Change(PassportChangeKind.Changed, row, row.Text, changed.Text);
        }

        foreach (var row in now.Values.Where(row => !old.ContainsKey(row.Subject)))
            yield return Change(PassportChangeKind.Added, row, "", row.Text);

        PassportChange Change(PassportChangeKind kind, PassportRow row, string was, string becomes) =>
            new(part, kind, row.Subject, was, becomes) { Called = row.Called };
    }

    private static Dictionary<string, PassportRow> Table(IEnumerable<PassportRow> rows)
    {
        var table = new Dictionary<string, PassportRow>(StringComparer.Ordinal);
        foreach (var row in rows)
            table.TryAdd(row.Subject, row);
        return table;
    }

    private static IEnumerable<PassportRow> Labels(ProgrammeDefinition programme) =>
        [
            new(PassportVocabulary.Programme.Name, programme.Name),
            new(PassportVocabulary.Programme.Owner, programme.OwnerCode),
            new(PassportVocabulary.Programme.Document, programme.Document),
            new(PassportVocabulary.Programme.StartsOn, Date(programme.StartsOn)),
            new(PassportVocabulary.Programme.EndsOn, Date(programme.EndsOn)),
            new(PassportVocabulary.Programme.Continues, programme.Continues),
        ];

    /// <summary>The address is the one thing that tells recipients apart.</summary>
    private static IEnumerable<PassportRow> Recipients(ProgrammeDefinition programme) =>
        programme.Recipients.Select(static one => new PassportRow(
            one.Email.ToLowerInvariant(),
            Join(one.Name, Word(PassportVocabulary.Roles, one.Role), one.SpeaksFor, one.Scope ?? "")
        ));

    private static IEnumerable<PassportRow> Organisations(ProgrammeDefinition programme) =>
        programme.Organisations.Select(static one =>
            Row(one, Join(TextOf(one), Days(one.Validity), one.Successor ?? ""))
        );

    private static PassportRow Row(Organisation one, string text) => Row(one, Version(one.Code, one.Validity), text);

    /// <summary>A code tells apart whom a name does not, and it is what the reader looks for in the workbook.</summary>
    private static PassportRow Row(Organisation one, string subject, string text) =>
        new(subject, text, $"{one.ShortName} ({subject})");

    /// <summary>An organisation's row, its days and its address apart.</summary>
    internal static PassportRow RowOf(Organisation one) => Row(one, one.Code, TextOf(one));

    private static string TextOf(Organisation one) =>
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

    private static IEnumerable<PassportRow> Addresses(ProgrammeDefinition programme) =>
        programme
            .Organisations.Where(static one => one.Email is { Length: > 0 })
            .Select(static one => Row(one, one.Email!.ToLowerInvariant()));

    private static IEnumerable<PassportRow> Indicators(ProgrammeDefinition programme) =>
        programme.Indicators.Select(static one => new PassportRow(
            Version(one.Code, one.Validity),
            Join(TextOf(one), Days(one.Validity), one.ContinuesCode)
        ));

    /// <summary>An indicator's row, its days apart.</summary>
    internal static PassportRow RowOf(IndicatorDefinition one) => new(one.Code, TextOf(one));

    private static string TextOf(IndicatorDefinition one) =>
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

    private static IEnumerable<PassportRow> Plans(IReadOnlyList<PassportPlan> plans, Dictionary<string, string> names)
    {
        return plans.Select(one => new PassportRow(
            Subject(one, one.OrganisationCode),
            Join(one.Text, one.Document),
            Subject(one, names.GetValueOrDefault(one.OrganisationCode, one.OrganisationCode))
        ));

        static string Subject(PassportPlan plan, string organisation) =>
            Join(plan.IndicatorCode, organisation, plan.Period.Title, Date(plan.ValidFrom));
    }

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
    private static IEnumerable<PassportRow> Numbered(IEnumerable<string> rows) =>
        rows.GroupBy(static row => row, StringComparer.Ordinal)
            .SelectMany(static same => same.Select((row, index) => new PassportRow($"{row}#{Number(index)}", row)));

    private static string Word<T>(IReadOnlyDictionary<string, T> words, T value)
        where T : struct => words.First(pair => EqualityComparer<T>.Default.Equals(pair.Value, value)).Key;

    private static string Join(params IEnumerable<string> parts) =>
        string.Join(BetweenCells, parts.Where(static part => part.Length > 0));

    private static string Date(DateOnly? day) => day is { } known ? RussianText.Date(known) : "";

    private static string Number(decimal? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
