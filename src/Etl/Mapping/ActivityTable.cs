using QualityMonitor.Etl.Layouts;
using QualityMonitor.Etl.Mapping.Rows;
using QualityMonitor.Etl.Recognition;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Roadmap;
using QualityMonitor.Indicators.Values;
using QualityMonitor.Store;

namespace QualityMonitor.Etl.Mapping;

/// <summary>
/// A roadmap: activities with their period and responsible as written, what was reported of them, and for a measure
/// against a risk its school and the risk. A doubtful cell beside an activity never loses the activity.
/// </summary>
internal sealed class ActivityTable : ITableMapper
{
    private readonly TableScope scope;
    private readonly BoundColumn activity;
    private readonly BoundColumn? period;
    private readonly BoundColumn? responsible;
    private readonly BoundColumn? execution;
    private readonly BoundColumn? executedOn;
    private readonly BoundColumn? organisation;
    private readonly BoundColumn? risk;
    private readonly RowTerritory territory;
    private readonly HashSet<int> bound;
    private readonly List<Mapped> issues = [];
    private readonly HashSet<int> wrong = [];
    private readonly Dictionary<Line, (int Row, string Execution)> lines = [];
    private int position;

    public ActivityTable(TableScope scope)
    {
        this.scope = scope;
        activity = scope.Binding.Label(ColumnRole.Activity)!;
        period = scope.Binding.Label(ColumnRole.ActivityPeriod);
        responsible = scope.Binding.Label(ColumnRole.Responsible);
        execution = scope.Binding.Label(ColumnRole.Execution);
        executedOn = scope.Binding.Label(ColumnRole.ExecutedOn);
        organisation = scope.Binding.Label(ColumnRole.Organisation);
        risk = scope.Binding.Label(ColumnRole.Risk);
        territory = new RowTerritory(scope);
        bound =
        [
            .. new[] { activity, period, responsible, execution, executedOn, organisation, risk }
                .OfType<BoundColumn>()
                .Select(static column => column.Column),
        ];
    }

    public IEnumerable<Mapped> Start() => [];

    public IEnumerable<Mapped> Map(TableRow row)
    {
        if (row.Kind != RowKind.Data)
        {
            scope.Pass(row);
            lines.Clear();
            return row.Kind == RowKind.Section ? territory.Heading(row) : [];
        }

        issues.Clear();
        wrong.Clear();
        var text = row.Text(activity);
        if (text.Length == 0)
            return Nameless(row);
        var read = Read(row, text);
        var schools = OrganisationsOf(row);
        if (IsRepeated(row, read, schools))
        {
            Count(row, isLoaded: false);
            return [.. issues];
        }

        Count(row, isLoaded: true);
        return
        [
            .. schools.Select(school => new Mapped.Activity(
                read with
                {
                    Position = ++position,
                    OrganisationCode = school,
                }
            )),
            .. issues,
        ];
    }

    /// <summary>
    /// A line that says word for word what another of its section says is the same activity, and counted once. Where the
    /// two tell differently how it was carried out, nobody but its sender knows which is right: both are kept.
    /// </summary>
    private bool IsRepeated(TableRow row, NewActivity read, List<string?> schools)
    {
        var line = new Line(
            TextNormalizer.Fold(read.Text),
            TextNormalizer.Fold(read.PeriodText),
            TextNormalizer.Fold(read.Responsible),
            TextNormalizer.Fold(read.Risk ?? ""),
            string.Join('\n', schools)
        );
        var told = TextNormalizer.Fold(read.ExecutionText ?? "");
        if (lines.TryAdd(line, (row.Number, told)))
            return false;

        var first = lines[line];
        var isSame = first.Execution == told;
        issues.Add(
            scope.Issue(
                Severity.Warning,
                MappingMessages.ActivityRepeated(first.Row, isSame),
                row.Number,
                activity.Column,
                read.Text
            )
        );
        return isSame;
    }

