using System.Text.RegularExpressions;
using QualityMonitor.Etl.Drafts.Seen;
using QualityMonitor.Etl.Drafts.Words;
using QualityMonitor.Etl.Layouts;
using QualityMonitor.Etl.Mapping.Figures;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Plans;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Etl.Drafts.Writing;

/// <summary>
/// What a draft finds outside its columns: a code, headers nobody understood, cells with words beside the figure.
/// </summary>
internal sealed partial class DraftFinds(Draft draft)
{
    private const int ProseFrom = 20;

    /// <summary>What of the file name is Latin; a code has no Cyrillic.</summary>
    public string Code =>
        NotCode().Replace(Path.GetFileNameWithoutExtension(draft.FileName).ToLowerInvariant(), "-").Trim('-')
            is { Length: > 2 } code
        && code.Any(char.IsAsciiLetter)
            ? code
            : "my-table";

    /// <summary>A cell «Период» whose neighbour reads as one.</summary>
    public string? PeriodLabel =>
        draft
            .Titles.Above.Select(static title => title.Text)
            .FirstOrDefault(static text => TextNormalizer.Fold(text).TrimEnd(' ', ':') is "период" or "отчетный период")
            ?.TrimEnd(' ', ':');

    /// <summary>Headers that nobody understood, with their columns.</summary>
    public IReadOnlyList<(int Column, string Header)> Unused =>
        [
            .. draft
                .Header.Headers.Select(static (header, index) => (Column: index + 1, Header: header))
                .Where(free => free.Header.Length > 0 && draft.Columns.All(column => column.Column != free.Column))
                .DistinctBy(static free => free.Header, StringComparer.Ordinal)
                .Where(free =>
                    draft.Columns.All(column => column.Header != free.Header)
                    && HeaderWords.LabelOf(free.Header) != ColumnRole.Code
                ),
        ];

    /// <summary>«Ежегодно», «весь срок реализации» in the column of periods.</summary>
    public bool HasProgrammeTerms =>
        draft.Columns.FirstOrDefault(static column => column.Role == ColumnRole.Period) is { } period
        && draft.Sheet.Texts(draft.Header, period.Column).Any(PlanTermReader.IsOfProgramme);

    /// <summary>The only year in which a form of questions was answered; null: there is none, or several.</summary>
    public string? AnswerYear =>
        draft.Columns.FirstOrDefault(static column => column.Role == ColumnRole.AnsweredOn) is { } answered
        && draft
            .Sheet.Texts(draft.Header, answered.Column)
            .Select(static text => YearOfDay().Match(text).Value)
            .Distinct(StringComparer.Ordinal)
            .ToList()
            is [{ Length: > 0 } year]
            ? year
            : null;

    /// <summary>«II квартал» in a column of periods.</summary>
    public static bool NeedsYear(string header, string text) =>
        PeriodWords.Under(header, text, null) is null && PeriodWords.AreUnder(header, text);

    public bool HasPlanInside => ValueTexts().Any(static pair => PlanInside().IsMatch(pair.Text));

    /// <summary>Names of rows whose cell begins with a number and goes on with prose.</summary>
    public IReadOnlyList<string> FirstNumberRows =>
        [
            .. ValueTexts()
                .Where(static pair => IsProse(pair.Text))
                .Select(static pair => pair.Name)
                .Distinct(StringComparer.Ordinal),
        ];

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

    [GeneratedRegex("(?<![0-9])20[0-9]{2}(?![0-9])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex YearOfDay();

    [GeneratedRegex("[^a-z0-9]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NotCode();
}
