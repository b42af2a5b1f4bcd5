using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Narrative;
using QualityMonitor.Reports.Quarterly.Telling;
using QualityMonitor.Reports.Wording;

namespace QualityMonitor.Reports.Quarterly.Head;

/// <summary>What people propose for decision, in their words and with their names: the program proposes nothing.</summary>
internal static class ProposalLines
{
    /// <summary>Characters of a proposal, and of what it gives.</summary>
    private const int Most = 300;

    private const string Nothing = "Решений от вас сейчас не ждут: предложений никто не прислал.";

    /// <summary>«От вас ждут 2 решения: они ниже, ответить можно на это письмо.»</summary>
    public static string Ask(QuarterlyReport report) =>
        Of(report).Count is > 0 and var count
            ? $"От вас ждут {RussianText.Count(count, "решение", "решения", "решений")}: "
                + $"{(count == 1 ? "оно" : "они")} ниже, ответить можно на это письмо."
            : Nothing;

    public static IReadOnlyList<HeadProposal> Of(QuarterlyReport report) =>
        [
            .. (report.Said?.Proposals ?? [])
                .Take(NarrativeRule.MostProposals)
                .Select(
                    (one, index) =>
                        new HeadProposal(
                            index + 1,
                            Brief(ProseText.Of(report, one.What).Text),
                            Details(report, one),
                            ExplanationText.Signed(one.Author, one.On)
                        )
                ),
        ];

    /// <summary>In full it stands in the paper.</summary>
    private static string Brief(string text) => text.Length <= Most ? text : Words.Short(text, Most);

    private static string Details(QuarterlyReport report, Proposal one) =>
        string.Join(
            " ",
            new[]
            {
                one.Responsible.Length > 0 ? $"Кто: {RussianText.Stop(one.Responsible)}" : "",
                one.Term.Length > 0 ? $"Срок: {RussianText.Stop(one.Term)}" : "",
                one.Gives.Length > 0
                    ? $"Что даст: {RussianText.Stop(Brief(ProseText.Of(report, one.Gives).Text))}"
                    : "",
            }.Where(static part => part.Length > 0)
        );
}
