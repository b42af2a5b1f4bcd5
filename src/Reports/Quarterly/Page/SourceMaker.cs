using System.Globalization;
using QualityMonitor.Indicators;
using QualityMonitor.Reports.Quarterly.Telling;
using QualityMonitor.Reports.Wording;

namespace QualityMonitor.Reports.Quarterly.Page;

/// <summary>«Откуда цифры»: the cells of every figure, equal ones said once.</summary>
internal static class SourceMaker
{
    public static IEnumerable<PageFile> Files(IReadOnlyList<SourceFile> files) =>
        files.Select(static file => new PageFile(
            "Ф" + file.Number.ToString(CultureInfo.InvariantCulture),
            file.FileName,
            (file.Sender is { Length: > 0 } sender ? sender + ", " : "") + RussianText.Date(file.ReceivedOn),
            $"отправление №{RussianText.Nbsp}{file.SubmissionId.ToString(CultureInfo.InvariantCulture)}"
        ));

    public static PageSource Of(IndicatorRow row, string anchor)
    {
        var fact = row.Fact?.Origins ?? [];
        var others = row
            .Schools.SelectMany(static school => (school.Fact?.Origins ?? []).Concat(school.Plan?.Origins ?? []))
            .Except(fact)
            .ToList();
        IEnumerable<PageSourceLine?> lines =
        [
            Line("факт", fact),
            Line("школы", others),
            Line("план", row.Plan?.Origins ?? []),
            Line(row.PreviousTitle is null ? "было" : "было, " + row.PreviousTitle, row.Previous?.Origins ?? []),
            Line("базовое значение", row.Baseline?.Origins ?? []),
            Line("сравнение", [.. (row.Benchmarks ?? []).SelectMany(static one => one.Figure.Origins)]),
        ];
        return new PageSource(anchor, row.Code, Words.Short(row.Name, 60), [.. lines.OfType<PageSourceLine>()]);
    }

    public static PageSource? Of(string title, string anchor, IEnumerable<Origin> origins) =>
        Line("строки", [.. origins]) is { } line ? new PageSource(anchor, "", title, [line]) : null;

    private static PageSourceLine? Line(string label, IReadOnlyList<Origin> origins) =>
        origins.Count == 0 ? null : new PageSourceLine(label, Places(origins));

    /// <summary>«лист «Показатели», C8, D8 — Ф2–Ф12»; cells of the same places are said once.</summary>
    internal static string Places(IReadOnlyList<Origin> origins)
    {
        var places = origins
            .GroupBy(static origin => (origin.File, origin.Sheet))
            .Select(static group => (group.Key.File, group.Key.Sheet, Cells: CellRanges.Print(group.Key.Sheet, group)))
            .GroupBy(static place => (place.Sheet, place.Cells))
            .Select(static group =>
                $"{CellRanges.Sheet(group.Key.Sheet)}, {group.Key.Cells} — "
                + Numbers([.. group.Select(static place => place.File)])
            );
        return string.Join("; ", places);
    }

    /// <summary>«Ф1–Ф10, Ф12».</summary>
    internal static string Numbers(IReadOnlyList<int> files)
    {
        var parts = new List<string>();
        var sorted = files.Distinct().Order().ToList();
        for (var start = 0; start < sorted.Count; )
        {
            var end = start;
            while (end + 1 < sorted.Count && sorted[end + 1] == sorted[end] + 1)
                end++;

            parts.Add(
                end - start > 1
                    ? $"Ф{sorted[start]}–Ф{sorted[end]}"
                    : string.Join(", ", sorted[start..(end + 1)].Select(static file => $"Ф{file}"))
            );
            start = end + 1;
        }

        return string.Join(", ", parts);
    }
}
