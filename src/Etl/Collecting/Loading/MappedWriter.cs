using QualityMonitor.Etl.Checks;
using QualityMonitor.Etl.Mapping;
using QualityMonitor.Etl.Mapping.Rows;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Store;
using QualityMonitor.Store.Loading;

namespace QualityMonitor.Etl.Collecting.Loading;

/// <summary>
/// Hands what a table says to the store, except figures that are known to be repeated in it, and finds those that are
/// not yet known.
/// </summary>
internal sealed class MappedWriter(LoadSession session, Repetitions repetitions, Survey survey)
{
    public long Figures { get; private set; }

    public int Issues { get; private set; }

    public async ValueTask AddAsync(Mapped mapped, CancellationToken cancellationToken)
    {
        if (!survey.LetsIn(mapped))
            return;
        if (mapped is Mapped.Issue(var remark))
            mapped = new Mapped.Issue(survey.Rows.Own(remark));
        survey.Note(mapped);
        switch (repetitions.Settle(mapped, survey.Ledger))
        {
            case Mapped.Issue(var issue):
                Issues++;
                await session.AddAsync(issue, cancellationToken);
                return;
            case Mapped.Figure(var observation):
                if (!await session.TryAddAsync(observation, cancellationToken))
                    repetitions.Found(mapped);
                break;
            case Mapped.Plan(var plan):
                repetitions.Watch(mapped);
                await session.AddAsync(plan, cancellationToken);
                break;
            case Mapped.Activity(var activity):
                await session.AddAsync(activity, cancellationToken);
                break;
            case Mapped.Risk(var risk):
                await session.AddAsync(risk, cancellationToken);
                break;
            // Words are no figures, and are not counted as such.
            case Mapped.Said(var text):
                await session.AddAsync(Signed(text), cancellationToken);
                return;
        }

        Figures++;
    }

    private NewText Signed(NewText text) =>
        text with
        {
            Text = text.Text with { Author = survey.Rows.Signed(text.Text.Author, text.Text.OrganisationCode) },
        };

    /// <summary>Records what waits because its sender does not speak for it.</summary>
    public async Task AskAsync(NewIssue question, CancellationToken cancellationToken)
    {
        Issues++;
        await session.AddAsync(question, cancellationToken);
    }

    /// <summary>
    /// Asks the rules that look across what was written, and records what they find: an error takes its figure out
    /// again.
    /// </summary>
    public async Task JudgeAsync(AttemptChecks checks, CancellationToken cancellationToken)
    {
        var withdrawn = new HashSet<(string, string, Period, string)>();
        await foreach (var found in checks.JudgeAsync(session, cancellationToken))
        {
            foreach (var finding in found.OrderByDescending(static finding => finding.Withdraws))
                await RecordAsync(finding, withdrawn, cancellationToken);
        }
    }

    private async Task RecordAsync(
        Finding finding,
        HashSet<(string, string, Period, string)> withdrawn,
        CancellationToken cancellationToken
    )
    {
        // Nobody asks of a sender what another organisation owes.
        if (
            finding.Issue.OrganisationCode is { } organisation
            && !survey.Rows.SpeaksFor(organisation, finding.Issue.Period)
        )
            return;
        var isGone = finding.Figure is { } figure && withdrawn.Contains(figure.Key);
        if (isGone && !finding.Withdraws)
            return;
        if (finding.Withdraws)
        {
            foreach (var gone in finding.Others.Prepend(finding.Figure!).Where(one => withdrawn.Add(one.Key)))
            {
                await (await session.SettleAsync(cancellationToken)).WithdrawAsync(gone, cancellationToken);
                survey.Withdraw(gone.Second is null ? 1 : 2);
                Figures--;
            }
        }

        survey.Note(finding);
        Issues++;
        await session.AddAsync(finding.Issue, cancellationToken);
    }
}
