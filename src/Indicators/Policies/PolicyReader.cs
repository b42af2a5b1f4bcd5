using QualityMonitor.Indicators.Comparing;
using QualityMonitor.Indicators.Identification;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Indicators.Risks;
using QualityMonitor.Indicators.Values;
using static QualityMonitor.Indicators.Policies.PolicySheets;

namespace QualityMonitor.Indicators.Policies;

/// <summary>
/// Understands the policy sheets of a passport. A row with a mistake is left out and told; the others stand. Pure,
/// never throws.
/// </summary>
public sealed class PolicyReader
{
    private readonly PolicyFields fields;
    private readonly IReadOnlyList<PolicyRow> rows;
    private readonly OrganisationDirectory organisations;
    private readonly TaskReader tasks;

    private PolicyReader(ProgrammeDefinition programme, IReadOnlyList<PolicyRow> rows)
    {
        this.rows = rows;
        fields = new PolicyFields(programme.Indicators);
        organisations = new OrganisationDirectory(programme.Organisations);
        tasks = new TaskReader(programme.Indicators, fields);
    }

    /// <summary>What the programme's own rows say.</summary>
    public static Policy Read(ProgrammeDefinition programme) => Read(programme, programme.Policies, out _);

    /// <param name="mistakes">In order of rows.</param>
    public static Policy Read(
        ProgrammeDefinition programme,
        IReadOnlyList<PolicyRow> rows,
        out IReadOnlyList<PolicyMistake> mistakes
    )
    {
        var reader = new PolicyReader(programme, rows);
        var policy = reader.Read();
        mistakes = [.. reader.fields.Mistakes.OrderBy(static mistake => mistake.Row)];
        return policy;
    }

    private Policy Read()
    {
        var criteria = new CriterionReader(fields);
        var factors = Each(PolicySheets.RiskFactors, Factor);
        var methods = new MethodReader(fields);
        return new Policy(
            Unique(PolicySheets.Criteria, criteria.Read, static one => one.Code, CriterionColumns.Code),
            new ZoneRule(),
            [.. Each(PolicySheets.Lists, Listed).SelectMany(static schools => schools)],
            factors.Count == 0 ? RiskDirectory.Shipped : new RiskDirectory(factors),
            Each(PolicySheets.Effectiveness, methods.Read),
            Clusters(),
            Each(PolicySheets.Index, Section)
        )
        {
            Tasks = Each(PolicySheets.Tasks, tasks.Read),
            Signers = Each(PolicySheets.Signers, Signs),
            Releases = Each(PolicySheets.Release, Releases),
        };
    }

    private List<T> Each<T>(PolicySheet sheet, Func<int, PolicyRow, T?> read)
        where T : class =>
        [
            .. rows.Index()
                .Where(one => one.Item.Sheet == sheet.Name)
                .Select(one => fields.IsComplete(one.Index, one.Item, sheet) ? read(one.Index, one.Item) : null)
                .OfType<T>(),
        ];

