using QualityMonitor.Etl.Layouts;
using QualityMonitor.Etl.Mapping.Names;
using QualityMonitor.Etl.Mapping.Rows;
using QualityMonitor.Etl.Recognition;
using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Plans;
using QualityMonitor.Indicators.Values;
using QualityMonitor.Store;

namespace QualityMonitor.Etl.Mapping.Figures;

/// <summary>
/// Reads what a row says of itself: its indicator, its organisation, its period; headings above it fill what it leaves
/// out.
/// </summary>
internal sealed class RowKeys(TableScope scope)
{
    /// <summary>As many letters as the store keeps.</summary>
    private const int LongestBreakdown = 200;

    private readonly BoundColumn? code = scope.Binding.Code;
    private readonly BoundColumn? name = scope.Binding.Label(ColumnRole.Name);
    private readonly BoundColumn? organisation = scope.Binding.Label(ColumnRole.Organisation);
    private readonly BoundColumn? period = scope.Binding.Label(ColumnRole.Period);
    private readonly Period? year = HeaderPeriod.YearOf(
        scope.Binding.Layout,
        scope.Binding.Head,
        scope.Binding.HeaderTop
    );
    private readonly BoundColumn? part = scope.Binding.Label(ColumnRole.Breakdown);
    private readonly UnitCheck units = new(scope);
    private readonly RowTerritory territory = new(scope);
    private Organisation? sectionOrganisation;
    private Period? sectionPeriod;

    /// <summary>Of the heading above; empty: none.</summary>
    private string breakdown = "";

    /// <summary>What the names under the heading above begin with; empty: nothing.</summary>
    private string heading = "";
    private bool isSectionUnknown;
    private bool hasNamed;
    private (string Text, Parsed<Period> Read)? lastPeriod;

    public List<Mapped> Issues { get; } = [];

    /// <returns>False when something written in the row, or the heading above it, is not understood; there is an issue
    /// for it.</returns>
    public bool TryRead(TableRow row, out FigureKey key)
    {
        Issues.Clear();
        var rowPeriod = PeriodOf(row);
        var rowOrganisation = OrganisationOf(row, rowPeriod);
        var indicator = IndicatorOf(row, out var unit);
        var term = TermOf(row, indicator);
        key = new FigureKey(indicator, rowOrganisation, term?.Period ?? rowPeriod, BreakdownOf(row), unit, term);
        return !isSectionUnknown
            && Issues.TrueForAll(static issue => issue is Mapped.Issue { Value.Severity: Severity.Warning });
    }

    public IEnumerable<Mapped> Enter(TableRow section)
    {
        var column = section.Cells.Columns[0];
        var text = section.Cells[column].Text.Trim();
        var problem = scope.Binding.Layout.Sections == SectionsAre.Organisation ? null : territory.Enter(text);
        switch (scope.Binding.Layout.Sections)
        {
            case SectionsAre.Breakdown:
                breakdown = WholePart.Is(text) ? "" : text;
                break;
            case SectionsAre.Indicator:
                heading = TextNormalizer.Tidy(text);
                break;
            case SectionsAre.Organisation:
                var found = scope.Subject.Organisations.Find(text, territory.Section);
                (sectionOrganisation, problem) = (found.IsOk ? found.Value : null, found.Problem);
                territory.Enter(sectionOrganisation);
                break;
            case SectionsAre.Period:
                var read = PeriodReader.Read(text);
                (sectionPeriod, problem) = (read.IsOk ? read.Value : null, problem ?? read.Problem);
                break;
        }

        isSectionUnknown = problem is not null;
        return problem is null ? [] : [scope.Issue(Severity.Error, problem, section.Number, column, text)];
    }

    private Organisation? OrganisationOf(TableRow row, Period? rowPeriod)
    {
        if (organisation is null || row.Text(organisation) is not { Length: > 0 } text)
        {
            if (organisation is null || sectionOrganisation is not null || IsOfFile())
                return sectionOrganisation ?? scope.Subject.Organisation;
            Wrong(row, organisation, FigureMessages.RowWithoutOrganisation(), null);
            return null;
        }

        hasNamed = true;

        var within = territory.Of(row);
        if (within is { IsOk: false })
        {
            Wrong(row, territory.Column!, within.Problem!, row.Text(territory.Column));
            return null;
        }

        var found = scope.Subject.OrganisationsIn(rowPeriod).Find(text, within?.Value);
        if (!found.IsOk)
            Wrong(row, organisation, found.Problem!, text);
        return found.IsOk ? found.Value : null;
    }

