using QualityMonitor.Etl.Mapping;
using QualityMonitor.Store.Loading;

namespace QualityMonitor.Etl.Collecting;

/// <summary>Hands what a table says to the store, except figures that the table itself repeats or contradicts.</summary>
internal sealed class MappedWriter(LoadSession session, Repetitions repetitions)
{
    public CellLedger Ledger { get; } = new();

    public long Figures { get; private set; }

    public int Issues { get; private set; }

    public async ValueTask AddAsync(Mapped mapped, CancellationToken cancellationToken)
    {
        switch (repetitions.Settle(mapped, Ledger))
        {
            case Mapped.Issue(var issue):
                Issues++;
                await session.AddAsync(issue, cancellationToken);
                return;
            case Mapped.Figure(var observation):
                await session.AddAsync(observation, cancellationToken);
                break;
            case Mapped.Plan(var plan):
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
