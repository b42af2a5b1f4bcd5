using QualityMonitor.Etl.Layouts;
using QualityMonitor.Etl.Mapping.Names;
using QualityMonitor.Etl.Mapping.Rows;
using QualityMonitor.Etl.Narrative;
using QualityMonitor.Etl.Recognition;
using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Narrative;
using QualityMonitor.Indicators.Values;
using QualityMonitor.Store;

namespace QualityMonitor.Etl.Mapping.Figures;

/// <summary>
/// The cells of a form that ask why a plan is missed: what stands there is the explanation of the row's indicator, in the
/// words of the form's organisation.
/// </summary>
internal sealed class ProseColumns(TableScope scope)
{
    private readonly List<BoundColumn> columns = [.. scope.Binding.Columns.Where(static column => column.IsProse)];
    private readonly string author = FilePlaceReader.Author(scope.Binding.Head) ?? "";
    private HashSet<string>? codes;

    public bool AreFilled(TableRow row) => columns.Exists(column => Written(row, column).Length > 0);

    /// <summary>Of a row without a word, or one that nobody could read, nothing.</summary>
    /// <param name="isUnderstood">Whether <paramref name="key"/> says of what the row speaks.</param>
    public void Read(TableRow row, FigureKey key, bool isUnderstood, List<Mapped> found)
    {
        var filled = columns.FindAll(column => Written(row, column).Length > 0);
        if (filled.Count == 0)
            return;
        if (!isUnderstood || key.Lack is not null)
        {
            scope.Ledger.Count(CellFate.WithIssue, filled.Count);
            return;
        }

        var text = TextOf(row, key);
        var refusal = ProseCells.WhyRefused(text);
        scope.Ledger.Count(refusal is null ? CellFate.Loaded : CellFate.WithIssue, filled.Count);
        if (refusal is not null)
        {
            found.Add(Issue(Severity.Error, refusal));
            return;
        }

        found.Add(new Mapped.Said(new NewText(text, scope.Address(row.Number, filled[0].Column))));
        found.AddRange(ProseCells.Doubts(text, IsCode).Select(doubt => Issue(Severity.Warning, doubt)));

        Mapped Issue(Severity severity, Problem problem) =>
            scope.Issue(
                severity,
                problem,
                row.Number,
                filled[0].Column,
                null,
                key.Indicator,
                key.Organisation,
                key.Period
            );
    }

    private SaidText TextOf(TableRow row, FigureKey key) =>
        new(
            SaidKind.Explanation,
            "",
            "",
            key.Indicator!.Code,
            key.Organisation!.Code == scope.Subject.Programme.OwnerCode ? null : key.Organisation.Code,
            scope.PeriodFor(key.Indicator, key.Period!),
            Written(row, scope.Binding.Label(ColumnRole.Why)),
            Written(row, scope.Binding.Label(ColumnRole.Action)),
            "",
            "",
            author
        );

    /// <summary>A cell that is merged with those below speaks of its own row alone.</summary>
    private static string Written(TableRow row, BoundColumn? column) =>
        column is null || TextNormalizer.IsBlank(row.Cells[column.Column].Text)
            ? ""
            : ProseCells.Tidy(row.Cells[column.Column].Text);

    private bool IsCode(string word) =>
        (
            codes ??= scope
                .Subject.History.Revisions.SelectMany(static one => one.Passport.Indicators)
                .Select(static one => IndicatorCodes.Key(one.Code))
                .ToHashSet(StringComparer.Ordinal)
        ).Contains(IndicatorCodes.Key(word));
}
