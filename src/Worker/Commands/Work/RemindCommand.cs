using System.CommandLine;
using QualityMonitor.Indicators;
using QualityMonitor.Reports.Reminders;
using QualityMonitor.Store.Journal;
using QualityMonitor.Worker.Commands.Frame;
using QualityMonitor.Worker.Runs;
using Spectre.Console;

namespace QualityMonitor.Worker.Commands.Work;

/// <summary>Reminds those who have not submitted, or shows whom it would remind.</summary>
internal static class RemindCommand
{
    private static readonly Option<string?> PreviewFolder = new("--preview")
    {
        Description =
            "Только показать: записать сегодняшние письма в эту папку, ничего не сохраняя и не отправляя. Работает и при выключенных напоминаниях.",
        HelpName = "ПАПКА",
    };

    public static Command Build(CommandRunner runner) =>
        runner.Bind(
            new Command(
                "remind",
                "Напоминает школам, которые не сдали сведения: при открытии сбора, в середине срока, накануне и после него; потом сообщает координатору. "
                    + "Каждому адресу — одно письмо обо всех формах, о каждом этапе — один раз, только в рабочие дни. Сначала забирает новые файлы."
            )
            {
                PreviewFolder,
            },
            async (context, cancellationToken) =>
            {
                await context.RequireReadyDatabaseAsync(cancellationToken);
                return context.Parse.GetValue(PreviewFolder) is { } folder
                    ? Write(
                        context.Terminal,
                        await context.Get<RemindRun>().PreviewAsync(Path.GetFullPath(folder), cancellationToken),
                        null
                    )
                    : await RemindAsync(context, cancellationToken);
            }
        );

    private static async Task<ExitCode> RemindAsync(CommandContext context, CancellationToken cancellationToken)
    {
        if (!context.Settings.RemindersAreOn)
        {
            throw new CommandException(
                ExitCode.WrongConfiguration,
                "Напоминания выключены.",
                "Reminders:Enabled = true в настройках; посмотреть письма можно и так: remind --preview ПАПКА"
            );
        }

        if (
            await context
                .Get<CollectedRemindRun>()
                .ExecuteAsync(
                    RunTrigger.Hand,
                    Person.AtShell,
                    // Whoever asks by hand sees the day.
                    isSureOfTheTime: static () => true,
                    cancellationToken
                )
            is not { } result
        )
        {
            context.Terminal.Warning(
                "Файлы сейчас собирает другой процесс: пока он не закончит, неизвестно, кому напоминать. Никому не напомнили; повторите команду позже."
            );
            return ExitCode.Busy;
        }

        var delivery = await context.Get<DeliverRun>().ExecuteAsync(RunTrigger.Hand, Person.AtShell, cancellationToken);
        var exitCode = Write(context.Terminal, result, delivery);
        var delivered = DeliverySummary.Write(context.Terminal, delivery);
        return delivered == ExitCode.Done ? exitCode : delivered;
    }

    private static ExitCode Write(Terminal terminal, ReminderResult result, object? delivery)
    {
        terminal.Json(
            new
            {
                letters = result.Letters,
                result.Unreachable,
                result.RestUntil,
                doubt = result.Doubt?.Sentence,
                result.Held,
                result.Failures,
                delivery,
            }
        );
        if (result.Doubt is { } doubt)
        {
            terminal.Problem(doubt.Sentence, doubt.Expected);
        }

        if (result.Held is { } held)
        {
            terminal.Problem(
                $"Никому не напомнили: {held}.",
                "доступный источник: пока он не прочитан, неизвестно, кто не сдал; при следующем сборе напоминания уйдут сами"
            );
            return ExitCode.NeedsAttention;
        }

        foreach (var failure in result.Failures)
        {
            terminal.Problem(failure.Sentence);
        }

        if (result.Failures.Count > 0)
        {
            terminal.Line("Остальное сделано, это — после исправления.");
        }

        if (result.RestUntil is { } workingDay)
        {
            terminal.Line($"Сегодня выходной: напоминания уйдут {RussianText.Date(workingDay)}.");
            return ExitCode.Done;
        }

        foreach (var letter in result.Letters)
        {
            terminal.Line($"  {Markup.Escape(letter.Address)}  [grey]{Markup.Escape(letter.Subject)}[/]");
        }

        terminal.Good(
            result.Letters.Count == 0
                ? "Сегодня напоминать некому и не о чем."
                : $"{RussianText.Count(result.Letters.Count - result.Escalations, "напоминание", "напоминания", "напоминаний")} школам, {RussianText.Count(result.Escalations, "письмо", "письма", "писем")} координаторам."
        );
        var unreachable = Unreachable(terminal, result);
        return result.Failures.Count > 0 ? ExitCode.NeedsAttention : unreachable;
    }

    private static ExitCode Unreachable(Terminal terminal, ReminderResult result)
    {
        if (result.Unreachable.Count == 0)
        {
            return ExitCode.Done;
        }

        terminal.Problem(
            $"Напомнить нельзя, в паспорте нет адреса: {RussianText.Join(result.Unreachable, 12)}.",
            "столбец «Электронная почта» листа «Организации»"
        );
        return ExitCode.NeedsAttention;
    }
}
