using System.CommandLine;
using QualityMonitor.Store.Editions;
using QualityMonitor.Store.Journal;
using QualityMonitor.Worker.Commands.Frame;
using QualityMonitor.Worker.Runs;
using Spectre.Console;

namespace QualityMonitor.Worker.Commands.Work;

internal static class OutboxCommand
{
    public static Command Build(CommandRunner runner)
    {
        var command = runner.Bind(
            new Command(
                "outbox",
                "Письма, которым нужен человек: недоставленные, вернувшиеся и с неизвестной судьбой."
            ),
            ListAsync
        );
        command.Subcommands.Add(
            runner.Bind(new Command("send", "Отправляет сейчас всё, чему подошёл срок."), SendAsync)
        );
        command.Subcommands.Add(LetterDecisions.Resend(runner));
        command.Subcommands.Add(LetterDecisions.Confirm(runner));
        command.Subcommands.Add(
            runner.Bind(
                new Command(
                    "resume",
                    "После восстановления из копии: разрешить отправку писем. "
                        + "Что ушло после копии, отметьте раньше командой outbox confirm."
                ),
                ResumeAsync
            )
        );
        return command;
    }

    internal static Task<DateTimeOffset?> HeldSinceAsync(CommandContext context, CancellationToken cancellationToken) =>
        context.Get<FeatureSwitches>().SinceAsync(FeatureSwitches.Restored, cancellationToken);

    private static async Task<ExitCode> ResumeAsync(CommandContext context, CancellationToken cancellationToken)
    {
        await context.RequireReadyDatabaseAsync(cancellationToken);
        if (await HeldSinceAsync(context, cancellationToken) is null)
        {
            context.Terminal.Good("Отправка и так разрешена.");
            return ExitCode.Done;
        }

        await context.Get<FeatureSwitches>().SwitchAsync(FeatureSwitches.Restored, isOn: false, cancellationToken);
        var due = await context.Get<Outbox>().DueAsync(cancellationToken);
        context.Terminal.Good($"Отправка разрешена; ждёт отправки писем: {due.Count} (outbox send — сейчас).");
        return ExitCode.Done;
    }

    private static async Task<ExitCode> ListAsync(CommandContext context, CancellationToken cancellationToken)
    {
        await context.RequireReadyDatabaseAsync(cancellationToken);
        var held = await HeldSinceAsync(context, cancellationToken);
        IReadOnlyList<Delivery> deliveries = await context.Get<Outbox>().AttentionAsync(cancellationToken);
        if (held is not null)
        {
            context.Terminal.Warning(
                "Данные восстановлены из резервной копии. "
                    + "Ушедшее после неё отметьте (outbox confirm НОМЕР), остальное разрешите: outbox resume."
            );
            deliveries = [.. deliveries, .. await context.Get<Outbox>().DueAsync(cancellationToken)];
        }

        context.Terminal.Json(deliveries);
        if (held is null)
            await ShowRetriesAsync(context, cancellationToken);
        if (deliveries.Count == 0)
        {
            context.Terminal.Good("Все письма доставлены или ждут очереди.");
            return held is null ? ExitCode.Done : ExitCode.NeedsAttention;
        }

        foreach (var delivery in deliveries)
        {
            context.Terminal.Warning(
                $"№ {delivery.Id}, {delivery.Address}: {Describe(delivery.State)}. {delivery.LastError}"
            );
            context.Terminal.Line($"  [grey]Message-ID {Markup.Escape(delivery.MessageId)}[/]");
        }

        return ExitCode.NeedsAttention;
    }

    /// <summary>Nobody has to do anything about them; but whoever asks why a letter has not come finds the reason here.</summary>
    private static async Task ShowRetriesAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var zone = context.Get<TimeZoneInfo>();
        foreach (var delivery in await context.Get<Outbox>().RetriesAsync(cancellationToken))
        {
            var next = delivery.NextAttemptAt is { } at ? $"повторим {Moments.Text(at, zone)}" : "повторим";
            context.Terminal.Warning(
                $"№ {delivery.Id}, {delivery.Address}: пока не ушло, {next}. {delivery.LastError}"
            );
        }
    }

    private static async Task<ExitCode> SendAsync(CommandContext context, CancellationToken cancellationToken)
    {
        await context.RequireReadyDatabaseAsync(cancellationToken);
        var report = await context.Get<DeliverRun>().ExecuteAsync(RunTrigger.Hand, Person.AtShell, cancellationToken);
        var ended = DeliverySummary.Write(context.Terminal, report);
        var left = await context.Get<Outbox>().AttentionAsync(cancellationToken);
        if (ended != ExitCode.Done || left.Count == 0)
            return ended;

        // Not of this run, and still nobody has them: a script that sends must not think that all is well.
        context.Terminal.Warning($"Ждут решения человека: {left.Count}; смотрите командой outbox.");
        return ExitCode.NeedsAttention;
    }

    private static string Describe(DeliveryState state) =>
        state switch
        {
            DeliveryState.Uncertain =>
                "судьба неизвестна: что его приняли, сервер не подтвердил. Спросите адресата, затем resend или confirm",
            DeliveryState.Returned =>
                "вернулось: сервер адресата его не принял. Исправьте адрес в паспорте; resend отправит снова на этот же адрес, confirm — если адресат получил его иначе",
            DeliveryState.Pending => "ждёт; могло уйти между копией и восстановлением",
            _ => "не доставлено, попытки закончились",
        };
}
