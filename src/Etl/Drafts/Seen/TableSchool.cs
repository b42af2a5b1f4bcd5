using System.Text.RegularExpressions;
using QualityMonitor.Etl.Drafts.Words;
using QualityMonitor.Etl.Recognition;
using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Etl.Drafts.Seen;

/// <summary>
/// Whose figures a table has that names nobody in its rows: what stands beside «Наименование учреждения» goes before
/// schools that a title, the sheet or the file merely has in its name.
/// </summary>
/// <param name="School">Null: none is named, and the figures are the municipality's.</param>
/// <param name="Doubt">Why it cannot be told; null: it can.</param>
internal sealed partial record TableSchool(DraftSchool? School, string? Doubt)
{
    private const int LongestTitle = 150;

    private static readonly (DraftTitle Title, OrganisationName Name)[] Nobody = [];

    public static TableSchool Of(DraftTitles titles, SheetHead head, DraftHeader header)
    {
        var labelled = Labelled(head, header).ToList();
        if (labelled.Find(static one => IsInstitution(one.Text)) is { } title)
            return OrganisationNameReader.Read(title.Text) is { Type: not OrganisationType.Other } name
                ? new TableSchool(DraftSchool.Of(name, title), null)
                : new TableSchool(
                    null,
                    $"чьи это данные: {RussianText.Quote(title.Text, 60)} {title.Place} — не школа"
                );
        return Named(titles.All);
    }

    /// <summary>As titles name it that are merely texts.</summary>
    public static TableSchool Named(IEnumerable<DraftTitle> titles)
    {
        var schools = titles
            .SelectMany(static title => NameIn(title.Text) is { } name ? [(Title: title, Name: name)] : Nobody)
            .GroupBy(static found => (found.Name.Number, Own: found.Name.Number is null ? found.Name.ProperName : null))
            .SelectMany(static same => OfOneNumber([.. same]))
            .ToList();
        return schools switch
        {
            [] => new TableSchool(null, null),
            [var (title, name)] => new TableSchool(DraftSchool.Of(name, title), null),
            _ => new TableSchool(
                null,
                "названы разные школы: "
                    + string.Join(
                        ", ",
                        schools.Select(static one => $"{DraftSchool.Of(one.Name, one.Title).Name} {one.Title.Place}")
                    )
            ),
        };
    }

    /// <summary>«Школа 4» of the file's name is «СОШ № 4» of the title.</summary>
    private static IEnumerable<(DraftTitle Title, OrganisationName Name)> OfOneNumber(
        List<(DraftTitle Title, OrganisationName Name)> same
    ) =>
        same.FindAll(static one => one.Name.Type != OrganisationType.School) is { Count: > 0 } exact
            ? exact.DistinctBy(static one => one.Name.Type)
            : same.Take(1);

    private static OrganisationName? NameIn(string title) =>
        title.Length > LongestTitle ? null
        : OrganisationNameReader.Read(title) is { Number: not null } name && !IsYear(title, name.Number)
            ? name.Type is OrganisationType.Other or OrganisationType.Kindergarten ? null
                : name
        : Unnumbered().Match(title) is { Success: true } match
        && OrganisationNameReader.Read(Institution().Replace(match.Value, ""))
            is { Type: not OrganisationType.Other } named
            ? named
        : null;

    /// <summary>«Отчёт школы 2024» is of that year, and «Школа № 2024» a school.</summary>
    private static bool IsYear(string title, int? number) =>
        number is { } year && PeriodWords.IsYear(year) && !title.Contains('№', StringComparison.Ordinal);

    /// <summary>What stands beside the label, or behind its colon.</summary>
    private static IEnumerable<DraftTitle> Labelled(SheetHead head, DraftHeader header)
    {
        foreach (var row in head.Rows.Where(row => row.Number < header.Top))
        {
            var columns = row.Columns.ToArray();
            for (var at = 0; at < columns.Length; at++)
            {
                var text = TextNormalizer.Tidy(row[columns[at]].Text);
                var behind = text.IndexOf(':', StringComparison.Ordinal) is >= 0 and var colon
                    ? text[(colon + 1)..]
                    : "";
                var isBeside = behind.Trim().Length == 0 && at + 1 < columns.Length;
                if (Label().IsMatch(TextNormalizer.Fold(behind.Length == 0 ? text : text[..^behind.Length])))
                    yield return new DraftTitle(
                        TextNormalizer.Tidy(isBeside ? row[columns[at + 1]].Text : behind),
                        "в " + Store.CellPlace.Name(head.Info.Title, row.Number, columns[isBeside ? at + 1 : at])
                    );
            }
        }
    }

    /// <summary>«МКОУ «Скворцовская СОШ»», «Ивановская школа»; a «сельская школа» is any.</summary>
    [GeneratedRegex(
        @"(?<!\p{L})([МмГгЧч][БбКкАа]?ОУ|[Уу]чреждени\p{L}+|СОШ|ООШ|НОШ|[Гг]имнази\p{L}+|[Лл]ице\p{L}+)"
            + @"\s*[«""“][^«»""”]{3,}[»""”]"
            + @"|(?<!\p{L})(?!Сельск|Городск|Районн|Областн|Муниципальн)\p{Lu}\p{L}+ск(ая|ой|ую) (СОШ|ООШ|НОШ"
            + @"|((средн|основн|начальн|общеобразовательн)\p{L}+ )*(школ[аыу]|гимнази[яию]))(?!\p{L})",
        Options,
        1000
    )]
    private static partial Regex Unnumbered();

    /// <summary>«Учреждения «Ольховская школа»» is called «Ольховская школа».</summary>
    [GeneratedRegex(
        @"^[Уу]чреждени\p{L}+\s*(?=.*(школ|СОШ|ООШ|НОШ|гимнази|лице))",
        Options | RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex Institution();

    /// <summary>An office of the municipality speaks for the municipality.</summary>
    private static bool IsInstitution(string text) =>
        text.Any(char.IsLetter) && !Office().IsMatch(TextNormalizer.Fold(text));

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(
        @"^((полное|краткое|сокращенное) )?((наименовани|названи)\p{L} )?((муниципальн|обще|образовательн|бюджетн)\p{L}* )*"
            + @"(учреждени[ея]|организаци[яи]|школ[аы]|оо|оу)( \(.*\))?[: ]*$",
        Options,
        1000
    )]
    private static partial Regex Label();

    [GeneratedRegex(
        @"(?<!\p{L})(управлени|отдел|департамент|комитет|администраци|министерств)|(район|округ|город)\p{L}{0,2}$|^г\.",
        Options,
        1000
    )]
    private static partial Regex Office();
}
