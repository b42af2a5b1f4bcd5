using System.Text.RegularExpressions;
using QualityMonitor.Etl.Drafts.Seen;
using QualityMonitor.Etl.Drafts.Words;
using QualityMonitor.Etl.Recognition;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Etl.Drafts.Guesses;

/// <summary>
/// The columns of a distribution of marks: each is an indicator of its own, «Доля отметок «4», %». Whether they are shares or
/// counts is said beside them, else their sum in every row tells.
/// </summary>
internal sealed partial class MarkColumns
{
    private readonly Draft draft;
    private readonly IReadOnlyDictionary<int, int> marks;
    private readonly bool? areShares;

    public MarkColumns(Draft draft)
    {
        this.draft = draft;
        marks = MarkRun.In(draft.Header.Headers, draft.Titles.All.Select(static title => title.Text));
        areShares = marks.Count == 0 ? null : Said() ?? Summed();
    }

    public bool Has(int column) => marks.ContainsKey(column);

    /// <summary>The header without its mark: what else it says is of its period, its school, its kind.</summary>
    public static string Rest(string header) => string.Join(SheetHead.Divider, MarkRun.Without(header));

    /// <summary>Why a column of marks cannot be loaded; null: it can.</summary>
    public string? Doubt(int column) =>
        areShares is null && !HasUnit(draft.Header.TextOf(column))
            ? "доли это отметок или их количества, не сказано"
            : null;

    /// <param name="own">What is left of the header when everything understood is taken away.</param>
    public string NameOf(int column, string own)
    {
        var mark = $"«{marks[column].ToString(System.Globalization.CultureInfo.InvariantCulture)}»";
        var rest = TextNormalizer.Fold(Rest(draft.Header.TextOf(column)));
        var isShare = Share().IsMatch(rest) || (areShares == true && !Count().IsMatch(rest));
        var unit = isShare && !HasUnit(own) ? ", %" : "";
        if (own.Length > 0 && Marks().IsMatch(TextNormalizer.Fold(own)))
            return $"{own}: {mark}{unit}";
        var what = isShare ? "доля" : "количество";
        return
            own.Length == 0
            || HasUnit(own) && Unit().Replace(TextNormalizer.Fold(own), "").Trim(' ', ',', '.').Length == 0
            ? $"{char.ToUpperInvariant(what[0])}{what[1..]} отметок {mark}{unit}"
            : $"{own}: {what} отметок {mark}{unit}";
    }

    private bool? Said()
    {
        var headers = marks.Keys.Select(column => TextNormalizer.Fold(Rest(draft.Header.TextOf(column)))).ToList();
        var (shares, counts) = (headers.Exists(Share().IsMatch), headers.Exists(Count().IsMatch));
        return shares != counts ? shares
            : shares ? null
            : draft.Titles.Above.Any(static title => Share().IsMatch(TextNormalizer.Fold(title.Text))) ? true
            : null;
    }

    /// <summary>Shares of all marks are 100 together; whole numbers that are not are counts.</summary>
    private bool? Summed()
    {
        var rows = draft
            .Sheet.Below(draft.Header)
            .Select(row => marks.Keys.Where(column => !row[column].IsEmpty).Select(column => row[column].Text).ToList())
            .Select(static texts => texts.ConvertAll(Number))
            .Where(static numbers => numbers.Count > 1 && numbers.TrueForAll(static one => one is not null))
            .ToList();
        return rows.Count == 0 ? null
            : rows.TrueForAll(static row => row.Sum() is > 99 and < 101) ? true
            : rows.TrueForAll(static row => row.TrueForAll(static one => decimal.IsInteger(one!.Value))) ? false
            : null;
    }

    private static decimal? Number(string text) =>
        Indicators.Numbers.NumberReader.Read(text.Trim().TrimEnd('%')) is { IsOk: true } read ? read.Value.Value : null;

    private static bool HasUnit(string text) => Unit().IsMatch(TextNormalizer.Fold(text));

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"отмет(ок|к)|оценк|оценок|балл", Options, 1000)]
    private static partial Regex Marks();

    [GeneratedRegex(@"%|(?<!\p{L})(процент|дол[яиейю](?!\p{L}))", Options, 1000)]
    private static partial Regex Share();

    [GeneratedRegex(@"(?<!\p{L})(чел|человек|количеств|кол-во|число|численност)", Options, 1000)]
    private static partial Regex Count();

    [GeneratedRegex(@"%|(?<!\p{L})(процент\p{L}*|чел(овек)?)(?!\p{L})\.?", Options, 1000)]
    private static partial Regex Unit();
}
