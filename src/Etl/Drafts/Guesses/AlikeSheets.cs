using System.Globalization;
using System.Text.RegularExpressions;
using QualityMonitor.Etl.Drafts.Seen;
using QualityMonitor.Etl.Drafts.Words;
using QualityMonitor.Etl.Layouts;
using QualityMonitor.Etl.Patterns;
using QualityMonitor.Etl.Recognition;
using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Etl.Drafts.Guesses;

/// <summary>
/// Sheets that have the same table: one a school, a municipality or a period, as their names say. Where these do not, the
/// figures of one sheet would pass for those of all, and nothing is loaded.
/// </summary>
internal static class AlikeSheets
{
    private static readonly SheetsAre[] Kinds =
    [
        SheetsAre.Schools,
        SheetsAre.Municipalities,
        SheetsAre.Periods,
        SheetsAre.Parts,
    ];

    /// <param name="all">What was understood of each visible sheet that has any content, <paramref name="best"/> among
    /// them.</param>
    public static Draft Settle(Draft best, IReadOnlyList<Draft> all)
    {
        var alike = all.Where(one => HaveOneHeader(best, one)).ToList();
        if (alike.Count < 2)
            return best;
        if (!best.Rows.HaveFigures())
            return OfEach(alike, all) ?? best;
        return Kinds.Select(kind => Told(kind, alike, all)).FirstOrDefault(static told => told is not null)
            ?? best.Doubted(
                $"в книге {RussianText.Count(alike.Count, "такой лист", "таких листа", "таких листов")} "
                    + $"({DraftSheets.Named(alike.ConvertAll(NameOf))}), чем они различаются, не понято"
            );
    }

    /// <summary>
    /// Activities and risks are told apart by their own words: whatever their sheets are, each is loaded. A school in the
    /// name of its sheet is whose they are.
    /// </summary>
    private static Draft? OfEach(List<Draft> alike, IReadOnlyList<Draft> all)
    {
        var areOfSchools =
            alike.DistinctBy(static one => Key(SheetsAre.Schools, one), StringComparer.Ordinal).Count() == alike.Count
            && alike.TrueForAll(static one =>
                Key(SheetsAre.Schools, one) is not null && Agrees(SheetsAre.Schools, one, one)
            );
        return PatternOf(alike, alike, all) is { } pattern
            ? alike[0] with
            {
                School = null,
                Sheets = new DraftSheets(
                    areOfSchools ? SheetsAre.Schools : SheetsAre.Unsaid,
                    pattern,
                    alike.ConvertAll(NameOf),
                    null
                ),
            }
            : null;
    }

    /// <summary>A sheet without a row under its header is no table.</summary>
    private static bool HaveOneHeader(Draft best, Draft other) =>
        best.Header.Depth > 0
        && other.Rows == best.Rows
        && other.Sheet.Below(other.Header).Any()
        && best.Header.Headers.Select(static text => TextNormalizer.Fold(text))
            .SequenceEqual(
                other.Header.Headers.Select(static text => TextNormalizer.Fold(text)),
                StringComparer.Ordinal
            );

    /// <returns>Null where the names of the sheets do not say it, or the tables say something else.</returns>
    private static Draft? Told(SheetsAre kind, List<Draft> alike, IReadOnlyList<Draft> all)
    {
        var told = alike.FindAll(one => Key(kind, one) is not null);
        var first = told.Count > 1 ? told[0] : null;
        if (
            first is null
            || told.Count < alike.Count - 1
            || told.DistinctBy(one => Key(kind, one), StringComparer.Ordinal).Count() < told.Count
            || !told.TrueForAll(one => Agrees(kind, first, one))
            || PatternOf(told, alike, all) is not { } pattern
        )
            return null;
        var needsYear = kind == SheetsAre.Periods && told.Exists(static one => PeriodWords.Of(NameOf(one)) is null);
        return first with
        {
            School = kind == SheetsAre.Parts ? first.School : null,
            Sheets = new DraftSheets(kind, pattern, told.ConvertAll(NameOf), needsYear ? first.Period.Year : null),
        };
    }

    private static string NameOf(Draft draft) => draft.Sheet.Head.Info.Name;

    /// <summary>What the sheet's name says; null: nothing of the kind.</summary>
    private static string? Key(SheetsAre kind, Draft draft) =>
        kind switch
        {
            SheetsAre.Schools => SchoolHeader.In(NameOf(draft)) is { } school
                ? SchoolKey(school)
                : OnlyOfItsKind(draft),
            SheetsAre.Municipalities => PlaceNames.IsMunicipality(NameOf(draft))
                ? TextNormalizer.Fold(NameOf(draft))
                : null,
            SheetsAre.Parts => PartNames.Are(NameOf(draft)) ? TextNormalizer.Fold(NameOf(draft)) : null,
            _ => new HeaderPeriod(draft.Period.Year).Read(NameOf(draft))?.Code,
        };

