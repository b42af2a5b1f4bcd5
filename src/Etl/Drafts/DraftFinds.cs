using System.Globalization;
using System.Text.RegularExpressions;
using QualityMonitor.Etl.Layouts;
using QualityMonitor.Etl.Mapping.Figures;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Etl.Drafts;

/// <summary>
/// What a draft finds outside its columns: the title, the period, rows to skip, cells with words beside the figure,
/// schools.
/// </summary>
internal sealed partial class DraftFinds(Draft draft)
{
    private const int MostOrganisations = 200;
    private const int ProseFrom = 20;

    public string Title =>
        Above().Where(static text => text.Length > 5 && !Stamp().IsMatch(text)).FirstOrDefault() ?? "Моя таблица";

    /// <summary>What of the file name is Latin; a code has no Cyrillic.</summary>
    public string Code =>
        NotCode().Replace(Path.GetFileNameWithoutExtension(draft.FileName).ToLowerInvariant(), "-").Trim('-')
            is { Length: > 2 } code
        && code.Any(char.IsAsciiLetter)
            ? code
            : "my-table";

    /// <summary>
    /// The file's name goes before its title, which more often speaks of the whole programme; unless the title says
    /// which part of that year.
    /// </summary>
    public Period? Period =>
        HeaderWords.PeriodIn(draft.FileName) is { } named
            ? Above().Select(HeaderWords.PeriodIn).FirstOrDefault(titled => titled is not null && IsPart(titled, named))
                ?? named
            : Above().Select(HeaderWords.PeriodIn).FirstOrDefault(static period => period is not null);

    public Period? YearBefore =>
        Period is { Kind: PeriodKind.CalendarYear or PeriodKind.AcademicYear } year ? year.Previous() : null;

    /// <summary>A cell «Период» whose neighbour reads as one.</summary>
    public string? PeriodLabel =>
        Above()
            .FirstOrDefault(static text => TextNormalizer.Fold(text).TrimEnd(' ', ':') is "период" or "отчетный период")
            ?.TrimEnd(' ', ':');

    /// <summary>What is left of the headers are names of indicators.</summary>
    public bool HasIndicatorHeaders => IndicatorHeaders.Any();

    /// <summary>Headers above figures that nothing else says anything of: each is the name of an indicator.</summary>
    public IReadOnlyList<string> IndicatorHeaders =>
        draft.HeadersAreIndicators
            ? [.. FreeHeaders.Where(free => IsOfFigures(free.Column)).Select(static free => free.Header)]
            : [];

    public IReadOnlyList<string> UnusedHeaders =>
        [
            .. FreeHeaders
                .Where(free => !draft.HeadersAreIndicators || !IsOfFigures(free.Column))
                .Select(static free => free.Header),
        ];

    public IReadOnlyList<string> Skips
    {
        get
        {
            var labels = draft.Columns.FirstOrDefault(static column =>
                column.Role is ColumnRole.Name or ColumnRole.Organisation or ColumnRole.Breakdown
            )
                is { } label
                ? draft
                    .Sheet.Texts(draft.Header, label.Column)
                    .Concat(draft.Sheet.Texts(draft.Header, 1))
                    .Select(static text => TextNormalizer.Fold(text))
                    .ToList()
                : [];
            (string Pattern, Func<string, bool> IsMet)[] known =
            [
                ("/^итого/", static text => text.StartsWith("итого", StringComparison.Ordinal)),
                ("/^\\*/", static text => text.StartsWith('*')),
                ("/^примечани/", static text => text.StartsWith("примечани", StringComparison.Ordinal)),
                // «Всего обучающихся» is an indicator, and no school is called so.
                ("/^всего/", text => draft.HeadersAreIndicators && text.StartsWith("всего", StringComparison.Ordinal)),
                (
                    "/^(в )?средн(ее|ий|яя|ем)? (по|значение|показатель)/",
                    text => draft.HeadersAreIndicators && Mean().IsMatch(text)
                ),
            ];
            return [.. known.Where(skip => labels.Any(skip.IsMet)).Select(static skip => skip.Pattern)];
        }
    }

    public bool HasPlanInside => ValueTexts().Any(static pair => PlanInside().IsMatch(pair.Text));

    /// <summary>Names of rows whose cell begins with a number and goes on with prose.</summary>
    public IReadOnlyList<string> FirstNumberRows =>
        [
            .. ValueTexts()
                .Where(static pair => IsProse(pair.Text))
                .Select(static pair => pair.Name)
                .Distinct(StringComparer.Ordinal),
        ];