    /// <summary>
    /// The file says whose its rows are, and none of them has said otherwise. Else a blank cell may be the school
    /// above, as in a pivot, or a total: never the municipality by default.
    /// </summary>
    private bool IsOfFile() => scope.Binding.Layout.Organisation is not null && !hasNamed;

    private Period? PeriodOf(TableRow row)
    {
        if (period is null || row.Text(period) is not { Length: > 0 } text)
        {
            // Under rows that name theirs a blank cell may mean the one above, as in a pivot, as well as the file's.
            if (period is null || sectionPeriod is not null || lastPeriod is null)
                return sectionPeriod ?? scope.Subject.Period;
            Wrong(row, period, FigureMessages.RowWithoutPeriod(), null);
            return null;
        }

        // A long table names its period in every row.
        if (lastPeriod is not { } last || last.Text != text)
            lastPeriod = last = (text, RowPeriod.Read(period.Header, text, year));
        if (!last.Read.IsOk && PlanTermReader.IsOfProgramme(text))
            return null;
        if (!last.Read.IsOk)
            Wrong(row, period, last.Read.Problem!, text);
        return last.Read.IsOk ? last.Read.Value : null;
    }

    /// <summary>«Ежегодно», «весь срок реализации»: the years of the programme.</summary>
    private PlanTerm? TermOf(TableRow row, IndicatorDefinition? indicator)
    {
        if (period is null || indicator is null || !PlanTermReader.IsOfProgramme(row.Text(period)))
            return null;
        var (text, programme) = (row.Text(period), scope.Subject.Programme);
        var read = PlanTermReader.Read(text, programme.StartsOn, programme.EndsOn, indicator.Unit);
        if (!read.IsOk)
            Wrong(row, period, read.Problem!, text);
        return read.IsOk ? read.Value : null;
    }

    /// <summary>
    /// A figure beside an empty cell is of no part, and must not pass for the whole; the whole is named (<see
    /// cref="WholePart"/>), of the section above where there is one.
    /// </summary>
    private string BreakdownOf(TableRow row)
    {
        var text = row.Text(part);
        if (part is not null && text.Length is (0 or > LongestBreakdown))
            Wrong(
                row,
                part,
                text.Length == 0
                    ? FigureMessages.RowWithoutBreakdown()
                    : FigureMessages.BreakdownTooLong(LongestBreakdown),
                text.Length == 0 ? null : text
            );
        var own = text.Length == 0 || WholePart.Is(text) ? breakdown : text;
        var ofFile = scope.Subject.Breakdown;
        return ofFile.Length == 0 ? own
            : own.Length == 0 ? ofFile
            : $"{ofFile}, {own}";
    }

    private IndicatorDefinition? IndicatorOf(TableRow row, out RowUnit? unit)
    {
        unit = null;
        if ((name ?? code) is not { } label)
            return null;
        var (codeText, nameText) = (row.Text(code), HeadedName.Of(heading, row.Text(name)));
        if (codeText.Length + nameText.Length == 0)
        {
            Wrong(row, label, NameMessages.RowWithoutName(), null);
            return null;
        }

        var found = scope.Subject.Indicators.OfRow(row.Number, codeText, nameText, out var warning);
        var text = nameText.Length > 0 ? nameText : codeText;
        if (!found.IsOk)
        {
            Wrong(row, label, found.Problem!, text);
            return null;
        }

        if (warning is not null)
            Issues.Add(scope.Issue(Severity.Warning, warning, row.Number, label.Column, text, found.Value));
        if (units.Judge(row, found.Value, out unit) is { } doubt)
            Issues.Add(doubt);
        return found.Value;
    }

    private void Wrong(TableRow row, BoundColumn column, Problem problem, string? text) =>
        Issues.Add(scope.Issue(Severity.Error, problem, row.Number, column.Column, text));
}
