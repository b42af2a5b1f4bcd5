using QualityMonitor.Etl.Drafts.Words;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Etl.Drafts.Seen;

/// <summary>The one school that a whole table is about.</summary>
/// <param name="Title">What says so.</param>
internal sealed record DraftSchool(string Code, string Name, DraftTitle Title)
{
    /// <summary>«Полное наименование | МБОУ «СОШ № 21»» among the figures: they are of it.</summary>
    public static DraftSchool? Among(Draft draft) =>
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
            .Select(static title => (Title: title, Name: OrganisationNameReader.Read(title.Text)))
            .Where(static found => found.Name.Number is not null)
            .DistinctBy(static found => (found.Name.Type, found.Name.Number))
            .ToList()
            is [var (title, name)]
            ? Of(name, title)
            : null;

    /// <summary>By its number, where it has one; else as it is written.</summary>
    public static DraftSchool Of(OrganisationName name, DraftTitle title) =>
        name.Number is null
            ? new DraftSchool("school-named", TextNormalizer.Tidy(name.Text), title)
            : new DraftSchool($"school-{name.Number}", OrganisationShort.Of(name), title);
}
