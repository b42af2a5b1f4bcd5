using System.CommandLine;
using System.Globalization;
using MimeKit;
using QualityMonitor.Store;
using QualityMonitor.Store.Backups;
using QualityMonitor.Store.Content;
using QualityMonitor.Store.Forgetting;
using QualityMonitor.Store.Journal;
using QualityMonitor.Worker.Commands.Frame;
using QualityMonitor.Worker.Configuration;
using QualityMonitor.Worker.Runs;
using Spectre.Console;

namespace QualityMonitor.Worker.Commands.Files;

/// <summary>Erases personal data, once nothing needs them any more.</summary>
internal static class ForgetCommand
{
    private static readonly Argument<string?> What = new("что")
    {
        Arity = ArgumentArity.ZeroOrOne,
        Description =
            "Адрес почты; или номер файла (как в командах status и history); или код организации: все её адреса. "
            + "Без него — что стирали раньше.",
    };

    private static readonly Option<string?> Reason = new("--reason")
    {
        Description = "Почему стирается; остаётся навсегда, поэтому без самих персональных данных.",
        HelpName = "ТЕКСТ",
    };

    private static readonly Option<bool> Backups = new("--backups")
    {
        Description = "Сделать новую резервную копию в Backup:Folder и удалить прежние: в их базах стёртое ещё есть.",
    };

    public static Command Build(CommandRunner runner) =>
        runner.Bind(
            new Command(
                "forget",
                "Стирает персональные данные из базы, сохранённых файлов и копий писем. Адрес — везде, где он написан; "
                    + "файл — его содержимое, имя и все слова из него. Числа в отчётах не меняются. "
                    + "Кто, когда и почему стёр, остаётся. Вернуть нельзя. "
                    + "Пример: forget ivanova@school3.ru --reason \"заявление от 12.01.2026\""
            )
            {
                What,
                Reason,
                Backups,
            },
            ExecuteAsync
        );

    private static async Task<ExitCode> ExecuteAsync(CommandContext context, CancellationToken cancellationToken)
    {
        await context.RequireReadyDatabaseAsync(cancellationToken);
        var what = context.Parse.GetValue(What)?.Trim() ?? "";
        if (what.Length == 0)
            return await ListAsync(context, cancellationToken);
        var reason = context.Parse.GetValue(Reason)?.Trim() ?? "";
        if (reason.Length == 0)
            throw new CommandException(
                ExitCode.WrongCommandLine,
                "Не сказано, почему стирается.",
                "--reason с основанием, например «заявление от 12.01.2026»"
            );

        var reports = long.TryParse(what, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? await FileAsync(context, number, reason, cancellationToken)
            : await AddressesAsync(context, what, reason, cancellationToken);
        if (reports is null)
            return KnownFiles.Busy(context);

        foreach (var report in reports)
            Tell(context.Terminal, report);
        var isKept = await BackupsAsync(context, cancellationToken);
        context.Terminal.Json(reports);
        return isKept || reports.Any(static one => one.Left.Count + one.Unread.Count > 0 || !one.IsCompact)
            ? ExitCode.NeedsAttention
            : ExitCode.Done;
    }

    private static async Task<IReadOnlyList<ForgetReport>?> FileAsync(
        CommandContext context,
        long number,
        string reason,
        CancellationToken cancellationToken
    )
    {
        // Bytes are stored once: whoever erases them erases them for all files that have them.
        await KnownFiles.GetAsync(context, number, cancellationToken);
        var files = new List<Submission>();
        foreach (var copy in await context.Get<ForgetNeeds>().CopiesAsync(number, cancellationToken))
        {
            var file = await KnownFiles.GetAsync(context, copy, cancellationToken);
            var answers = await context.Get<ForgetNeeds>().AnswersOwedAsync(copy, cancellationToken);
            if (ForgetHindranceWords.Of(ForgetRule.Of(file.Processing, answers), copy) is { } hindrance)
                throw new CommandException(
                    ExitCode.Failed,
                    (copy == number ? "" : $"То же содержание — в файле № {copy}. ") + hindrance.Sentence,
                    hindrance.Expected
                );
            files.Add(file.Submission);
        }

        var what = string.Join(", ", files.Select(static one => $"№ {one.Id}"));
        var order = new ForgetOrder("файл " + what, reason, Person.AtShell);
        return await context.Get<ForgetRun>().FilesAsync(files, order, cancellationToken) is { } report
            ? [report]
            : null;
    }

    private static async Task<IReadOnlyList<ForgetReport>?> AddressesAsync(
        CommandContext context,
        string what,
        string reason,
        CancellationToken cancellationToken
    )
    {
        var isAddress = what.Contains('@', StringComparison.Ordinal);
        if (isAddress && (!MailboxAddress.TryParse(what, out var parsed) || parsed.Address != what))
            throw new CommandException(
                ExitCode.WrongCommandLine,
                $"«{what}» — это не адрес почты.",
                "один адрес без имени и скобок, например ivanova@school3.ru"
            );

        var addresses = isAddress ? [what] : await context.Get<KnownAddresses>().OfAsync(what, cancellationToken);
        if (addresses.Count == 0)
            throw new CommandException(
                ExitCode.Failed,
                $"У организации «{what}» нет адресов ни в одном паспорте.",
                "адрес почты, номер файла или код организации из паспорта"
            );
        foreach (var address in addresses)
        {
            if (reason.Contains(address, StringComparison.OrdinalIgnoreCase))
                throw new CommandException(
                    ExitCode.WrongCommandLine,
                    "В причине стоит сам адрес, а причина останется навсегда.",
                    "основание без персональных данных, например «заявление от 12.01.2026»"
                );
            if (await context.Get<KnownAddresses>().HindranceAsync(address, cancellationToken) is { } problem)
                throw new CommandException(ExitCode.Failed, problem.Sentence, problem.Expected);
        }

        var order = new ForgetOrder(isAddress ? "адрес" : $"адрес организации {what}", reason, Person.AtShell);
        return await context.Get<ForgetRun>().AddressesAsync(addresses, order, cancellationToken);
    }

    private static async Task<ExitCode> ListAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var all = await context.Get<ForgetLog>().AllAsync(cancellationToken);
        foreach (var one in all)
            context.Terminal.Line(
                Markup.Escape(
                    $"№ {one.Id}  {Moments.Text(one.ForgottenAt, context.Get<TimeZoneInfo>())}  "
                        + $"{one.What} — {one.Reason} ({one.ForgottenBy})"
                )
            );
        if (all.Count == 0)
            context.Terminal.Line("Ничего не стирали.");
        context.Terminal.Json(all);
        return ExitCode.Done;
    }

