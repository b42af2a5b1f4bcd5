using QualityMonitor.Etl.Drafts.Seen;
using QualityMonitor.Etl.Drafts.Words;
using QualityMonitor.Etl.Layouts;

namespace QualityMonitor.Etl.Drafts.Guesses;

/// <summary>
/// What was understood of a sheet: what the rows are follows from its columns of words, and what the figures are from that.
/// </summary>
internal static class ColumnGuess
{
    public static Draft Make(string fileName, DraftSheet sheet, DateOnly today)
    {
        var header = HeaderFinder.Find(sheet.Head);
        var labels = WordColumns.Of(sheet, header);
        var titles = new DraftTitles(fileName, sheet, header);
        var matrix = RiskMatrixGuess.Of(labels, sheet, header, titles);
        var rows = matrix is null ? RowsGuess.Of(labels, sheet, header) : RowsAre.Risks;
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
            RowsAre.Risks => draft with { Columns = matrix ?? Once(Risks(labels)) },
            _ when whose.School is not null && AreRisksOfOne(labels) => draft with
            {
                Rows = RowsAre.Risks,
                Columns = Once(Risks(labels)),
            },
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
        if (draft.Header.Headers.FirstOrDefault(RemarkWords.NamePeople) is { } people && !AreAnswers(named))
            known = known.Doubted($"строки — люди (столбец «{people}»): это их данные, а не школы");
        if (isOfSchools || sections == SectionsAre.Organisation)
            return known with { School = null };
        if (draft.Rows == RowsAre.Indicators && AreDeeds(named))
            known = known.Doubted("рядом сроки и ответственные: это мероприятия, а где их названия, не понято");
        var school = draft.School ?? DraftSchool.Among(known);
        var found = known with { School = school };
        return school is null && whose.Doubt is { } doubt ? found.Doubted(doubt) : found;
    }

    private static bool AreAnswers(List<DraftColumn> named) =>
        named.Exists(static column => column.Role == ColumnRole.AnsweredOn);

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

    /// <summary>«Фактор риска» beside its level in a table of one school.</summary>
    private static bool AreRisksOfOne(List<DraftColumn> labels) =>
        labels.Exists(static column => column.Role == ColumnRole.Risk)
        && labels.Exists(static column => column.Role == ColumnRole.RiskLevel)
        && !labels.Exists(static column => column.Role == ColumnRole.Name);

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
