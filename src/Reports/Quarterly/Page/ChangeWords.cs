using System.Text.RegularExpressions;
using QualityMonitor.Indicators;
using QualityMonitor.Reports.Changes;
using QualityMonitor.Reports.Wording;

namespace QualityMonitor.Reports.Quarterly.Page;

/// <summary>
/// Changes in words. The kinds that a list of changes holds are given together where they are one news.
/// </summary>
/// <param name="nameOf">The name of an indicator, by its code.</param>
internal sealed partial class ChangeWords(Func<string, string?> nameOf)
{
    private const int MostCodes = 6;

    /// <summary>Letters of what somebody wrote.</summary>
    private const int MostQuoted = 90;

    /// <summary>«1.1 Успеваемость: было 99,53 %, стало 99,65 %; статус был «не выполнен», стал «выполнен»».</summary>
    public string Indicator(IReadOnlyList<Change> changes)
    {
        var title = Title(changes[0].Key.Subject);
        if (changes.FirstOrDefault(static one => one.Kind == DataKind.Direction) is { Is: null })
            return $"{title}: показателя больше нет в отчёте";

        var lead = changes.Any(static one => one is { Kind: DataKind.Direction, Was: null })
            ? "новый показатель; "
            : "";
        var parts = changes
            .Where(static one => one.Kind != DataKind.Direction || (one.Was is not null && one.Is is not null))
            .Select(Step);
        return $"{title}: {lead}{string.Join("; ", parts)}";
    }

    /// <summary>«СОШ № 11: данные сданы» or «СОШ № 2: изменены значения по 1.1 и 1.2».</summary>
    public static string School(IReadOnlyList<Change> changes)
    {
        var parts = changes
            .Where(static one => one.Kind is DataKind.Member or DataKind.Submission or DataKind.Zone)
            .Select(Step)
            .ToList();
        var figures = changes.Where(static one => one.Kind is DataKind.Fact or DataKind.Plan).ToList();
        if (figures is [var single])
            parts.Add($"{single.Key.Subject} — {Step(single)}");
        else if (figures.Count > 1)
            parts.Add(
                "значения по "
                    + RussianText.Join(
                        [.. figures.Select(static one => one.Key.Subject).Distinct(StringComparer.Ordinal)],
                        MostCodes
                    )
            );
        return parts.Count == 0 ? "" : $"{changes[0].Name}: {string.Join("; ", parts)}";
    }

    /// <summary>«Эффективность программы: было 0,87, стало 0,91; оценка была «средняя», стала «высокая»».</summary>
    public static string Programme(IReadOnlyList<Change> changes) =>
        "Эффективность программы: " + string.Join("; ", changes.Select(Step));

    public static string Activity(IReadOnlyList<Change> changes)
    {
        var text = RussianText.Quote(changes[0].Key.Subject, 90);
        if (changes.Any(static one => one is { Kind: DataKind.Activity, Was: null }))
            return $"Новое мероприятие {text}";

        return changes.Any(static one => one is { Kind: DataKind.Activity, Is: null })
            ? $"Мероприятия {text} больше нет в дорожной карте"
            : $"{text}: {string.Join("; ", changes.Select(Step))}";
    }

    public string Single(Change change) =>
        change.Kind switch
        {
            DataKind.Risk or DataKind.RiskLevel => $"{change.Name}: {Step(change)}",
            DataKind.Benchmark => $"{Title(change.Key.Subject)}: {change.Name} — {Step(change)}",
            DataKind.Breakdown => $"{Title(change.Key.Subject)}, {change.Key.Part}: {Step(change)}",
            _ => string.Join(
                ": ",
                new[] { change.Key.Subject, change.Name, DatumWords.Kind(change.Kind), Step(change) }.Where(
                    static part => part.Length > 0
                )
            ),
        };

    private static string Step(Change change)
    {
        var (was, now) = (DatumWords.Value(change.Kind, change.Was), DatumWords.Value(change.Kind, change.Is));
        return change.Kind switch
        {
            DataKind.Member => change.Was is null ? "новая школа в программе" : "школы больше нет в программе",
            DataKind.Submission => now.Length > 0 ? $"{now} (было: {was})" : "в сдаче данных больше не числится",
            DataKind.Risk => change.Was is null
                ? $"назван риск {RussianText.Quote(change.Key.Subject)}"
                : $"риск {RussianText.Quote(change.Key.Subject)} больше не назван",
            DataKind.RiskLevel => Moved(
                was,
                now,
                $"степень риска {RussianText.Quote(change.Key.Subject)} ",
                $"названа степень риска {RussianText.Quote(change.Key.Subject)} —",
                $"степень риска {RussianText.Quote(change.Key.Subject)} больше не названа, была",
                ("была", "стала")
            ),
            DataKind.OwnFigure => Moved(
                was,
                now,
                "цифра сводного файла ",
                "в сводном файле другая цифра —",
                "сводный файл больше не расходится со школами, в нём было",
                ("была", "стала")
            ),
            DataKind.Grade => Moved(
                Quoted(was),
                Quoted(now),
                "оценка ",
                "оценка —",
                "оценки больше нет, была",
                ("была", "стала")
            ),
            DataKind.Fact => Moved(was, now, "", "появилось значение", "значения больше нет, было", ("было", "стало")),
            DataKind.Plan => Moved(was, now, "план ", "появился план", "плана больше нет, был", ("был", "стал")),
            DataKind.Standing => Moved(Quoted(was), Quoted(now), "статус ", "статус", "статус был", ("был", "стал")),
            DataKind.Zone => Moved(was, now, "", "теперь", "больше не определена, была", ("была", "стала")),
            DataKind.Term => Moved(Quoted(was), Quoted(now), "срок ", "срок", "срока больше нет, был", ("был", "стал")),
            DataKind.MunicipalTask => Moved(
                was,
                now,
                "муниципальное задание выполнено: ",
                "по муниципальному заданию —",
                "муниципальное задание больше не оценивается, было",
                ("было", "стало")
            ),
            DataKind.Explanation or DataKind.Proposal or DataKind.Passage => Said(was, now),
            _ => Moved(was, now, "", "появилось", "больше нет, было", ("было", "стало")),
        };
    }

    /// <summary>The words of people, by their beginning: in full they stand in the paper.</summary>
    private static string Said(string was, string now) =>
        (was.Length, now.Length) switch
        {
            (0, _) => $"добавлено {Beginning(now)}",
            (_, 0) => $"отозвано {Beginning(was)}",
            _ => $"изменено, теперь {Beginning(now)}",
        };

    /// <summary>A reference says nothing where no figure can stand in its place.</summary>
    private static string Beginning(string text) =>
        RussianText.Quote(Words.Short(References().Replace(text, "…"), MostQuoted), MostQuoted + 2);

    [GeneratedRegex(@"\[[^\[\]]{1,120}\]", RegexOptions.None, 1000)]
    private static partial Regex References();

    private static string Moved(
        string was,
        string now,
        string what,
        string came,
        string went,
        (string Was, string Is) verbs
    ) =>
        (was.Length, now.Length) switch
        {
            (0, _) => $"{came} {now}",
            (_, 0) => $"{went} {was}",
            _ when was == now => $"{what}уточнено: {now}",
            _ => $"{what}{verbs.Was} {was}, {verbs.Is} {now}",
        };

    private static string Quoted(string text) => text.Length == 0 ? "" : RussianText.Quote(text);

    private string Title(string code) => nameOf(code) is { } name ? $"{code} {Words.Short(name, 60)}" : code;
}
