using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Identification;
using QualityMonitor.Reports.Mail;
using QualityMonitor.Reports.Quarterly;
using QualityMonitor.Reports.Quarterly.Document;
using QualityMonitor.Reports.Quarterly.Head;
using QualityMonitor.Reports.Quarterly.Page;
using QualityMonitor.Reports.Yearly;

namespace QualityMonitor.Reports.Identification;

/// <summary>Which schools need help: criteria, zones of all schools and why, lists, risks and measures.</summary>
internal sealed class IdentificationPaper : IYearlyPaper
{
    private static readonly (Zone Zone, string Tone, string Sign)[] Looks =
    [
        (Zone.Red, "bad", "✖"),
        (Zone.Risk, "warn", "▲"),
        (Zone.Unknown, "quiet", "○"),
        (Zone.Green, "good", "✔"),
    ];

    public string Kind => IdentificationKind.Kind;

    public string Name => "Отчёт об идентификации школ";

    public QuarterlyReport Shown(QuarterlyReport report) =>
        report with
        {
            Counts = StatusCounts.Of([]),
            Progress = null,
            Rows = [],
            Completeness = null,
            Issues = [],
            Roadmap = OfSchools(report.Roadmap),
            Effectiveness = null,
            Territories = null,
            Said = null,
        };

    public Problem? ProblemOf(QuarterlyReport shown) =>
        shown.Support is null && shown.Risks.Count == 0
            ? new Problem(
                "no-criteria",
                shown.Schools.Count == 0
                    ? $"В программе «{shown.ProgrammeName}» нет школ: идентифицировать некого."
                    : $"В программе «{shown.ProgrammeName}» нет ни критериев, ни перечней, ни рисков школ: "
                        + "идентифицировать не по чему.",
                "листы «Организации» и «Критерии» паспорта программы"
            )
            : null;

    public byte[] Document(QuarterlyPaper paper) => IdentificationDocument.Write(paper);

    public IReadOnlyList<AttachedFile> Others(QuarterlyReport shown) => [];

    public CoverWords Cover(QuarterlyReport shown)
    {
        if (shown.Support is not { HasCriteria: true } support)
        {
            var hero = HeroMaker.Of(shown with { Roadmap = null });
            return new CoverWords(hero.Short, hero.Big, hero.Text, hero.Segments, [.. Lines(shown)], []);
        }

        var (red, of) = (support.In(Zone.Red).Count(), support.Schools.Count);
        var big = $"{RussianText.Number(red)} из {RussianText.Number(of)}";
        return new CoverWords(
            $"в красной зоне {big}",
            big,
            $"{RussianText.Plural(of, "школы", "школ", "школ")} — в красной зоне. "
                + $"Проверены все школы по данным за {SchoolLines.Year(support.Year)} год.",
            HeroMaker.Bar([
                .. Looks.Select(look =>
                    (look.Tone, look.Sign, support.In(look.Zone).Count(), SupportMaker.Word(look.Zone))
                ),
            ]),
            [
                .. (ZoneLines.Of(support)?.Lines ?? []).Select(static one => new CoverLine(
                    one.Label,
                    one.Tone,
                    one.Sign,
                    one.Lead + one.Text
                )),
                .. Lines(shown),
            ],
            []
        );
    }

    public IReadOnlyList<string> Sections(QuarterlyReport shown) => [];

    private static IEnumerable<CoverLine> Lines(QuarterlyReport shown)
    {
        if (SupportMaker.Of(shown.Support) is { Unknown.Length: > 0 } page)
            yield return new CoverLine("Не определено", "warn", "▲", page.Unknown);
        if (MeasuresPart.Without(shown) is { } without)
            yield return new CoverLine("Без мер", "warn", "▲", without);
    }

    /// <summary>Measures of schools alone; the programme's own are no measure of a school.</summary>
    private static Roadmap? OfSchools(Roadmap? roadmap)
    {
        if (roadmap is null)
            return null;
        List<ActivityRow> Own(IEnumerable<ActivityRow> rows) => [.. rows.Where(static one => one.School is not null)];
        var undated = roadmap
            .Undated.Select(group => new UndatedActivities(group.PeriodText, Own(group.Activities)))
            .Where(static group => group.Activities.Count > 0)
            .ToList();
        var own = new Roadmap(0, Own(roadmap.Due), Own(roadmap.Earlier), Own(roadmap.Later), undated);
        var total = own.All.Count();
        return total == 0 ? null : own with { Total = total };
    }
}