    private static void Tell(Terminal terminal, ForgetReport report)
    {
        var found = report.Record.Places + report.Record.Contents + report.Copies;
        if (found == 0 && report is { Left: [], Unread: [] })
        {
            terminal.Line($"Ничего не найдено: {Markup.Escape(report.Record.What)} больше нигде не записан.");
            return;
        }

        terminal.Good(
            $"Стёрто, запись № {report.Record.Id}: {report.Record.What}. Мест в базе: {report.Record.Places}, "
                + $"сохранённых файлов: {report.Record.Contents}, копий писем: {report.Copies}."
        );
        if (!report.IsCompact)
            terminal.Warning(
                "Базой занят другой процесс, и файл её не ужат: то, что удаляли из неё раньше, в нём ещё может быть. "
                    + "Остановите службу и повторите команду."
            );
        terminal.Line(
            "[grey]Что вы сохраняли сами (export, report --preview, source --save, бланки) и пересылали, сотрите сами: "
                + "где это лежит, программа не знает.[/]"
        );
        foreach (var one in report.Left)
            terminal.Problem($"Адрес остался {PlaceOf(one)}: внутри него текст не заменить.", AdviceOn(one));
        foreach (var one in report.Unread)
            terminal.Problem($"Не просмотрено {PlaceOf(one)}: архив повреждён или закрыт паролем.", AdviceOn(one));
    }

    private static string PlaceOf(ContentUse use) =>
        use.SubmissionId is { } id ? $"в файле № {id} «{use.Name}»" : $"в приложении к выпуску № {use.EditionId}";

    private static string AdviceOn(ContentUse use) =>
        use.SubmissionId is { } id
            ? $"стереть файл целиком: retract {id} --reason ПОЧЕМУ, затем forget {id} --reason ПОЧЕМУ"
            : "ничего: стереть его можно только вместе с выпуском";

    /// <returns>Whether backups still have what was erased.</returns>
    private static async Task<bool> BackupsAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var settings = context.Get<Settings>();
        if (settings.Backup.Folder.Length == 0)
        {
            if (context.Parse.GetValue(Backups))
                context.Terminal.Warning("Backup:Folder не задан: какие резервные копии есть, программа не знает.");
            return false;
        }

        var folder = settings.Resolve(settings.Backup.Folder);
        if (context.Parse.GetValue(Backups))
        {
            var isServer = context.Get<StoreOptions>().Engine == Engine.SqlServer;
            var report = await context
                .Get<BackupRun>()
                .ExecuteAsync(folder, isServer, keep: 1, RunTrigger.Hand, Person.AtShell, cancellationToken);
            if (report is not null)
            {
                context.Terminal.Good($"Резервная копия сделана заново, прежние удалены: {report.Folder}");
                return false;
            }
        }

        var old = context.Get<KeptBackups>().In(folder);
        if (old.Count == 0)
            return false;
        context.Terminal.Warning(
            $"Резервных копий, в базах которых стёртое ещё есть: {old.Count} ({Markup.Escape(folder)}). "
                + "Они уйдут, когда их сменят новые; сразу — forget с --backups."
        );
        return true;
    }
}