    private List<T> Unique<T>(PolicySheet sheet, Func<int, PolicyRow, T?> read, Func<T, string> keyOf, string column)
        where T : class
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return Each(
            sheet,
            (index, row) =>
            {
                if (read(index, row) is not { } found)
                    return null;
                if (seen.Add(keyOf(found)))
                    return found;
                fields.Wrong(index, column, PolicyMessages.Twice(keyOf(found)));
                return null;
            }
        );
    }

    private Signer? Signs(int index, PolicyRow row)
    {
        if (SignerRoles.Read(row[SignerColumns.Role]) is { } role)
            return new Signer(role, row[SignerColumns.Position], row[SignerColumns.Name], row[SignerColumns.Contact]);
        fields.Wrong(index, SignerColumns.Role, PolicyMessages.Word(row[SignerColumns.Role], SignerRoles.Words));
        return null;
    }

    private ReleasePolicy? Releases(int index, PolicyRow row)
    {
        string[] ways = [ReleasePolicy.AtOnce, ReleasePolicy.AfterReview];
        string[] ends = [ReleasePolicy.Marked, ReleasePolicy.WaitsOn];
        var (how, otherwise) = (Word(row[ReleaseColumns.How], ways), Word(row[ReleaseColumns.Otherwise], ends));
        var days = fields.WholeOr(ReleasePolicy.DefaultDays, index, row, ReleaseColumns.Days, 1, 60);
        if (how is null)
            fields.Wrong(index, ReleaseColumns.How, PolicyMessages.Word(row[ReleaseColumns.How], ways));
        if (otherwise is null && row[ReleaseColumns.Otherwise].Length > 0)
            fields.Wrong(index, ReleaseColumns.Otherwise, PolicyMessages.Word(row[ReleaseColumns.Otherwise], ends));
        var written = row[ReleaseColumns.Kind].Trim();
        var kind = written.Length == 0 ? "" : ReportKindWords.Read(written);
        if (kind is null)
            fields.Wrong(index, ReleaseColumns.Kind, PolicyMessages.Word(written, [.. ReportKindWords.All.Values]));
        return
            how is null
            || kind is null
            || days is not { } wait
            || (otherwise is null && row[ReleaseColumns.Otherwise].Length > 0)
            ? null
            : new ReleasePolicy(kind, how == ReleasePolicy.AfterReview, wait, otherwise != ReleasePolicy.WaitsOn);
    }

    private static string? Word(string written, string[] words) =>
        words.FirstOrDefault(word => TextNormalizer.Fold(word) == TextNormalizer.Fold(written));

    /// <summary>A list of schools is a row of each.</summary>
    private List<Membership>? Listed(int index, PolicyRow row)
    {
        var written = row[ListColumns.Organisation];
        var found = new OrganisationLists(organisations).Find(written, offersNearest: false);
        if (found.Count == 0)
            fields.Wrong(index, ListColumns.Organisation, PolicyMessages.Organisation(written));
        foreach (var one in found.Where(static one => one.Match is not OrganisationMatch.Found))
            fields.Wrong(index, ListColumns.Organisation, PolicyMessages.Organisation(one.Text));
        return fields.Whole(index, row, ListColumns.Year, 1990, 2100) is { } year
            ?
            [
                .. found
                    .Select(static one => one.Match)
                    .OfType<OrganisationMatch.Found>()
                    .Select(one => new Membership(
                        one.Organisation.Code,
                        year,
                        row[ListColumns.List],
                        row[ListColumns.Document]
                    )),
            ]
            : null;
    }

    private static RiskFactor Factor(int index, PolicyRow row) =>
        new(
            row[RiskColumns.Code],
            row[RiskColumns.Name],
            row[RiskColumns.Aliases].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        );

    private ClusterPolicy? Clusters()
    {
        ClusterSide? process = null,
            results = null;
        foreach (var (index, row) in rows.Index().Where(static one => one.Item.Sheet == PolicySheets.Clusters.Name))
        {
            if (!fields.IsComplete(index, row, PolicySheets.Clusters) || Side(index, row) is not { } side)
                continue;
            switch (TextNormalizer.Fold(row[ClusterColumns.Side]))
            {
                case "процесс":
                    process = side;
                    break;
                case "результаты" or "результат":
                    results = side;
                    break;
                default:
                    fields.Wrong(
                        index,
                        ClusterColumns.Side,
                        PolicyMessages.Word(row[ClusterColumns.Side], ["процесс", "результаты"])
                    );
                    break;
            }
        }

        return process is not null && results is not null ? new ClusterPolicy(process, results) : null;
    }

    private ClusterSide? Side(int index, PolicyRow row)
    {
        var indicator = fields.Indicator(index, row, ClusterColumns.Indicator);
        var bounds = new[] { ClusterColumns.Second, ClusterColumns.Third, ClusterColumns.Fourth }
            .Select(column => fields.Number(index, row, column))
            .OfType<decimal>()
            .ToList();
        if (indicator is null || bounds.Count < 3)
            return null;
        var scale = new LevelScale(bounds[0], bounds[1], bounds[2]);
        if (scale.IsOrdered)
            return new ClusterSide(indicator.Code, scale);
        fields.Wrong(index, ClusterColumns.Second, PolicyMessages.Levels());
        return null;
    }

    private IndexSection? Section(int index, PolicyRow row)
    {
        var indicator = fields.Indicator(index, row, IndexColumns.Indicator);
        var weight = fields.Number(index, row, IndexColumns.Weight);
        if (weight <= 0)
            fields.Wrong(index, IndexColumns.Weight, PolicyMessages.Weight(row[IndexColumns.Weight]));
        var normalisation = TextNormalizer.Fold(row[IndexColumns.Normalisation]) switch
        {
            "" or "лучший - 100" => Normalisation.BestIsHundred,
            "худший - 0" => Normalisation.WorstIsZero,
            _ => (Normalisation?)null,
        };
        if (normalisation is null)
            fields.Wrong(
                index,
                IndexColumns.Normalisation,
                PolicyMessages.Word(row[IndexColumns.Normalisation], ["лучший — 100", "худший — 0"])
            );
        return indicator is not null && weight > 0 && normalisation is { } how
            ? new IndexSection(indicator.Code, weight.Value, indicator.Direction, how)
            : null;
    }
}