    /// <summary>«Лицей» is a school where the table of the sheet is of a lyceum.</summary>
    private static string? OnlyOfItsKind(Draft draft) =>
        OrganisationNameReader.Read(NameOf(draft)) is { Number: null } sheet
        && sheet.Type is OrganisationType.Lyceum or OrganisationType.Gymnasium
        && draft.School is { } school
        && OrganisationNameReader.Read(school.Name).Type == sheet.Type
            ? SchoolKey(school.Name)
            : null;

    /// <summary>«СОШ № 1 (2)» is the copy of «СОШ № 1», and nobody knows which of them counts.</summary>
    private static string SchoolKey(string school) =>
        OrganisationNameReader.Read(school) is { Number: { } number } name
            ? string.Create(CultureInfo.InvariantCulture, $"{name.Type} {number}")
            : TextNormalizer.Fold(school);

    /// <summary>No other thing than the name of the sheet tells its table from the first.</summary>
    private static bool Agrees(SheetsAre kind, Draft first, Draft other) =>
        first
            .Columns.Select(static column => (column.Role, column.Period, column.IsSure))
            .SequenceEqual(other.Columns.Select(static column => (column.Role, column.Period, column.IsSure)))
        && kind switch
        {
            SheetsAre.Periods => IsOfSheetsPeriod(first, other),
            SheetsAre.Parts => IsOfSheetsPart(first, other),
            _ => IsOfSheetsOrganisation(first, other),
        };

    /// <summary>A plan has no parts.</summary>
    private static bool IsOfSheetsPart(Draft first, Draft other) =>
        other.Period.Period == first.Period.Period
        && other.School?.Code == first.School?.Code
        && other.Sections != SectionsAre.Breakdown
        && first
            .Columns.Select(static column => column.Indicator)
            .SequenceEqual(other.Columns.Select(static column => column.Indicator), StringComparer.Ordinal)
        && !other.Columns.Any(static column => column.Role is ColumnRole.Plan or ColumnRole.Baseline);

    private static bool IsOfSheetsPeriod(Draft first, Draft other) =>
        (other.Period.Year == first.Period.Year || PeriodWords.Of(NameOf(other)) is not null)
        && other.School == first.School
        && other.Sections != SectionsAre.Period
        && !other.Columns.Any(column =>
            column.Role == ColumnRole.Period || (column.Period is { } own && own != first.Period.Year)
        );

    private static bool IsOfSheetsOrganisation(Draft first, Draft other) =>
        other.Period.Period == first.Period.Period
        && other.Rows != RowsAre.Organisations
        && other.Sections != SectionsAre.Organisation
        && (
            other.School is null
            || other.School.Title.Of == TitleOf.Sheet
            || SchoolKey(other.School.Name) == Key(SheetsAre.Schools, other)
        )
        && !other.Columns.Any(static column =>
            column.Role == ColumnRole.Organisation || column.School is not null || column.Municipality is not null
        );

    /// <summary>Meets the sheets that are told and none of the others that have the same table.</summary>
    private static string? PatternOf(List<Draft> told, List<Draft> alike, IReadOnlyList<Draft> all)
    {
        var names = told.ConvertAll(NameOf);
        var start = Common(names);
        var others = (told.Count == alike.Count ? [] : alike.Except(told)).Select(NameOf).ToList();
        return new[]
        {
            told.Count == all.Count ? "*" : null,
            start.Length > 1 ? start + "*" : null,
            "*",
            $"/^({string.Join('|', names.Select(FirstWord).Distinct(StringComparer.OrdinalIgnoreCase))})/",
        }
            .OfType<string>()
            .FirstOrDefault(pattern =>
                FileGlob.OfSheet(pattern) is var glob && names.TrueForAll(glob.IsMatch) && !others.Exists(glob.IsMatch)
            );
    }

    private static string FirstWord(string name) =>
        Regex.Escape(new string([.. name.TakeWhile(char.IsLetter)]) is { Length: > 0 } word ? word : name);

    private static string Common(List<string> names)
    {
        var length = 0;
        while (names.TrueForAll(name => name.Length > length && name[length] == names[0][length]))
            length++;
        return names[0][..length];
    }
}