    /// <summary>Of nobody yet, and without its place among the others.</summary>
    private NewActivity Read(TableRow row, string text)
    {
        var when = ActivityPeriodReader.Read(row[period].Text);
        if (when.Kind == ActivityPeriodKind.Unknown)
            issues.Add(
                scope.Issue(
                    Severity.Warning,
                    MappingMessages.ActivityPeriodUnknown(row.Text(period)),
                    row.Number,
                    period!.Column,
                    row.Text(period)
                )
            );
        var reported = ExecutionOf(row);
        return new NewActivity(
            0,
            text,
            row.Text(period),
            when.Code,
            when.Start,
            when.End,
            row.Text(responsible),
            scope.Address(row.Number, activity.Column)
        )
        {
            Execution = reported,
            ExecutionText = reported is null
                ? null
                : string.Join(
                    ' ',
                    new[] { row.Text(execution), row.Text(executedOn) }.Where(static part => part.Length > 0)
                ),
            ExecutionColumn = reported is null
                ? null
                : (row.Text(execution).Length > 0 ? execution : executedOn)!.Column,
            Risk = row.Text(risk) is { Length: > 0 } factor ? factor : null,
        };
    }

    private Execution? ExecutionOf(TableRow row)
    {
        var (text, day) = (row.Text(execution), row.Text(executedOn));
        if (IsNothing(text) && IsNothing(day))
            return null;
        var read = ExecutionReader.Read(text, IsNothing(day) ? "" : day);
        if (!read.IsOk)
            Wrong(row, (text.Length > 0 ? execution : executedOn)!, read.Problem!, text.Length > 0 ? text : day);
        return read.IsOk ? read.Value : null;
    }

    /// <summary>
    /// A list of schools is an activity of each. What is not understood of it is asked about, and takes none from the
    /// others.
    /// </summary>
    private List<string?> OrganisationsOf(TableRow row)
    {
        if (organisation is null || row.Text(organisation) is not { Length: > 0 } text)
            return [OfFile];
        var found = territory.FindAll(row, row[organisation].Text);
        foreach (var problem in found.Select(static one => one.Problem).OfType<Indicators.Problem>())
            Wrong(row, organisation, problem, text);
        List<string?> codes =
        [
            .. found
                .Where(static one => one.IsOk)
                .Select(static one => one.Value.Code)
                .Distinct(StringComparer.Ordinal),
        ];
        return codes.Count > 0 ? codes : [null];
    }

    /// <summary>The school that the layout, the sheet or the file names; what is the municipality's is nobody's alone.</summary>
    private string? OfFile =>
        scope.Binding.Layout.Organisation is not null
        && scope.Subject.Organisation is { Level: OrganisationLevel.School } school
            ? school.Code
            : null;

    /// <summary>A dash beside an activity says that nothing was reported.</summary>
    private static bool IsNothing(string text) => text.Length == 0 || TextNormalizer.Fold(text) is "-" or "--" or "...";

    private void Wrong(TableRow row, BoundColumn column, Indicators.Problem problem, string text)
    {
        wrong.Add(column.Column);
        issues.Add(scope.Issue(Severity.Error, problem, row.Number, column.Column, text));
    }

    private IEnumerable<Mapped> Nameless(TableRow row)
    {
        Count(row, isLoaded: false);
        return row.Text(period).Length + row.Text(responsible).Length > 0
            ? [scope.Issue(Severity.Error, MappingMessages.ActivityEmpty(), row.Number, activity.Column, null)]
            : [];
    }

    /// <summary>What makes two lines one activity, as people compare words.</summary>
    private readonly record struct Line(
        string Text,
        string Period,
        string Responsible,
        string Risk,
        string Organisations
    );

    private void Count(TableRow row, bool isLoaded)
    {
        foreach (var column in row.Cells.Columns)
            scope.Ledger.Count(
                !bound.Contains(column) ? CellFate.Unbound
                : isLoaded && !wrong.Contains(column) ? CellFate.Loaded
                : CellFate.WithIssue
            );
    }
}