    public IReadOnlyList<(string Code, string Name, string? Level)> Organisations
    {
        get
        {
            var found = new List<(string, string, string?)>();
            if (draft.Columns.Any(static column => column.IsRegion && column.IsFigure))
                found.Add(("region", "Регион", "region"));
            var column = draft.Columns.FirstOrDefault(static column =>
                column.Role is ColumnRole.Organisation or ColumnRole.Organisations
            );
            var texts = column is null
                ? draft.Columns.Select(static school => school.School).OfType<string>()
                : draft.Sheet.Texts(draft.Header, column.Column);
            var names = texts.SelectMany(text =>
                column?.Role == ColumnRole.Organisations
                    ? OrganisationListReader.Read(text)
                    : [OrganisationNameReader.Read(text)]
            );
            names = names.Where(static name => !Total().IsMatch(TextNormalizer.Fold(name.Text)));
            var schools = names
                .Where(static name => name.Number is not null)
                .DistinctBy(static name => (name.Type, name.Number))
                .Take(MostOrganisations);
            found.AddRange(
                schools
                    .OrderBy(static name => name.Number)
                    .Select(static name => ($"school-{name.Number}", OrganisationShort.Of(name), (string?)null))
                    .DistinctBy(static school => school.Item1, StringComparer.Ordinal)
            );
            var named = names
                .Where(static name => name.Number is null && name.Type != OrganisationType.Other)
                .Select(static name => TextNormalizer.Tidy(name.Text))
                .Distinct(StringComparer.OrdinalIgnoreCase);
            found.AddRange(
                named
                    .Take(MostOrganisations)
                    .Select(
                        static (name, index) =>
                            (
                                string.Create(CultureInfo.InvariantCulture, $"school-named-{index + 1}"),
                                name,
                                (string?)null
                            )
                    )
            );
            return found;
        }
    }

    private IEnumerable<(int Column, string Header)> FreeHeaders =>
        draft
            .Header.Headers.Select(static (header, index) => (Column: index + 1, Header: header))
            .Where(free => free.Header.Length > 0 && draft.Columns.All(column => column.Column != free.Column));

    /// <summary>Most of what stands in the column begins with a number, and its header is none about figures.</summary>
    private bool IsOfFigures(int column)
    {
        if (HeaderWords.IsRemark(draft.Header.TextOf(column)))
            return false;
        var texts = draft
            .Sheet.Texts(draft.Header, column)
            .Where(static text => !MissingMarks.IsMissing(text))
            .ToList();
        return 2 * texts.Count(static text => FigureReader.FirstNumber(text) is not null) >= texts.Count;
    }

    private IEnumerable<string> Above() =>
        draft
            .Sheet.Head.Rows.Where(row => row.Number < draft.Header.Top)
            .SelectMany(static row => row.Columns.ToArray().Select(column => TextNormalizer.Tidy(row[column].Text)));

    private IEnumerable<(string Name, string Text)> ValueTexts()
    {
        var name = draft.Columns.FirstOrDefault(static column => column.Role == ColumnRole.Name)?.Column ?? 0;
        var values = draft
            .Columns.Where(static column => column.Role == ColumnRole.Value)
            .Select(static column => column.Column)
            .ToList();
        return draft
            .Sheet.Rows.Where(row => row.Number > draft.Header.Bottom && !row[name].IsEmpty)
            .SelectMany(row =>
                values
                    .Where(column => row[column].Kind == Reading.Cells.CellKind.Text)
                    .Select(column => (TextNormalizer.Tidy(row[name].Text), TextNormalizer.Tidy(row[column].Text)))
            );
    }

    /// <summary>A quarter or nine months of the year, or the school year that has a part in it.</summary>
    private static bool IsPart(Period titled, Period named) =>
        named.Kind == PeriodKind.CalendarYear
        && titled.Kind != PeriodKind.CalendarYear
        && titled.End < titled.Start.AddYears(1)
        && (titled.Start.Year == named.Start.Year || titled.End.Year == named.Start.Year);

    private static bool IsProse(string text) =>
        text.Length > ProseFrom
        && !PlanInside().IsMatch(text)
        && FigureReader.FirstNumber(text) is { } number
        && char.IsAsciiDigit(text[0])
        && text[number.Length..] is [',' or ';' or ' ', ..] rest
        && rest.Any(char.IsLetter)
        && FactReader.Read(text, Unit.None, mayBeNegative: true) is { IsOk: false };

    [GeneratedRegex(@"\(\s*план", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PlanInside();

    /// <summary>What stands over a title: whose decree approved the paper.</summary>
    [GeneratedRegex(
        @"^(приложение|утвержд|к (постановлению|приказу|распоряжению|решению|муниципальной программе)|постановлени|приказ(ом)?(?!\p{L})|таблица( №)? ?[0-9])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Stamp();

    [GeneratedRegex(
        "^(итого|всего|в средн|средн(ее|ий) (по|значение|показатель))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Total();

    [GeneratedRegex(
        @"^(в )?средн(ее|ий|яя|ем)? (по|значение|показатель)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Mean();

    [GeneratedRegex("[^a-z0-9]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NotCode();
}
