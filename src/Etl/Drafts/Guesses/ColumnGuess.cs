using QualityMonitor.Etl.Drafts.Seen;
using QualityMonitor.Etl.Drafts.Words;
using QualityMonitor.Etl.Layouts;
using QualityMonitor.Etl.Recognition;

namespace QualityMonitor.Etl.Drafts.Guesses;

/// <summary>
/// Names the columns of words by their headers, and where these are silent by what stands under them; what the rows are
/// follows from them, and what the figures are from that.
/// </summary>
internal static class ColumnGuess
{
    public static Draft Make(string fileName, DraftSheet sheet, DateOnly today)
    {
        var header = HeaderFinder.Find(sheet.Head);
        var labels = Labels(sheet, header);
        var rows = RowsOf(labels, sheet, header);
        var titles = new DraftTitles(fileName, sheet, header);
        var whose = labels.Exists(static column => column.Role == ColumnRole.Organisation)
            ? new TableSchool(null, null)
            : TableSchool.Of(titles, sheet.Head, header);
        var draft = new Draft(fileName, sheet, header, rows, [])
        {
            School = whose.School,
            Titles = titles,
            Period = DraftPeriod.Of(titles),
        };
        return rows switch
        {
            RowsAre.Activities => draft with { Columns = Once(Roadmap(labels, header)) },
            RowsAre.Risks => draft with { Columns = Once(Risks(labels)) },
            _ => WithFigures(draft, whose, Once(FigureLabels.Of(labels, sheet, header, rows)), labels, today),
        };
    }

    /// <param name="named">All columns that a header gives a meaning: «Отметка о выполнении» is no figure, whatever it
    /// holds.</param>
    private static Draft WithFigures(
        Draft draft,
        TableSchool whose,
        List<DraftColumn> labels,
        List<DraftColumn> named,
        DateOnly today
    )
    {
        var figures = FigureGuess.Of(draft, [.. labels, .. named], today);
        var isOfSchools =
            draft.Rows == RowsAre.Organisations
            || figures.Exists(static column => column.School is not null || column.Municipality is not null);
        var known = draft with
        {
            Columns =
            [
                .. labels
                    .Select(label => FigureLabels.Settled(OfWhole(label, draft), figures))
                    .Concat(figures)
                    .OrderBy(static column => column.Column),
            ],
        };
        var sections = SectionGuess.Of(known);
        known = RepeatedNames.Settle(known with { Sections = sections });
        if (isOfSchools || sections == SectionsAre.Organisation)
            return known with { School = null };
        if (draft.Rows == RowsAre.Indicators && AreDeeds(named))
            known = known.Doubted("рядом сроки и ответственные: это мероприятия, а где их названия, не понято");
        var school = draft.School ?? DraftSchool.Among(known);
        var found = known with { School = school };
        return school is null && whose.Doubt is { } doubt ? found.Doubted(doubt) : found;
    }

    private static bool AreDeeds(List<DraftColumn> named) =>
        named.Exists(static column => column.Role == ColumnRole.Responsible)
        && named.Exists(static column => column.Role == ColumnRole.ActivityPeriod);

    /// <summary>Numerators beside schools are those of an indicator that nobody names.</summary>
    private static DraftColumn OfWhole(DraftColumn label, Draft draft) =>
        draft.HeadersAreIndicators && label.Role is ColumnRole.Numerator or ColumnRole.Denominator
            ? label with
            {
                Doubt = "чего это доля, не сказано",
            }
            : label;

    private static List<DraftColumn> Labels(DraftSheet sheet, DraftHeader header)
    {
        var columns = Enumerable
            .Range(1, sheet.Head.LastColumn)
            .Select(column => OfHeader(column, header))
            .OfType<DraftColumn>()
            .Where(column => IsBorneOut(column, sheet, header))
            .ToList();
        columns = OfMunicipalities(columns);
        if (
            !columns.Exists(static column =>
                column.Role is ColumnRole.Name or ColumnRole.Organisation or ColumnRole.Breakdown
            ) && (Organisations(sheet, header) ?? Periods(columns, sheet, header)) is { } rowsAre
        )
            columns.Add(rowsAre);
        return columns;
    }

    private static DraftColumn? OfHeader(int column, DraftHeader header) =>
        HeaderWords.LabelOf(header.TextOf(column)) is { } role && SchoolHeader.In(header.TextOf(column)) is null
            ? new DraftColumn(column, header.TextOf(column), role)
            : null;

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

