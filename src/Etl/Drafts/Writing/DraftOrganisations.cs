using System.Globalization;
using QualityMonitor.Etl.Drafts.Seen;
using QualityMonitor.Etl.Drafts.Words;
using QualityMonitor.Etl.Layouts;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Etl.Drafts.Writing;

/// <param name="Level">As a layout writes it; null: a school, which needs no word.</param>
internal sealed record DraftOrganisation(string Code, string Name, string? Level)
{
    /// <summary>
    /// Why it may be no organisation of its kind; null: it is one. Until a person has said so its rows are a question.
    /// </summary>
    public string? Doubt { get; init; }
}

/// <summary>The organisations that a table names in a column, in headings or headers, to be known by its layout.</summary>
internal static class DraftOrganisations
{
    private const int Most = 200;
    private const int FewBeside = 4;

    public static IReadOnlyList<DraftOrganisation> Of(Draft draft)
    {
        var names = Names(draft).Where(static name => !RowWords.AreNone(name.Text)).ToList();
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

    /// <summary>
    /// The short name, where the table's own is found by it; a town in that one, «СОШ № 3 г. Светлый», is a part of it.
    /// </summary>
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
            : draft.Sheet.TextsOfRows(draft.Header, column.Column);
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

    private static IEnumerable<DraftOrganisation> Named(Draft draft, List<OrganisationName> names)
    {
        var areMunicipalities = IsOfMunicipalities(draft);
        var told = names
            .Where(name => name.Number is null && (name.Type != OrganisationType.Other || areMunicipalities))
            .Select(static name => TextNormalizer.Tidy(name.Text))
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Take(Most)
            .ToList();
        return told.Select(
            (name, index) =>
                areMunicipalities
                    ? new DraftOrganisation(Code("municipality", index), name, LevelOf(name))
                    {
                        Doubt = DoubtOf(name, told),
                    }
                    : new DraftOrganisation(Code("school-named", index), name, null)
                    {
                        Doubt = RowWords.IsGroup(name) ? "это не одна школа" : null,
                    }
        );
    }

    private static string Code(string of, int index) =>
        string.Create(CultureInfo.InvariantCulture, $"{of}-{index + 1}");

    private static string LevelOf(string place) =>
        PlaceNames.IsCountry(RowWords.WithoutNote(place)) ? "country"
        : PlaceNames.IsRegion(place) ? "region"
        : "municipality";

    /// <summary>
    /// A town may stand by its name alone beside others that do; where nearly all are called a district, what is not, or has a
    /// note, is perhaps none.
    /// </summary>
    private static string? DoubtOf(string place, List<string> all)
    {
        if (RowWords.IsGroup(place))
            return "это не муниципалитет";
        if (IsPlain(place))
            return null;
        var others = all.Count(one => !IsPlain(one) && !RowWords.IsGroup(one));
        return RowWords.HasNote(place) || FewBeside * others <= all.Count(IsPlain)
            ? "муниципалитет ли это, по названию не понять"
            : null;
    }

    private static bool IsPlain(string place) =>
        RowWords.WithoutNote(place) is var bare
        && (PlaceNames.IsMunicipality(bare) || PlaceNames.IsRegion(bare) || PlaceNames.IsCountry(bare));

    private static bool IsOfMunicipalities(Draft draft) =>
        draft.Sheets?.Are == SheetsAre.Municipalities
        || draft.Columns.Any(static column => column.Municipality is not null)
        || draft.Columns.Any(column =>
            column.Role == ColumnRole.Organisation && Municipalities.Are(column.Column, draft.Sheet, draft.Header)
        );
}
