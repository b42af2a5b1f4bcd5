using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Periods;

namespace QualityMonitor.Etl.Layouts;

/// <summary>
/// What keys must agree on before a layout is used: found when it is written, not when a school has sent its file.
/// </summary>
internal static class LayoutRules
{
    public static void Check(Layout layout, YamlMap map)
    {
        var both = layout.ProgrammeCode is not null && map.Has("define");
        if (both || (layout.ProgrammeCode is null && !map.Has("define")))
            map.Wrong("programme", LayoutMessages.ProgrammeOrDefine(both));
        CheckRoles(layout, map);
        if (layout.Rows.HaveFigures())
            CheckPlaces(layout, map);
        if (layout.Period is FilePlace.Constant(var text) && PeriodReader.Read(text) is { IsOk: false } read)
            map.Wrong("period", (read.Problem!.Sentence, LayoutMessages.PeriodForm));
        if (layout.Define is { } define)
            CheckOrganisations(layout, define, map);
        if (layout.Define is { TableOrganisations: not null } && !NamesOrganisations(layout))
            map.Map("define")!.Wrong("table_organisations", LayoutMessages.NoOrganisations());
    }

    private static void CheckRoles(Layout layout, YamlMap map)
    {
        var (isComplete, rows, roles) = layout.Rows switch
        {
            RowsAre.Indicators => (
                HasFigures(layout) && (layout.Has(ColumnRole.Name) || layout.Has(ColumnRole.Code)),
                "indicators",
                "name (или code) и value, plan или numerator с denominator"
            ),
            RowsAre.Organisations => (
                HasFigures(layout) && layout.Has(ColumnRole.Organisation),
                "organisations",
                "organisation и value, plan или numerator с denominator"
            ),
            RowsAre.Breakdowns => (
                HasFigures(layout) && layout.Has(ColumnRole.Breakdown),
                "breakdowns",
                "breakdown и value, plan или numerator с denominator"
            ),
            RowsAre.Periods => (
                HasFigures(layout) && layout.Has(ColumnRole.Period),
                "periods",
                "period и value, plan или numerator с denominator"
            ),
            RowsAre.Activities => (
                layout.Has(ColumnRole.Activity),
                "activities",
                "activity; кроме того activity_period и responsible"
            ),
            _ => (
                IsMatrix(layout)
                    || (
                        layout.Has(ColumnRole.Risk)
                        && (layout.Has(ColumnRole.Organisations) || layout.Organisation is not null)
                    ),
                "risks",
                "risk и organisations (или organisation всего файла); в матрице — risk и столбцы школ risk_level "
                    + "с organisation, либо organisations и столбцы факторов risk_level с risk"
            ),
        };
        if (!isComplete && map.Has("columns"))
            map.Wrong("columns", LayoutMessages.NoRole(rows, roles));
        if (layout.Has(ColumnRole.AnsweredOn) && layout.Rows != RowsAre.Organisations)
            map.Wrong("columns", LayoutMessages.AnswersOfNobody());
        if (layout.Has(ColumnRole.Numerator) != layout.Has(ColumnRole.Denominator))
            map.Wrong("columns", LayoutMessages.HalfShare());
        if (layout.Columns.Any(static column => column.Risk is not null && column.Role != ColumnRole.RiskLevel))
            map.Wrong("columns", LayoutMessages.RiskWithoutLevel());
    }

    /// <summary>Each level has its risk and its school, one of them in the row and the other in the header.</summary>
    private static bool IsMatrix(Layout layout)
    {
        var levels = layout.Columns.Where(static column => column.Role == ColumnRole.RiskLevel).ToList();
        return levels.Count > 0
            && (
                (
                    layout.Has(ColumnRole.Risk)
                    && levels.TrueForAll(static column =>
                        column.Organisation is not null || IsEvery(column, HeadersAre.Organisation)
                    )
                )
                || (layout.Has(ColumnRole.Organisations) && levels.TrueForAll(static column => column.Risk is not null))
            );
    }

    private static bool HasFigures(Layout layout) =>
        layout.Has(ColumnRole.Value) || layout.Has(ColumnRole.Plan) || layout.Has(ColumnRole.Numerator);

    private static void CheckPlaces(Layout layout, YamlMap map)
    {
        var figures = layout.Columns.Where(IsFigure).ToList();
        var hasPeriod =
            layout.Period is not null
            || layout.Has(ColumnRole.Period)
            || layout.Sections == SectionsAre.Period
            || figures.TrueForAll(static column =>
                column.Period is not null || IsEvery(column, HeadersAre.Period) || column.Role == ColumnRole.Baseline
            );
        if (!hasPeriod)
            map.Wrong("period", LayoutMessages.NoPlaceOf("за какой период эти данные"));
        // A table that defines its programme speaks of the owner unless it says otherwise.
        var hasOrganisation =
            layout.Define is not null
            || layout.Organisation is not null
            || layout.Has(ColumnRole.Organisation)
            || layout.Sections == SectionsAre.Organisation
            || figures.TrueForAll(static column =>
                column.Organisation is not null || IsEvery(column, HeadersAre.Organisation)
            );
        if (!hasOrganisation)
            map.Wrong(
                "organisation",
                LayoutMessages.NoPlaceOf("чьи это данные; для муниципалитета целиком напишите organisation: owner")
            );
        if (
            layout.Rows.HaveIndicatorsInHeader()
            && !figures.TrueForAll(static column =>
                column.Indicator is not null || IsEvery(column, HeadersAre.Indicator)
            )
        )
            map.Wrong(
                "columns",
                LayoutMessages.Missing("у каждого столбца с числами indicator: код показателя, либо headers: indicator")
            );
    }

    private static void CheckOrganisations(Layout layout, TableDefinition define, YamlMap map)
    {
        var directory = new OrganisationDirectory(define.Organisations);
        var named = layout
            .Columns.Select(static column => column.Organisation)
            .Append((layout.Organisation as FilePlace.Constant)?.Text)
            .OfType<string>()
            .Where(static text => text != "owner")
            .Distinct(StringComparer.Ordinal);
        foreach (var name in named)
        {
            if (directory.Find(name) is var match and not OrganisationMatch.Found)
                map.Wrong(
                    "columns",
                    LayoutMessages.UnknownOrganisation(name, OrganisationOffers.Likely(match, directory))
                );
        }
    }

    private static bool NamesOrganisations(Layout layout) =>
        layout.Rows.HaveFigures()
        && (
            layout.Has(ColumnRole.Organisation)
            || layout.Sections == SectionsAre.Organisation
            || layout.Columns.Any(static column => IsEvery(column, HeadersAre.Organisation))
        );

    private static bool IsFigure(ColumnRule column) =>
        column.Role
            is ColumnRole.Value
                or ColumnRole.Plan
                or ColumnRole.Baseline
                or ColumnRole.Numerator
                or ColumnRole.Denominator;

    private static bool IsEvery(ColumnRule column, HeadersAre headers) =>
        column.Place is ColumnPlace.Every every && every.Headers == headers;
}
