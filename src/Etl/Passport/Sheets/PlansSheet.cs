using QualityMonitor.Etl.Mapping.Figures;
using QualityMonitor.Etl.Mapping.Names;
using QualityMonitor.Etl.Passport.Tables;
using QualityMonitor.Etl.Reading.Cells;
using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Plans;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Indicators.Values;
using QualityMonitor.Store;
using Names = QualityMonitor.Indicators.Passport.PassportVocabulary.Plans;

namespace QualityMonitor.Etl.Passport.Sheets;

/// <summary>The plan values of a passport. A plan's text that nobody understands does not get in.</summary>
internal sealed class PlansSheet(PassportSheet sheet, ProgrammeDefinition definition, OrganisationFinder organisations)
{
    private readonly ILookup<string, IndicatorDefinition> byCode = definition.Indicators.ToLookup(
        static indicator => IndicatorIndex.CodeKey(indicator.Code),
        StringComparer.Ordinal
    );

    private readonly HashSet<(string Indicator, string Doubt)> doubted = [];

    public static IReadOnlyList<string> Columns { get; } =
    [Names.Indicator, Names.Organisation, Names.Period, Names.Value, Names.Document, Names.ValidFrom];

    public IReadOnlyList<(NewPlanValue Plan, Row Row)> Read()
    {
        if (!sheet.Requires(Names.Indicator, Names.Organisation, Names.Period, Names.Value))
            return [];
        var plans = new List<(NewPlanValue Plan, Row Row)>();
        foreach (var row in sheet.Rows)
        {
            if (PlanOf(row) is { } plan)
                plans.Add((plan, row));
        }

        return
        [
            .. plans
                .GroupBy(static pair =>
                    (pair.Plan.IndicatorCode, pair.Plan.OrganisationCode, pair.Plan.Period, pair.Plan.ValidFrom)
                )
                .SelectMany(Single),
        ];
    }

    /// <summary>One plan for a key; of contradicting ones none.</summary>
    private IEnumerable<(NewPlanValue Plan, Row Row)> Single(IEnumerable<(NewPlanValue Plan, Row Row)> same)
    {
        var plans = same.ToList();
        var agree = plans.TrueForAll(plan =>
            PlanSameness.AreSame(plan.Plan.OriginalText, plans[0].Plan.OriginalText, UnitOf(plan.Row))
        );
        foreach (var (index, (_, row)) in plans.Index())
        {
            if (plans.Count > 1 && (!agree || index > 0))
                sheet.Wrong(
                    row,
                    Names.Value,
                    PassportMessages.PlanTwice(plans[index == 0 ? 1 : 0].Row.Number, agree),
                    agree ? Severity.Warning : Severity.Error
                );
        }

        return agree ? plans.Take(1) : [];
    }

    private NewPlanValue? PlanOf(Row row)
    {
        var cell = sheet.CellAt(row, Names.Value);
        if (cell.Kind == CellKind.Text && PlanReader.IsNoPlan(cell.Text, UnitOf(row)))
            return null;
        var organisation = sheet.Required(row, Names.Organisation) is { } written
            ? Checked(row, Names.Organisation, organisations.Find(written))
            : null;
        var term = TermOf(row);
        var period = term?.Period;
        var indicator = IndicatorOf(row, period);
        var value =
            sheet.Required(row, Names.Value) is null || indicator is null
                ? null
                : Checked(row, Names.Value, FigureReader.Plan(cell, indicator, null));
        var isDated = TryValidFrom(row, out var validFrom);
        if (indicator is null || organisation is null || period is null || value is null || !isDated)
            return null;
        if (PlanDoubts.Of(value, indicator) is { } doubt && doubted.Add((indicator.Code, doubt.Code)))
            sheet.Wrong(row, Names.Value, doubt, Severity.Warning);
        var document = sheet.Text(row, Names.Document);
        var address = new CellAddress(sheet.Info.Number, row.Number, sheet.ColumnOf(Names.Value));
        return new NewPlanValue(
            indicator.Code,
            organisation.Code,
            period,
            term!.Told(value, indicator.Unit),
            document.Length > 0 ? document : definition.Document,
            validFrom,
            address
        );
    }

    /// <summary>A period, or «ежегодно», «весь срок реализации»: the years of the programme.</summary>
    private PlanTerm? TermOf(Row row)
    {
        if (sheet.Required(row, Names.Period) is not { } text)
            return null;
        if (PlanTermReader.IsOfProgramme(text))
            return Checked(
                row,
                Names.Period,
                PlanTermReader.Read(text, definition.StartsOn, definition.EndsOn, UnitOf(row))
            );
        return Checked(row, Names.Period, PeriodReader.Read(text)) is { } period
            ? new PlanTerm(period, EachYear: false)
            : null;
    }

    private Unit UnitOf(Row row) =>
        byCode[IndicatorIndex.CodeKey(sheet.CellAt(row, Names.Indicator).Text)].LastOrDefault()?.Unit ?? Unit.None;

    /// <summary>The version that holds at the end of the plan's period, else the last one.</summary>
    private IndicatorDefinition? IndicatorOf(Row row, Period? period)
    {
        if (sheet.Code(row, Names.Indicator) is not { } code)
            return null;
        var versions = byCode[IndicatorIndex.CodeKey(code)];
        if (
            (
                versions.LastOrDefault(one => period is null || one.Validity.Holds(period.End))
                ?? versions.LastOrDefault()
            ) is
            { } indicator
        )
            return indicator;
        sheet.Wrong(row, Names.Indicator, PassportMessages.IndicatorUnknown(code));
        return null;
    }

    private T? Checked<T>(Row row, string name, Parsed<T> read)
        where T : class
    {
        if (!read.IsOk)
            sheet.Wrong(row, name, read.Problem!);
        return read.IsOk ? read.Value : null;
    }

    /// <returns>False when something stands there that is no date: a plan of an unknown day must not hold from the
    /// beginning.</returns>
    private bool TryValidFrom(Row row, out DateOnly? validFrom)
    {
        validFrom = null;
        if (
            sheet.CellAt(row, Names.ValidFrom) is not { IsEmpty: false } cell
            || sheet.Text(row, Names.ValidFrom).Length == 0
        )
            return !sheet.Loses(row, [Names.ValidFrom]);
        var read = PassportFields.Date(cell);
        if (!read.IsOk)
            sheet.Wrong(row, Names.ValidFrom, read.Problem!);
        validFrom = read.IsOk ? read.Value : null;
        return read.IsOk;
    }
}
