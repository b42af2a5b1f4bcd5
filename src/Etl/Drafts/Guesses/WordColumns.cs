using QualityMonitor.Etl.Drafts.Seen;
using QualityMonitor.Etl.Drafts.Words;
using QualityMonitor.Etl.Layouts;
using QualityMonitor.Etl.Recognition;

namespace QualityMonitor.Etl.Drafts.Guesses;

/// <summary>The columns of words, by their headers, and where these are silent by what stands under them.</summary>
internal static class WordColumns
{
    public static List<DraftColumn> Of(DraftSheet sheet, DraftHeader header)
    {
        var columns = Enumerable
            .Range(1, sheet.Head.LastColumn)
            .Select(column => OfHeader(column, header))
            .OfType<DraftColumn>()
            .Where(column => column.Role != ColumnRole.Period || !IsOfFigures(column, sheet, header))
            .Where(column => IsBorneOut(column, sheet, header))
            .ToList();
        columns = OfMunicipalities(columns);
        if (Kinds(sheet, header) is { } kinds)
            columns = [.. columns.Where(column => column.Column != kinds.Column), kinds];
        if (
            !columns.Exists(static column =>
                column.Role is ColumnRole.Name or ColumnRole.Organisation or ColumnRole.Breakdown
            ) && (Organisations(sheet, header) ?? Periods(columns, sheet, header)) is { } rowsAre
        )
            columns.Add(rowsAre);
        return columns;
    }

    /// <summary>«План» and «факт» under each other, whatever stands over them.</summary>
    private static DraftColumn? Kinds(DraftSheet sheet, DraftHeader header)
    {
        var column = Enumerable
            .Range(1, sheet.Head.LastColumn)
            .FirstOrDefault(column => ColumnContent.AreKinds(sheet, header, column));
        return column == 0
            ? null
            : new DraftColumn(column, header.TextOf(column), ColumnRole.Kind) { Because = "в столбце «план» и «факт»" };
    }

    private static DraftColumn? OfHeader(int column, DraftHeader header) =>
        HeaderWords.LabelOf(header.TextOf(column)) is { } role && SchoolHeader.In(header.TextOf(column)) is null
            ? new DraftColumn(column, header.TextOf(column), role)
            : null;

    /// <summary>«Год» behind «I квартал» and «9 месяцев», or a word of time above numbers that are no periods.</summary>
    private static bool IsOfFigures(DraftColumn column, DraftSheet sheet, DraftHeader header) =>
        (BareYear.Is(column.Header) && header.Headers.Take(column.Column - 1).Any(BareYear.IsPartOf))
        || ColumnContent.AreFiguresWithoutPeriods(sheet, header, column.Column);

    /// <summary>«Показатель процессов» or «Школьный этап» above nothing but numbers is no column of words.</summary>
    private static bool IsBorneOut(DraftColumn column, DraftSheet sheet, DraftHeader header) =>
        column.Role
            is ColumnRole.Code
                or ColumnRole.Period
                or ColumnRole.Breakdown
                or ColumnRole.ActivityPeriod
                or ColumnRole.Execution
                or ColumnRole.ExecutedOn
                or ColumnRole.RiskLevel
                or ColumnRole.AnsweredOn
                or ColumnRole.Numerator
                or ColumnRole.Denominator
        || ColumnContent.AreWords(sheet, header, column.Column)
        || (column.Role == ColumnRole.Organisation && ColumnContent.AreSchools(sheet, header, column.Column));

    /// <summary>«Муниципалитет» beside «Школа» says in which municipality the school of the row is.</summary>
    private static List<DraftColumn> OfMunicipalities(List<DraftColumn> columns) =>
        columns.Count(static column => column.Role == ColumnRole.Organisation) < 2
            ? columns
            : columns.ConvertAll(static column =>
                column.Role == ColumnRole.Organisation && MunicipalityHeader.IsMunicipality(column.Header)
                    ? column with
                    {
                        Role = ColumnRole.Municipality,
                    }
                    : column
            );

    /// <summary>The first column, where nothing stands in it but years and its header says nothing else.</summary>
    private static DraftColumn? Periods(List<DraftColumn> columns, DraftSheet sheet, DraftHeader header)
    {
        if (columns.Exists(static column => column.Role is not (ColumnRole.Code or ColumnRole.Unit)))
            return null;
        var first = Enumerable
            .Range(1, sheet.Head.LastColumn)
            .FirstOrDefault(column => columns.TrueForAll(other => other.Column != column));
        return first > 0 && ColumnContent.ArePeriods(sheet, header, first)
            ? new DraftColumn(first, header.TextOf(first), ColumnRole.Period) { Because = "в столбце одни периоды" }
            : null;
    }

    /// <summary>The column of schools, municipalities or subjects under a header that says nothing: «ОУ», «Территория».</summary>
    private static DraftColumn? Organisations(DraftSheet sheet, DraftHeader header)
    {
        var columns = Enumerable.Range(1, sheet.Head.LastColumn).ToList();
        var schools = columns.Find(column => ColumnContent.AreClearlySchools(sheet, header, column));
        var places = columns.Find(column => ColumnContent.AreMunicipalities(sheet, header, column));
        var parts = columns.Find(column => ColumnContent.AreParts(sheet, header, column));
        return (schools, places, parts) switch
        {
            (0, 0, 0) => null,
            (0, 0, _) => Of(parts, ColumnRole.Breakdown, "в столбце предметы или классы"),
            (0, _, _) => Of(places, ColumnRole.Organisation, "в столбце названия муниципалитетов"),
            _ => Of(schools, ColumnRole.Organisation, "в столбце названия школ"),
        };

        DraftColumn Of(int column, ColumnRole role, string because) =>
            new(column, header.TextOf(column), role) { Because = because };
    }
}
