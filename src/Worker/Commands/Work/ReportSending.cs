using QualityMonitor.Indicators.Periods;
using QualityMonitor.Reports.Kinds;
using QualityMonitor.Store.Journal;
using QualityMonitor.Worker.Commands.Frame;
using QualityMonitor.Worker.Runs;
using Spectre.Console;

namespace QualityMonitor.Worker.Commands.Work;

/// <param name="To">Instead of the recipients of the passport; empty: these.</param>
internal sealed record AskedReport(IReportKind Kind, string Programme, Period Period, IReadOnlyList<string> To);

/// <summary>Makes what was asked for by hand, sends its letters, and tells what came of it.</summary>
internal static class ReportSending
{
    /// <exception cref="CommandException">It cannot be made.</exception>
    public static async Task<ExitCode> OneAsync(
        CommandContext context,
        AskedReport asked,
        string topic,
        CancellationToken cancellationToken
    )
    {
        var result = await context
            .Get<ReportRun>()
            .ExecuteAsync(
                asked.Kind,
                asked.Programme,
                topic,
                asked.Period,
                asked.To,
                RunTrigger.Hand,
                Person.AtShell,
                cancellationToken
            );
        if (result is null)
            return Busy(context);
        if (result.Problem is { } problem)
            throw new CommandException(ExitCode.Failed, problem.Sentence, problem.Expected);

        context.Terminal.Line(Markup.Escape(result.Sentence));
        var delivery = await context.Get<DeliverRun>().ExecuteAsync(RunTrigger.Hand, Person.AtShell, cancellationToken);
        context.Terminal.Json(
            new
            {
                edition = result.Edition!.Id,
                number = result.Edition.Number,
                isNew = result.IsNew,
                letters = result.NewDeliveries,
                delivery,
            }
        );
        return DeliverySummary.Write(context.Terminal, delivery);
    }

    public static async Task<ExitCode> EachAsync(
        CommandContext context,
        AskedReport asked,
        IReadOnlyList<string> topics,
        CancellationToken cancellationToken
    )
    {
        var result = await context
            .Get<ReportRun>()
            .ExecuteEachAsync(
                asked.Kind,
                asked.Programme,
                topics,
                asked.Period,
                asked.To,
                RunTrigger.Hand,
                Person.AtShell,
                cancellationToken
            );
        if (result is null)
            return Busy(context);

        context.Terminal.Line(Markup.Escape(result.Sentence));
        foreach (var problem in result.Problems)
            context.Terminal.Warning(problem);

        var delivery = await context.Get<DeliverRun>().ExecuteAsync(RunTrigger.Hand, Person.AtShell, cancellationToken);
        context.Terminal.Json(
            new
            {
                editions = result.Editions,
                of = result.Of,
                letters = result.Letters,
                problems = result.Problems,
                delivery,
            }
        );
        var sent = DeliverySummary.Write(context.Terminal, delivery);
        return result.Problems.Count > 0 ? ExitCode.Failed : sent;
    }

    private static ExitCode Busy(CommandContext context)
    {
        context.Terminal.Warning("Отчёт сейчас делает другой процесс.");
        return ExitCode.Busy;
    }
}
