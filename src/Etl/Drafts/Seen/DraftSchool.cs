using QualityMonitor.Etl.Drafts.Words;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Etl.Drafts.Seen;

/// <summary>The one school that a whole table is about, by its title or the name of its sheet or file.</summary>
/// <param name="Title">What says so.</param>
internal sealed record DraftSchool(string Code, string Name, DraftTitle Title)
{
    private const int LongestTitle = 150;

    /// <returns>Null where the titles name none or several.</returns>
    public static DraftSchool? Of(DraftTitles titles) => OnlyOne(titles.All);

    /// <summary>«Полное наименование | МБОУ «СОШ № 21»» among the figures: they are of it.</summary>
    public static DraftSchool? Among(Draft draft) =>
        OnlyOne(
            draft
                .Columns.Where(static column => column.IsFigure)
                .SelectMany(column =>
                    draft
                        .Sheet.Below(draft.Header)
                        .Where(row => SchoolHeader.In(row[column.Column].Text) is not null)
                        .Select(row => new DraftTitle(
                            TextNormalizer.Tidy(row[column.Column].Text),
                            "в " + Store.CellPlace.Name(draft.Sheet.Head.Info.Title, row.Number, column.Column)
                        ))
                )
        );

    private static DraftSchool? OnlyOne(IEnumerable<DraftTitle> texts) =>
        texts
            .Select(static title => (Title: title, Name: NameIn(title.Text)))
            .Where(static found => found.Name is not null)
            .DistinctBy(static found => (found.Name!.Type, found.Name.Number))
            .ToList()
            is [var (title, name)]
            ? new DraftSchool($"school-{name!.Number}", OrganisationShort.Of(name), title)
            : null;

    private static OrganisationName? NameIn(string title) =>
        title.Length <= LongestTitle
        && OrganisationNameReader.Read(title)
            is { Number: not null, Type: not (OrganisationType.Other or OrganisationType.Kindergarten) } name
            ? name
            : null;
}
