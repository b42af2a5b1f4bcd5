using System.CommandLine;
using QualityMonitor.Indicators;
using QualityMonitor.Store.Editions;
using QualityMonitor.Worker.Commands.Frame;

namespace QualityMonitor.Worker.Commands.Work;

/// <summary>What a person decides of letters by their numbers: of all that are named, or of none.</summary>
internal static class LetterDecisions
{
    private static readonly Argument<long[]> Ids = new("номера")
    {
        Description = "Номера писем из списка, через пробел.",
        Arity = ArgumentArity.OneOrMore,
    };

    public static Command Resend(CommandRunner runner) =>
        runner.Bind(
            new Command(
                "resend",
                "Отправить письмо ещё раз. Для письма с неизвестной судьбой — только если адресат его не получил."
            )
            {
                Ids,
            },
            async (context, cancellationToken) =>
            {
                await context.RequireReadyDatabaseAsync(cancellationToken);
                var letters = await RequireAsync(context, WhyNotResent, cancellationToken);
                foreach (var letter in letters)
                    await context.Get<Outbox>().ResendAsync(letter.Id, Person.AtShell, cancellationToken);
                context.Terminal.Good(
                    (letters.Count == 1 ? "Письмо поставлено" : $"{Letters(letters.Count)} поставлены")
                        + " в очередь; отправка — по расписанию (outbox send — сейчас)."
                );
                return ExitCode.Done;
            }
        );

    public static Command Confirm(CommandRunner runner) =>
        runner.Bind(
            new Command("confirm", "Подтвердить, что адресат письмо получил: больше оно отправляться не будет.")
            {
                Ids,
            },
            async (context, cancellationToken) =>
            {
                await context.RequireReadyDatabaseAsync(cancellationToken);
                var held = await OutboxCommand.HeldSinceAsync(context, cancellationToken) is not null;
                var letters = await RequireAsync(context, state => WhyNotConfirmed(state, held), cancellationToken);
                var outbox = context.Get<Outbox>();
                foreach (var letter in letters)
                {
                    await (
                        letter.State == DeliveryState.Pending
                            ? outbox.ConfirmRestoredAsync(letter.Id, Person.AtShell, cancellationToken)
                            : outbox.ConfirmAsync(letter.Id, Person.AtShell, cancellationToken)
                    );
                }

                context.Terminal.Good(
                    letters.Count == 1
                        ? "Письмо отмечено доставленным."
                        : $"{Letters(letters.Count)} отмечены доставленными."
                );
                return ExitCode.Done;
            }
        );

    private static string Letters(int count) => RussianText.Count(count, "письмо", "письма", "писем");

    /// <param name="whyNot">What keeps a letter of this state from it and what to do instead; null: nothing
    /// does.</param>
    /// <returns>The letters that the command line names, each once.</returns>
    private static async Task<IReadOnlyList<Delivery>> RequireAsync(
        CommandContext context,
        Func<DeliveryState, (string Why, string Advice)?> whyNot,
        CancellationToken cancellationToken
    )
    {
        var letters = new List<Delivery>();
        foreach (var id in (context.Parse.GetValue(Ids) ?? []).Distinct())
        {
            var letter =
                await context.Get<Outbox>().GetAsync(id, cancellationToken)
                ?? throw new CommandException(
                    ExitCode.Failed,
                    $"Письма № {id} нет.",
                    "номер письма из списка команды outbox"
                );
            if (whyNot(letter.State) is var (why, advice))
                throw new CommandException(ExitCode.Failed, $"Письмо № {id} ({letter.Address}) {why}.", advice);
            letters.Add(letter);
        }

        return letters;
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

    private static (string Why, string Advice)? WhyNotConfirmed(DeliveryState state, bool held) =>
        state switch
        {
            DeliveryState.Sent => ("уже отмечено доставленным", "делать ничего не нужно"),
            DeliveryState.Failed => (
                "не доставлено, подтверждать нечего",
                "outbox resend с этим номером отправит его ещё раз"
            ),
            DeliveryState.Pending when !held => (
                "ещё не отправлено, подтверждать нечего",
                "outbox send отправит сейчас всё, чему подошёл срок"
            ),
            DeliveryState.Sending => (
                "отправляется прямо сейчас",
                "дождитесь конца отправки и посмотрите список: outbox"
            ),
            _ => null,
        };
}
