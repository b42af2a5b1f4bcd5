using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Identification;
using QualityMonitor.Reports.Documents;
using QualityMonitor.Reports.Quarterly.Page;
using QualityMonitor.Reports.Quarterly.Telling;
using QualityMonitor.Reports.Wording;

namespace QualityMonitor.Reports.Quarterly.Document;

/// <summary>Which schools need help, by which criteria, and what is known of their risks.</summary>
internal static class SchoolsPart
{
    /// <summary>More columns than these would need turned pages: then the criteria stand in one column.</summary>
    private const int MostCriteria = 4;

    public static IEnumerable<Block> Of(QuarterlyReport report)
    {
        List<Block> blocks = [.. Identified(report.Support), .. Profiles(report.Support), .. Risks(report)];
        return blocks.Count == 0 ? [] : blocks.Prepend(new Block.Heading("Школы, которым нужна помощь"));
    }

    private static IEnumerable<Block> Identified(SupportSection? support)
    {
        if (SupportMaker.Of(support) is not { } page)
            yield break;

        var criteria = support!
            .Schools.SelectMany(static school => school.Criteria)
            .DistinctBy(static line => line.Code, StringComparer.Ordinal)
            .ToList();
        var acts = criteria
            .Select(static line => line.Document)
            .Where(static document => document.Length > 0)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        yield return new Block.Paragraph(
            (acts.Count > 0 ? $"Критерии утверждены: {string.Join("; ", acts)}. " : "")
                + $"{page.Summary} {page.Unknown}".TrimEnd()
        );
        var shown = support.Schools.Where(static school => school.Zone != Zone.Green).ToList();
        if (shown.Count == 0)
            yield break;

        yield return criteria.Count <= MostCriteria ? Wide(shown, criteria) : Long(shown);
        if (criteria.Count <= MostCriteria)
            yield return new Block.Paragraph(
                "«!» — критерий подходит. Школы зелёной зоны в таблицу не включены.",
                TextLook.Note
            );
    }

    private static Block.Table Wide(List<SupportedSchool> schools, List<CriterionLine> criteria) =>
        new(
            [
                new Column("Школа", 20),
                .. criteria.Select(static line => new Column(
                    $"{line.Code}. {NameAndBound(Words.Short(line.Name, 60), line.Threshold())}",
                    18,
                    Align.Centre
                )),
                new Column("Зона", 17, Align.Centre),
            ],
            [
                .. schools.Select(school =>
                    Row.Of([
                        school.Name,
                        .. criteria.Select(criterion =>
                            Value(school.Criteria.FirstOrDefault(line => line.Code == criterion.Code))
                        ),
                        ZoneOf(school),
                    ])
                ),
            ]
        )
        {
            Title = "Значения критериев и зоны школ",
        };

    /// <summary>A name that says the bound is not followed by it again.</summary>
    private static string NameAndBound(string name, string bound)
    {
        // A short name has lost its last full stop.
        var (plain, said) = (Plain(name), Plain(bound).TrimEnd('.'));
        return bound.Length == 0 ? name
            : plain.EndsWith(said, StringComparison.OrdinalIgnoreCase) ? name + bound[said.Length..]
            : plain.Contains(said, StringComparison.OrdinalIgnoreCase) ? name
            : $"{name}: {bound}";

        static string Plain(string text) => text.Replace(RussianText.Nbsp, ' ');
    }

    private static Block.Table Long(List<SupportedSchool> schools) =>
        new(
            [
                new Column("Школа", 24),
                new Column("Зона", 18, Align.Centre),
                new Column("Критерии, которые подходят", 58),
            ],
            [
                .. schools.Select(static school =>
                    Row.Of(
                        school.Name,
                        ZoneOf(school),
                        new Cell([
                            .. school
                                .Criteria.Where(static line => line.Applies != false)
                                .Select(static line => (Line)$"{line.Code}. {line.Name}. {line.Sentence()}"),
                        ])
                    )
                ),
            ]
        )
        {
            Title = "Критерии и зоны школ",
        };

    private static Cell Value(CriterionLine? line) =>
        line switch
        {
            null or { Applies: null } => "нет данных",
            { Value: null } => line.Applies == true ? Cell.Bold("да !") : "нет",
            { Value: { } value } => line.Applies == true
                ? Cell.Bold(CriterionText.Number(line.Rule, value) + " !")
                : CriterionText.Number(line.Rule, value),
        };

    private static Cell ZoneOf(SupportedSchool school)
    {
        var word = SupportMaker.Word(school.Zone);
        return new Cell([
            school.Zone == Zone.Red ? Line.Bold(word) : word,
            .. school.IsCertain || school.Zone == Zone.Unknown ? Array.Empty<Line>() : ["по неполным данным"],
        ]);
    }

    private static IEnumerable<Block> Profiles(SupportSection? support)
    {
        var schools = (support?.Schools ?? [])
            .Where(static school => school.Risks.Count > 0 || school.Memberships.Count > 0)
            .ToList();
        if (schools.Count > 0)
            yield return new Block.Table(
                [new Column("Школа", 16), new Column("Перечни школ", 30), new Column("Риски и меры", 54)],
                [
                    .. schools.Select(static school =>
                        Row.Of(
                            school.Name,
                            Listed(school.Memberships.Select(static one => one.Text())),
                            Listed(school.Risks.Select(static risk => $"{risk.Name()}: {risk.Sentence()}"))
                        )
                    ),
                ]
            )
            {
                Title = "Перечни, риски и меры помощи",
            };
    }

    private static IEnumerable<Block> Risks(QuarterlyReport report)
    {
        if (report.Risks.Count > 0 && report.Support?.Schools.Any(static school => school.Risks.Count > 0) != true)
            yield return new Block.Table(
                [new Column("Фактор риска", 55), new Column("Школы", 45)],
                [.. SectionMaker.Risks(report.Risks).Select(static risk => Row.Of(risk.Risk, risk.Schools))]
            )
            {
                Title = "Факторы риска",
            };
    }

    private static Cell Listed(IEnumerable<string> texts)
    {
        Line[] lines = [.. texts.Select(static text => (Line)text)];
        return lines.Length == 0 ? "—" : new Cell(lines);
    }
}
