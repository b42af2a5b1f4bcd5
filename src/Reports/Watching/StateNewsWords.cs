using QualityMonitor.Indicators;
using QualityMonitor.Reports.Digests;
using QualityMonitor.Reports.Wording;
using QualityMonitor.Store.Watching;

namespace QualityMonitor.Reports.Watching;

/// <summary>The letter to the admin about what went wrong and what is well again.</summary>
internal static class StateNewsWords
{
    /// <summary>Told each by itself; the rest is counted, and <c>status</c> has them all.</summary>
    private const int Most = 8;

    /// <param name="offset">The clock of the moments in the letter.</param>
    public static DigestPage Page(StateNews news, TimeSpan offset) =>
        new(
            About(news),
            Verdict(news),
            "Наблюдение за службой",
            $"Сообщает служба QualityMonitor с сервера {Words.Tidy(news.Machine)}.",
            [.. Entered(news, offset), .. Ended(news, offset)],
            Steps(news),
            "О каждой неполадке служба пишет дважды: когда она началась и когда кончилась. "
                + "Команды из письма набирают на её сервере после имени программы: "
                + "qualitymonitor status покажет, что не в порядке сейчас."
        )
        {
            IsWell = news.Entered.Count == 0,
        };

    private static string About(StateNews news) =>
        news switch
        {
            { Entered: [var one] } => $"Служба мониторинга: {one.Title}",
            { Entered: [], Ended: [var one] } => $"Снова в порядке (было: {one.Title})",
            { Entered: [] } => $"Снова в порядке: {Count(news.Ended)}",
            _ => $"Служба мониторинга: {Count(news.Entered)}",
        };

    private static string Verdict(StateNews news) =>
        news switch
        {
            { Entered: [var one] } => RussianText.Begun(one.Title),
            { Entered: [], Ended: [var one] } => $"Снова в порядке. Было: {one.Title}",
            { Entered: [] } => $"Снова в порядке: {Count(news.Ended)}",
            _ => RussianText.Begun(Count(news.Entered)),
        };

    private static IEnumerable<DigestPage.Part> Entered(StateNews news, TimeSpan offset) =>
        news
            .Entered.Take(Most)
            .Select(state => new DigestPage.Part(
                RussianText.Begun(state.Title),
                [Words.Tidy(state.Sentence), $"С {Moment(state.EnteredAt, offset)}."],
                ""
            ))
            .Concat(More(news.Entered));

    private static IEnumerable<DigestPage.Part> Ended(StateNews news, TimeSpan offset) =>
        news.Ended.Count == 0
            ? []
            :
            [
                DigestPage.Part.Of(
                    "Снова в порядке",
                    [
                        .. news.Ended.Select(state =>
                            $"Было: {state.Title}, с {Moment(state.EnteredAt, offset)} "
                            + $"до {Moment(state.LeftAt!.Value, offset)}."
                        ),
                    ],
                    Most
                ),
            ];

    private static IEnumerable<DigestPage.Part> More(IReadOnlyList<WatchedState> states)
    {
        if (states.Count > Most)
            yield return new DigestPage.Part(
                "Прочее",
                [$"И ещё {RussianText.Number(states.Count - Most)}: команда status."],
                ""
            );
    }

    private static List<string> Steps(StateNews news)
    {
        // Of several each says what it is for.
        List<string> steps = news.Entered is [var one]
            ? [RussianText.Begun(one.Advice)]
            : [.. news.Entered.Take(Most).Select(static state => $"{RussianText.Begun(state.Title)}: {state.Advice}")];
        return steps.Count > 0 ? steps : ["Ничего делать не нужно."];
    }

    private static string Count(IReadOnlyList<WatchedState> states) =>
        RussianText.Count(states.Count, "неполадка", "неполадки", "неполадок");

    private static string Moment(DateTimeOffset moment, TimeSpan offset) => Words.Moment(moment.ToOffset(offset));
}
