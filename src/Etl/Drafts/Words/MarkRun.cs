using System.Text.RegularExpressions;
using QualityMonitor.Etl.Recognition;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Etl.Drafts.Words;

/// <summary>
/// Headers of a distribution of marks: «2», «3», «4», «5» beside each other, bare, in quotes or behind «отметка». One number
/// is no mark; three that follow each other are, where something else speaks of marks.
/// </summary>
internal static partial class MarkRun
{
    private const int Shortest = 3;

    /// <param name="others">What stands over the table and what its sheet is called.</param>
    /// <returns>The mark of each column, from 1; none where they may be anything else.</returns>
    public static IReadOnlyDictionary<int, int> In(IReadOnlyList<string> headers, IEnumerable<string> others)
    {
        var found = Runs(headers)
            .Where(run => run.DistinctBy(static one => one.Mark).Count() >= Shortest && !AreCounted(headers, run));
        var marks = found.SelectMany(static run => run).ToDictionary(static one => one.Column, static one => one.Mark);
        return
            marks.Count == 0
            || marks.Keys.Any(column => SpeaksOfMarks(headers[column - 1]))
            || others.Any(SpeaksOfMarks)
            ? marks
            : new Dictionary<int, int>();
    }

    /// <summary>What is left of a header without its mark: «Русский язык / чел.» of «Русский язык / «5» / чел.».</summary>
    public static IReadOnlyList<string> Without(string header) =>
        [
            .. header
                .Split(SheetHead.Divider, StringSplitOptions.RemoveEmptyEntries)
                .Where(static part => MarkOf(part) is null),
        ];

    /// <summary>Columns beside each other whose marks go up or down by one, or are the same.</summary>
    private static IEnumerable<List<(int Column, int Mark)>> Runs(IReadOnlyList<string> headers)
    {
        List<(int Column, int Mark)> run = [];
        var step = 0;
        for (var column = 1; column <= headers.Count; column++)
        {
            var mark = headers[column - 1]
                .Split(SheetHead.Divider)
                .Select(MarkOf)
                .FirstOrDefault(static one => one > 0);
            var by = mark - (run.Count > 0 ? run[^1].Mark : mark);
            if (mark is null || Math.Abs(by ?? 0) > 1 || (step != 0 && by == -step))
            {
                yield return run;
                (run, step, by) = ([], 0, 0);
            }

            if (mark is { } known)
                run.Add((column, known));
            step = by is 1 or -1 ? by.Value : step;
        }

        yield return run;
    }

    /// <summary>«1» before them or «6» behind: they count columns, or points.</summary>
    private static bool AreCounted(IReadOnlyList<string> headers, List<(int Column, int Mark)> run) =>
        headers.ElementAtOrDefault(run[0].Column - 2) == "1" || headers.ElementAtOrDefault(run[^1].Column) == "6";

    private static int? MarkOf(string part) =>
        Mark().Match(TextNormalizer.Fold(part)) is { Success: true } match ? match.Groups["mark"].Value[0] - '0' : null;

    private static bool SpeaksOfMarks(string text) => Words().IsMatch(TextNormalizer.Fold(text));

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(
        @"^((получили|на) )?((отметк|оценк)\p{L}* )?[«""“„']?(?<mark>[2-5])[»""”“']?( балл\p{L}*)?$",
        Options,
        1000
    )]
    private static partial Regex Mark();

    [GeneratedRegex(
        @"отмет(ок|к)|оценк|оценок|балл|успеваем|[«""“„'][2-5][»""”“']|(?<!\p{L})(впр|огэ|гвэ|ргр|дкр)(?!\p{L})",
        Options,
        1000
    )]
    private static partial Regex Words();
}
