using QualityMonitor.Etl.Layouts;
using QualityMonitor.Etl.Recognition;
using QualityMonitor.Indicators.Organisations;

namespace QualityMonitor.Etl.Drafts;

/// <summary>Names the columns by their headers, and where these are silent by what stands under them.</summary>
internal static class ColumnGuess
{
    public static Draft Make(string fileName, DraftSheet sheet)
    {
        var header = HeaderFinder.Find(sheet.Head);
        var columns = Enumerable
            .Range(1, sheet.Head.LastColumn)
            .Select(column => OfHeader(column, header))
            .OfType<DraftColumn>()
            .Where(column => !FigureColumns.IsFigureByContent(column, sheet, header))
            .ToList();
        columns = OfPlans(columns, sheet, header);
        columns = OfMunicipalities(OfSchools(columns, header));
        if (
            !columns.Exists(static column =>
                column.Role is ColumnRole.Name or ColumnRole.Organisation or ColumnRole.Breakdown
            ) && Schools(sheet, header) is { } schools
        )
            columns.Add(new DraftColumn(schools, header.TextOf(schools), ColumnRole.Organisation, IsGuessed: true));
        var rows = RowsOf(columns, sheet, header);
        columns = rows switch
        {
            RowsAre.Activities => Roadmap(columns, header),
            RowsAre.Risks =>
            [
                .. columns
                    .Where(static column =>
                        column.Role is ColumnRole.Risk or ColumnRole.RiskLevel or ColumnRole.Organisation
                    )
                    .Select(static column =>
                        column.Role == ColumnRole.Organisation
                            ? column with
                            {
                                Role = ColumnRole.Organisations,
                            }
                            : column
                    ),
            ],
            _ => FigureColumns.Of(columns, sheet, header, rows),
        };
        return new Draft(fileName, sheet, header, rows, Once(columns));
    }

    private static DraftColumn? OfHeader(int column, DraftHeader header)
    {
        var text = header.TextOf(column);
        // «Прогноз 2019 год» reads as a period too: what else it says goes first.
        if (HeaderWords.RoleOf(text) is { } role)
            return new DraftColumn(
                column,
                text,
                role,
                HeaderWords.PeriodIn(text),
                IsRegion: HeaderWords.IsRegion(text)
            );
        return HeaderWords.PeriodOf(text) is { } period
            ? new DraftColumn(column, text, ColumnRole.Value, period, IsPeriod: true)
            : null;
    }

    /// <summary>Years alone under a title of plans are plans.</summary>
    private static List<DraftColumn> OfPlans(List<DraftColumn> columns, DraftSheet sheet, DraftHeader header) =>
        columns.Exists(static column => column.IsFigure && !column.IsPeriod)
        || !sheet
            .Head.Rows.Where(row => row.Number < header.Top)
            .Any(static row =>
                HeaderWords.SpeaksOfPlans(string.Join(' ', row.Columns.ToArray().Select(at => row[at].Text)))
            )
            ? columns
            : columns.ConvertAll(static column =>
                column.IsPeriod ? column with { Role = ColumnRole.Plan, IsGuessed = true } : column
            );

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

    /// <summary>Several headers name schools: each is the school of the figures under it.</summary>
    private static List<DraftColumn> OfSchools(List<DraftColumn> columns, DraftHeader header)
    {
        var schools = header
            .Headers.Select(
                static (text, index) =>
                    (Column: index + 1, Text: text, School: text.Split(" / ").FirstOrDefault(IsNamedSchool))
            )
            .Where(static found => found.School is not null)
            .ToList();
        return schools.Count < 2
            ? columns
            :
            [
                .. columns.Where(column => schools.TrueForAll(found => found.Column != column.Column)),
                .. schools.Select(static found => OfSchool(found.Column, found.Text, found.School!)),
            ];
    }

    private static DraftColumn OfSchool(int column, string text, string school)
    {
        var rest = text.Replace(school, "", StringComparison.Ordinal).Trim(' ', '/');
        var role = HeaderWords.RoleOf(rest) is { } found and (ColumnRole.Plan or ColumnRole.Baseline)
            ? found
            : ColumnRole.Value;
        return new DraftColumn(column, text, role, HeaderWords.PeriodIn(rest), School: school);
    }

    /// <summary>«СОШ № 1», «Ивановская ООШ», «лицей «Исток»»; «школы» are no school.</summary>
    private static bool IsNamedSchool(string text) =>
        OrganisationNameReader.Read(text) is var name
        && name.Type is not (OrganisationType.Other or OrganisationType.Kindergarten)
        && (name.Number is not null || (name.Type != OrganisationType.School && name.ProperName is not null))
        && HeaderWords.IsShortName(text);

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
        );
        if (
            !found.Exists(static column => column.Role == ColumnRole.Execution)
            && header.Headers.ToList().FindIndex(HeaderWords.IsExecution) is >= 0 and var index
        )
            found.Add(new DraftColumn(index + 1, header.Headers[index], ColumnRole.Execution));
        return found;
    }

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
        var organisation = columns.Find(static column => column.Role == ColumnRole.Organisation);
        return
            organisation is not null
            && !Has(ColumnRole.Name)
            && sheet.Texts(header, organisation.Column).Count(IsSchool) > 1
            ? RowsAre.Organisations
            : RowsAre.Indicators;
    }

    /// <summary>The column of school names under a header that says nothing: «ОУ».</summary>
    private static int? Schools(DraftSheet sheet, DraftHeader header) =>
        Enumerable
            .Range(1, sheet.Head.LastColumn)
            .Where(column => sheet.Texts(header, column).Count(IsSchool) > 1)
            .Select(static column => (int?)column)
            .FirstOrDefault();

    private static bool IsSchool(string text) => OrganisationNameReader.Read(text).Type != OrganisationType.Other;

    /// <summary>
    /// Two columns that would say the same thing contradict each other: the first one stands, and the author adds what
    /// is meant. Of two plans, for the year and for the day of the report, the fact is held against the latter.
    /// </summary>
    private static List<DraftColumn> Once(List<DraftColumn> columns) =>
        [
            .. columns
                .OrderBy(static column =>
                    column.Role switch
                    {
                        ColumnRole.Plan => !HeaderWords.IsOfReport(column.Header),
                        ColumnRole.Name => !HeaderWords.NamesIndicator(column.Header),
                        _ => false,
                    }
                )
                .DistinctBy(static column => (column.Role, column.Period, column.IsRegion, column.School))
                .OrderBy(static column => column.Column),
        ];
}
