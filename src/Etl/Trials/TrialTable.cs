using QualityMonitor.Etl.Checks;
using QualityMonitor.Etl.Collecting.Loading;
using QualityMonitor.Etl.Mapping;
using QualityMonitor.Etl.Mapping.Names;
using QualityMonitor.Etl.Mapping.Rows;
using QualityMonitor.Indicators.Authority;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Store;
using QualityMonitor.Store.Loading;

namespace QualityMonitor.Etl.Trials;

/// <summary>
/// Reads the tables of a file as collecting would load them: what is repeated is found first and settled then, and the
/// rules that need nothing but the file are asked. What collecting leaves to the store is kept in memory, for a trial
/// is of one file that a person looks at.
/// </summary>
internal sealed class TrialTable(TableReading reading, IReadOnlyList<BoundTable> tables, string fileName)
{
    private readonly Subject subject = tables[0].Subject;
    private readonly IReadOnlyDictionary<int, string> sheets = reading.Sheets;
    private readonly Repetitions repetitions = new(tables[0].Subject.Checks.UnitOf, CellPlace.IsWordFile(fileName));
    private readonly List<Mapped> kept = [];
    private readonly List<NewIssue> issues = [];
    private readonly HashSet<(string Indicator, string Organisation, Period Period, string Breakdown)> withdrawn = [];

    public TrialReport Fill(TrialReport report)
    {
        // Whoever tries a layout sits at a shell.
        var person = new RowAuthority(new Origin.Person(nameof(TrialTable)), subject.History);
        var survey = new Survey(reading.Layout, repetitions, person);
        var required = tables.Select(static table => (Table: table, Watch: table.Watch())).ToList();
        Read(survey, required);
        foreach (var issue in reading.LeftOut(subject.Programme))
            Record(new Finding(issue, null), survey);
        foreach (var finding in Relations().OrderByDescending(static finding => finding.Withdraws).ToList())
            Record(finding, survey);
        kept.RemoveAll(mapped =>
            mapped is Mapped.Figure(var figure)
            && withdrawn.Contains((figure.IndicatorCode, figure.OrganisationCode, figure.Period, figure.Breakdown))
        );
        foreach (
            var finding in required
                .Select(static one => one.Watch.Required)
                .OfType<RequiredCells>()
                .SelectMany(Missing)
                .ToList()
        )
            Record(finding, survey);

        var words = new TrialWords(sheets, subject.Programme);
        var (refusal, cells) = (survey.WhyRefused(), survey.Ledger.Tally());
        return report with
        {
            Problem = refusal,
            Figures = refusal is null ? [.. kept.Where(static one => one is not Mapped.Said).Select(words.Of)] : [],
            Explanations = refusal is null ? [.. kept.OfType<Mapped.Said>().Select(words.Of)] : [],
            Issues = [.. issues.Select(words.Of)],
            Cells = refusal is null ? cells : cells.NoneLoaded(),
            LayoutDoubts = subject.Checks.Doubts,
            AskedAtCollecting = [.. subject.Checks.AskingTheStore],
            AsksRequired = required.Exists(static one => one.Watch.Required is not null),
        };
    }

    private void Read(Survey survey, IEnumerable<(BoundTable Table, TableWatch Watch)> required)
    {
        var all = required.SelectMany(one => one.Table.Map(survey.Ledger, one.Watch)).ToList();
        foreach (var mapped in all)
        {
            survey.Note(mapped);
            repetitions.Watch(mapped);
        }

        repetitions.Study(all);
        foreach (var mapped in all)
        {
            if (repetitions.Settle(mapped, survey.Ledger) is Mapped.Issue(var issue))
                issues.Add(issue);
            else
                kept.Add(mapped);
        }
    }

    private IEnumerable<Finding> Relations()
    {
        var check = new RelationCheck(subject.Checks);
        return kept.OfType<Mapped.Figure>()
            .Select(figure => Loaded(figure.Observation))
            .GroupBy(static figure => figure.Fact.Period)
            .SelectMany(period =>
                check.Judge(period.ToLookup(static figure => figure.Fact.IndicatorCode, StringComparer.Ordinal))
            );
    }

    private IEnumerable<Finding> Missing(RequiredCells required)
    {
        var check = new RequiredCheck(subject.Checks);
        var given = kept.OfType<Mapped.Figure>()
            .Where(static figure => figure.Observation.Fact is not Fact.Missing)
            .Select(static figure =>
                (figure.Observation.IndicatorCode, figure.Observation.OrganisationCode, figure.Observation.Period)
            )
            .ToHashSet();
        var wrong = issues
            .Where(static issue => issue.Severity == Severity.Error)
            .Select(static issue => (issue.IndicatorCode!, issue.OrganisationCode!, issue.Period!))
            .ToHashSet();
        return required
            .Gaps.Where(gap => !wrong.Contains(Key(gap)) && (gap.Mark is not null || !given.Contains(Key(gap))))
            .Select(check.Judge)
            .OfType<Finding>();

        static (string, string, Period) Key(Gap gap) => (gap.Indicator.Code, gap.Organisation.Code, gap.Period);
    }

    /// <summary>An error takes its figure out; of a figure that is gone nothing milder is said.</summary>
    private void Record(Finding finding, Survey survey)
    {
        if (finding is { Figure: { } doubted, Withdraws: false } && withdrawn.Contains(doubted.Key))
            return;
        if (finding is { Figure: { } figure, Withdraws: true } && withdrawn.Add(figure.Key))
            survey.Withdraw(figure.Second is null ? 1 : 2);
        survey.Note(finding);
        issues.Add(finding.Issue);
    }

    private LoadedFigure Loaded(NewObservation figure) =>
        new(
            new ObservedFact(
                figure.IndicatorCode,
                figure.OrganisationCode,
                figure.Period,
                figure.Breakdown,
                figure.Fact,
                figure.OriginalText,
                Source(figure.Cell),
                figure.Second is { } second ? Source(second) : null
            ),
            figure.Cell,
            figure.Second
        );

    private SourceCell Source(CellAddress cell) =>
        new(new SourceSheet(0, fileName, null, default, "", sheets[cell.Sheet]), cell.Row, cell.Column);
}
