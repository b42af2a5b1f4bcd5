using System.Globalization;
using QualityMonitor.Etl.Drafts.Seen;
using QualityMonitor.Etl.Drafts.Words;
using QualityMonitor.Etl.Layouts;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Etl.Drafts.Writing;

/// <param name="Level">As a layout writes it; null: a school, which needs no word.</param>
internal sealed record DraftOrganisation(string Code, string Name, string? Level);

/// <summary>The organisations that a table names in a column, in headings or headers, to be known by its layout.</summary>
internal static class DraftOrganisations
{
    private const int Most = 200;

    public static IReadOnlyList<DraftOrganisation> Of(Draft draft)
    {
        var names = Names(draft).Where(static name => !DraftSkips.IsTotal(name.Text)).ToList();
        return
        [
            .. Levels(draft),
            .. Apart(
                names
                    .Where(static name => name.Number is not null)
                    .DistinctBy(static name => (name.Type, name.Number))
                    .OrderBy(static name => name.Number)
                    .Take(Most)
                    .Select(static name => new DraftOrganisation($"school-{name.Number}", NameOf(name), null))
            ),
            .. Named(draft, names),
            .. draft.School is { } school ? new[] { new DraftOrganisation(school.Code, school.Name, null) } : [],
        ];
    }

    /// <summary>The short name, where the table's own is found by it; a town in that one, «СОШ № 3 г. Светлый», is a part of it.</summary>
    private static string NameOf(OrganisationName name)
    {
        var brief = OrganisationShort.Of(name);
        var known = new OrganisationDirectory([
            new Organisation("one", brief, brief, OrganisationLevel.School, null, []),
        ]);
        return known.Find(name.Text, offersNearest: false) is OrganisationMatch.Found
            ? brief
            : TextNormalizer.Tidy(name.Text);
    }

    private static IEnumerable<DraftOrganisation> Levels(Draft draft)
    {
        if (draft.Columns.Any(static column => column.Place == FigurePlace.Region))
            yield return new DraftOrganisation("region", "Регион", "region");
        if (draft.Columns.Any(static column => column.Place == FigurePlace.Country))
            yield return new DraftOrganisation("country", "Россия", "country");
    }

    private static IEnumerable<OrganisationName> Names(Draft draft)
    {
        if (draft.Sheets is { Are: SheetsAre.Schools or SheetsAre.Municipalities } sheets)
            return sheets.Names.Select(static name => OrganisationNameReader.Read(name));
        if (draft.Columns.FirstOrDefault(static column => column.Role == ColumnRole.Organisations) is { } lists)
            return draft
                .Sheet.Texts(draft.Header, lists.Column)
                .SelectMany(static text => OrganisationListReader.Read(text));
        var column = draft.Columns.FirstOrDefault(static column => column.Role == ColumnRole.Organisation);
        var texts = column is null
            ? draft
                .Columns.Select(static one => one.School ?? one.Municipality)
                .OfType<string>()
                .Concat(Headings(draft))
            : draft.Sheet.Texts(draft.Header, column.Column);
        return texts.Select(static text => OrganisationNameReader.Read(text));
    }

    private static IEnumerable<string> Headings(Draft draft) =>
        draft.Sections != SectionsAre.Organisation
            ? []
            : draft
                .Sheet.Below(draft.Header)
                .Where(static row => row.Columns.Length == 1)
                .Select(static row => row[row.Columns[0]].Text);

    /// <summary>«СОШ № 5» and «Гимназия № 5» are two.</summary>
    private static IEnumerable<DraftOrganisation> Apart(IEnumerable<DraftOrganisation> schools) =>
        schools
            .GroupBy(static school => school.Code, StringComparer.Ordinal)
            .SelectMany(static same =>
                same.Select(
                    (school, index) =>
                        index == 0
                            ? school
                            : school with
                            {
                                Code = string.Create(CultureInfo.InvariantCulture, $"{school.Code}-{index + 1}"),
                            }
                )
            );

    private static IEnumerable<DraftOrganisation> Named(Draft draft, List<OrganisationName> names) =>
        names
            .Where(name => name.Number is null && (name.Type != OrganisationType.Other || IsOfMunicipalities(draft)))
            .Select(static name => TextNormalizer.Tidy(name.Text))
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Take(Most)
            .Select(
                (name, index) =>
                    IsOfMunicipalities(draft)
                        ? new DraftOrganisation(
                            string.Create(CultureInfo.InvariantCulture, $"municipality-{index + 1}"),
                            name,
                            PlaceNames.IsRegion(name) ? "region" : "municipality"
                        )
                        : new DraftOrganisation(
                            string.Create(CultureInfo.InvariantCulture, $"school-named-{index + 1}"),
                            name,
                            null
                        )
            );

    private static bool IsOfMunicipalities(Draft draft) =>
        draft.Sheets?.Are == SheetsAre.Municipalities
        || draft.Columns.Any(static column => column.Municipality is not null)
        || draft.Columns.Any(column =>
            column.Role == ColumnRole.Organisation && Municipalities.Are(column.Column, draft.Sheet, draft.Header)
        );
}