    /// <summary>«Выполнение» beside activities tells of them and is no figure.</summary>
    private static List<DraftColumn> Roadmap(List<DraftColumn> columns, DraftHeader header)
    {
        var found = columns.FindAll(static column =>
            column.Role
                is ColumnRole.Activity
                    or ColumnRole.ActivityPeriod
                    or ColumnRole.Responsible
                    or ColumnRole.Execution
                    or ColumnRole.ExecutedOn
                    or ColumnRole.Organisation
                    or ColumnRole.Risk
        );
        if (
            !found.Exists(static column => column.Role == ColumnRole.Execution)
            && header.Headers.ToList().FindIndex(HeaderWords.IsExecution) is >= 0 and var index
        )
            found.Add(new DraftColumn(index + 1, header.Headers[index], ColumnRole.Execution));
        return found;
    }

    private static List<DraftColumn> Risks(List<DraftColumn> columns) =>
        [
            .. columns
                .Where(static column =>
                    column.Role is ColumnRole.Risk or ColumnRole.RiskLevel or ColumnRole.Organisation
                )
                .Select(static column =>
                    column.Role == ColumnRole.Organisation ? column with { Role = ColumnRole.Organisations } : column
                ),
        ];

    /// <summary>An activity without a period or a responsible is only a word in some header.</summary>
    private static RowsAre RowsOf(List<DraftColumn> columns, DraftSheet sheet, DraftHeader header)
    {
        bool Has(ColumnRole role) => columns.Exists(column => column.Role == role);
        if (Has(ColumnRole.Activity) && (Has(ColumnRole.ActivityPeriod) || Has(ColumnRole.Responsible)))
            return RowsAre.Activities;
        if (Has(ColumnRole.Risk) && Has(ColumnRole.Organisation))
            return RowsAre.Risks;
        if (Has(ColumnRole.Breakdown) && !Has(ColumnRole.Name) && !Has(ColumnRole.Organisation))
            return RowsAre.Breakdowns;
        if (AreOfPeriods(columns, sheet, header))
            return RowsAre.Periods;
        return
            columns.Find(static column => column.Role == ColumnRole.Organisation) is { } organisation
            && !Has(ColumnRole.Name)
            && (
                Municipalities.Are(organisation.Column, sheet, header)
                || ColumnContent.AreSchools(sheet, header, organisation.Column)
            )
            ? RowsAre.Organisations
            : RowsAre.Indicators;
    }

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

    /// <summary>Nothing but a column of years, one a row, says what the rows are.</summary>
    private static bool AreOfPeriods(List<DraftColumn> columns, DraftSheet sheet, DraftHeader header) =>
        columns.Find(static column => column.Role == ColumnRole.Period) is { } period
        && !columns.Exists(static column =>
            column.Role is ColumnRole.Name or ColumnRole.Organisation or ColumnRole.Breakdown or ColumnRole.Activity
        )
        && ColumnContent.ArePeriods(sheet, header, period.Column);

    /// <summary>The column of schools or municipalities under a header that says nothing: «ОУ», «Территория».</summary>
    private static DraftColumn? Organisations(DraftSheet sheet, DraftHeader header)
    {
        var columns = Enumerable.Range(1, sheet.Head.LastColumn).ToList();
        var schools = columns.Find(column => ColumnContent.AreClearlySchools(sheet, header, column));
        var places = columns.Find(column => ColumnContent.AreMunicipalities(sheet, header, column));
        return (schools, places) switch
        {
            (0, 0) => null,
            (0, _) => Of(places, "в столбце названия муниципалитетов"),
            _ => Of(schools, "в столбце названия школ"),
        };

        DraftColumn Of(int column, string because) =>
            new(column, header.TextOf(column), ColumnRole.Organisation) { Because = because };
    }

    /// <summary>
    /// Of two columns of words for the same the first stands; the indicator goes before its criterion, and a column that
    /// is merged out of several before those it covers.
    /// </summary>
    private static List<DraftColumn> Once(List<DraftColumn> columns) =>
        [
            .. columns
                .OrderBy(static column => column.Role == ColumnRole.Name && !HeaderWords.NamesIndicator(column.Header))
                .DistinctBy(static column => column.Role)
                .OrderBy(static column => column.Column),
        ];
}
