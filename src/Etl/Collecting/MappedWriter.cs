using QualityMonitor.Etl.Mapping;
using QualityMonitor.Store.Loading;

namespace QualityMonitor.Etl.Collecting;

/// <summary>Hands what a table says to the store, except figures that are known to be repeated in it, and finds those that are not yet known.</summary>
internal sealed class MappedWriter(LoadSession session, Repetitions repetitions, Survey survey)
{
    public long Figures { get; private set; }

    public int Issues { get; private set; }

    public async ValueTask AddAsync(Mapped mapped, CancellationToken cancellationToken)
    {
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
        }

        Figures++;
    }
}
