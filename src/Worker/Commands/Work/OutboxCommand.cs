using System.CommandLine;
using QualityMonitor.Store.Editions;
using QualityMonitor.Store.Journal;
using QualityMonitor.Worker.Commands.Frame;
using QualityMonitor.Worker.Runs;
using Spectre.Console;

namespace QualityMonitor.Worker.Commands.Work;

internal static class OutboxCommand
{
    private static readonly Argument<long> Id = new("номер") { Description = "Номер письма из списка." };

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
        command.Subcommands.Add(
            runner.Bind(
                new Command(
                    "resend",
                    "Отправить письмо ещё раз. Для письма с неизвестной судьбой — только если адресат его не получил."
                )
                {
                    Id,
                },
                async (context, cancellationToken) =>
                {
                    await context.RequireReadyDatabaseAsync(cancellationToken);
                    await RequireAsync(context, WhyNotResent, cancellationToken);
                    await context
                        .Get<Outbox>()
                        .ResendAsync(context.Parse.GetValue(Id), Environment.UserName, cancellationToken);
                    context.Terminal.Good(
                        "Письмо поставлено в очередь; уйдёт при ближайшей отправке (outbox send — сейчас)."
                    );
                    return ExitCode.Done;
                }
            )
        );
        command.Subcommands.Add(
            runner.Bind(
                new Command("confirm", "Подтвердить, что адресат письмо получил: больше оно отправляться не будет.")
                {
                    Id,
                },
                async (context, cancellationToken) =>
                {
                    await context.RequireReadyDatabaseAsync(cancellationToken);
                    await RequireAsync(context, WhyNotConfirmed, cancellationToken);
                    await context
                        .Get<Outbox>()
                        .ConfirmAsync(context.Parse.GetValue(Id), Environment.UserName, cancellationToken);
                    context.Terminal.Good("Письмо отмечено доставленным.");
                    return ExitCode.Done;
                }
            )
        );
        return command;
    }

    private static async Task<ExitCode> ListAsync(CommandContext context, CancellationToken cancellationToken)
    {
        await context.RequireReadyDatabaseAsync(cancellationToken);
        var deliveries = await context.Get<Outbox>().AttentionAsync(cancellationToken);
        context.Terminal.Json(deliveries);
        if (deliveries.Count == 0)
        {
            context.Terminal.Good("Все письма доставлены или ждут очереди.");
            return ExitCode.Done;
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

    private static async Task<ExitCode> SendAsync(CommandContext context, CancellationToken cancellationToken)
    {
        await context.RequireReadyDatabaseAsync(cancellationToken);
        var report = await context
            .Get<DeliverRun>()
            .ExecuteAsync(RunTrigger.Hand, Environment.UserName, cancellationToken);
        return DeliverySummary.Write(context.Terminal, report);
    }

    /// <param name="whyNot">What keeps a letter of this state from it and what to do instead; null: nothing
    /// does.</param>
    private static async Task RequireAsync(
        CommandContext context,
        Func<DeliveryState, (string Why, string Advice)?> whyNot,
        CancellationToken cancellationToken
    )
    {
        var id = context.Parse.GetValue(Id);
        var letter =
            await context.Get<Outbox>().GetAsync(id, cancellationToken)
            ?? throw new CommandException(
                ExitCode.Failed,
                $"Письма № {id} нет.",
                "номер письма из списка команды outbox"
            );
        if (whyNot(letter.State) is var (why, advice))
        {
            throw new CommandException(ExitCode.Failed, $"Письмо № {id} ({letter.Address}) {why}.", advice);
        }
    }

    private static (string Why, string Advice)? WhyNotResent(DeliveryState state) =>
        state switch
        {
            DeliveryState.Sent => (
                "уже доставлено: второй раз оно не уходит",
                "если адресат его потерял, перешлите ему копию из своей почты"
            ),
            DeliveryState.Pending => ("и так ждёт отправки", "outbox send отправит сейчас всё, чему подошёл срок"),
            DeliveryState.Sending => (
                "отправляется прямо сейчас",
                "дождитесь конца отправки и посмотрите список: outbox"
            ),
            _ => null,
        };

    private static (string Why, string Advice)? WhyNotConfirmed(DeliveryState state) =>
        state switch
        {
            DeliveryState.Sent => ("уже отмечено доставленным", "делать ничего не нужно"),
            DeliveryState.Failed => (
                "не доставлено, подтверждать нечего",
                "outbox resend с этим номером отправит его ещё раз"
            ),
            DeliveryState.Pending => (
                "ещё не отправлено, подтверждать нечего",
                "outbox send отправит сейчас всё, чему подошёл срок"
            ),
            DeliveryState.Sending => (
                "отправляется прямо сейчас",
                "дождитесь конца отправки и посмотрите список: outbox"
            ),
            _ => null,
        };

    private static string Describe(DeliveryState state) =>
        state switch
        {
            DeliveryState.Uncertain =>
                "судьба неизвестна: связь оборвалась, когда сервер подтверждал приём. Спросите адресата, затем resend или confirm",
            DeliveryState.Returned =>
                "вернулось: сервер адресата его не принял. Исправьте адрес в паспорте; resend отправит снова на этот же адрес, confirm — если адресат получил его иначе",
            _ => "не доставлено, попытки закончились",
        };
}
