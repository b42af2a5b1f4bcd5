using System.CommandLine;
using System.Globalization;
using System.Text.Json.Serialization;
using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Completeness;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Store;
using QualityMonitor.Store.Editions;
using QualityMonitor.Store.Journal;
using QualityMonitor.Store.Mailboxes;
using QualityMonitor.Store.Reading;
using QualityMonitor.Worker.Commands.Frame;
using QualityMonitor.Worker.Configuration;
using QualityMonitor.Worker.Configuration.Shape;
using QualityMonitor.Worker.Hosting;
using QualityMonitor.Worker.Runs;
using Spectre.Console;

namespace QualityMonitor.Worker.Commands.Service;

/// <summary>What the database knows, for a person who asks whether all is well.</summary>
internal static class StatusCommand
{
    private const int Recent = 10;
    private const int Looked = 500;

    public static Command Build(CommandRunner runner) =>
        runner.Bind(
            new Command(
                "status",
                "Показывает программы, последние запуски и файлы, письма, которым нужен человек, и ближайшие запуски по расписанию."
            ),
            async (context, cancellationToken) =>
            {
                await context.RequireReadyDatabaseAsync(cancellationToken);
                var status = await ReadAsync(context, cancellationToken);
                context.Terminal.Json(status);
                Write(context.Terminal, status, context.Settings.Admin.Address, context.Get<TimeZoneInfo>());
                foreach (var warning in status.Warnings)
                {
                    context.Terminal.Warning($"{warning.Sentence} Ожидается: {warning.Expected}");
                }

                return
                    status.Troubles.Count > 0
                    || status.Letters.Count > 0
                    || status.Held.Count > 0
                    || status.Unheard.Count > 0
                    || status.DueReports.Count > 0
                    || status.UnreadSources.Count > 0
                    || status.Files.Any(NeedsAttention)
                    ? ExitCode.NeedsAttention
                    : ExitCode.Done;
            }
        );

    private static async Task<StatusReport> ReadAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var now = context.Clock.GetUtcNow();
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, context.Get<TimeZoneInfo>()).DateTime);
        var programmes = new List<ProgrammeLine>();
        var reader = context.Get<ProgrammeReader>();
        foreach (var code in await reader.CodesAsync(cancellationToken))
        {
            if (await reader.HistoryAsync(code, AsOf.Now, cancellationToken) is { } history)
            {
                var programme = history.At(today);
                programmes.Add(
                    new ProgrammeLine(
                        code,
                        programme.Name,
                        programme.Organisations.Count(organisation => organisation.Level == OrganisationLevel.School),
                        programme.Indicators.Count,
                        programme.Recipients.Count
                    )
                    {
                        EndedOn = programme.EndsOn is { } end && end < today ? end : null,
                        ContinuedBy = (await reader.SuccessorAsync(code, cancellationToken))?.Code,
                    }
                );
            }
        }

        return new StatusReport(
            await TroubleTable.ReadAsync(context, cancellationToken),
            programmes,
            LatestRuns.Of(await context.Get<RunJournal>().RecentAsync(Looked, cancellationToken), Recent),
            await context.Get<Submissions>().RecentAsync(Recent, cancellationToken),
            [
                .. (await context.Get<Submissions>().WaitingAsync(cancellationToken))
                    .Where(file => file.Processing is not null)
                    .TakeLast(Recent),
            ],
            await context.Get<Submissions>().UnheardAsync(cancellationToken),
            await context.Get<Outbox>().AttentionAsync(cancellationToken),
            await context.Get<ReceivedMessages>().RecentAsync(Recent, cancellationToken),
            await DueAsync(context, cancellationToken),
            await context.Get<CollectedState>().UnreadAsync(cancellationToken),
            await PastTable.StaleAsync(context, cancellationToken),
            await PastTable.WaitingAsync(context, programmes.Select(static one => one.Code), cancellationToken),
            [
                .. StartupLog
                    .Schedules(context.Settings.Schedule)
                    .Where(static job => job.Written.Length > 0)
                    .Select(job => new JobLine(job.Job, [.. context.Get<ComingFirings>().Of(job.Written).Take(3)])),
            ],
            [.. SourceWarnings.Of(context.Settings.Sources)]
        );
    }

    /// <summary>Why a report that is due is not there yet.</summary>
    private static async Task<IReadOnlyList<DueLine>> DueAsync(
        CommandContext context,
        CancellationToken cancellationToken
    )
    {
        var due = await context.Get<OverdueReports>().LookAsync(cancellationToken);
        if (due.Count == 0)
            return [];

        var unread = await context.Get<CollectedState>().UnreadAsync(cancellationToken);
        var zone = context.Get<TimeZoneInfo>();
        return
        [
            .. due.Select(report => new DueLine(
                report.Due.ProgrammeCode,
                report.Due.Firing.Period.Code,
                report.Due.Name,
                report.Due.Firing.At,
                report.DraftedAt is { } sent
                        ? $"координаторы получили черновик {Moments.Text(sent, zone)}; "
                            + "выпустить: report release, задержать: report hold"
                    : unread.Count > 0 ? CollectedState.Sentence(unread, zone)
                    : report.Failure ?? "служба (serve) сделает его после сбора файлов"
            )),
        ];
    }

    /// <summary>What needs a person comes first.</summary>
    private static void Write(Terminal terminal, StatusReport status, string admin, TimeZoneInfo zone)
    {
        TroubleTable.Write(terminal, status.Troubles, admin, zone);
        WriteLetters(terminal, status);
        WriteDue(terminal, status, zone);
        WriteHeld(terminal, status.Held, zone);
        WriteUnheard(terminal, status.Unheard, zone);
        PastTable.Write(terminal, status.StaleReports, status.WaitingPassports);
        WriteProgrammes(terminal, status.Programmes);
        WriteFiles(terminal, status.Files, zone);
        MessageTable.Write(terminal, status.Messages, zone);
        RunTable.Write(terminal, status.Latest, zone);
        WriteFirings(terminal, status);
    }

    private static void WriteProgrammes(Terminal terminal, IReadOnlyList<ProgrammeLine> lines)
    {
        var programmes = Table("Программа", "Название", "Школ", "Показателей", "Получателей", "");
        foreach (var line in lines)
        {
            programmes.AddRow([
                Text(line.Code),
                Text(line.Name),
                Text(line.Schools),
                Text(line.Indicators),
                Text(line.Recipients),
                Text(line.State),
            ]);
        }

        Section(
            terminal,
            "Программы",
            programmes,
            "ни одной: положите паспорт программы в папку приёма и запустите collect"
        );
    }

    private static void WriteFiles(Terminal terminal, IReadOnlyList<SubmissionStatus> latest, TimeZoneInfo zone)
    {
        var files = Table("№", "Получен", "Файл", "Итог", "Ячеек", "");
        foreach (var file in latest)
        {
            files.AddRow([
                Text(file.Submission.Id),
                Text(Moments.Text(file.Submission.ReceivedAt, zone)),
                Text(file.Submission.FileName),
                Text(StateWords.Of(file.Processing)),
                Text(Cells(file.Processing)),
                Text(file.Processing?.Reason ?? ""),
            ]);
        }

        Section(terminal, "Последние файлы", files, "ни одного");
    }

    private static void WriteHeld(Terminal terminal, IReadOnlyList<SubmissionStatus> waiting, TimeZoneInfo zone)
    {
        if (waiting.Count == 0)
            return;

        var held = Table("№", "Получен", "Источник", "Отправитель", "Файл", "Чего ждёт");
        foreach (var file in waiting)
        {
            held.AddRow([
                Text(file.Submission.Id),
                Text(Moments.Text(file.Submission.ReceivedAt, zone)),
                Text(file.Submission.Source),
                Text(file.Submission.Sender ?? ""),
                Text(file.Submission.FileName),
                Text(file.Processing!.Reason ?? ""),
            ]);
        }

        Section(terminal, "Отложенные файлы", held, "ни одного");
        var release = waiting.Any(static file => file.Submission.Sender is not null)
            ? " Принять, каким бы ни был отправитель: reprocess № --any-sender."
            : "";
        terminal.Line($"  [grey]Дождавшись, файл загрузится сам.{release} Отклонить: retract № --reason ПОЧЕМУ.[/]");
    }

    /// <summary>On every call, until somebody deals with them: nobody else knows of these files.</summary>
    private static void WriteUnheard(Terminal terminal, IReadOnlyList<SubmissionStatus> files, TimeZoneInfo zone)
    {
        if (files.Count == 0)
        {
            return;
        }

        var unheard = Table("№", "Получен", "Источник", "Файл", "Почему не загружен");
        foreach (var file in files.TakeLast(Recent))
        {
            unheard.AddRow([
                Text(file.Submission.Id),
                Text(Moments.Text(file.Submission.ReceivedAt, zone)),
                Text(file.Submission.Source),
                Text(file.Submission.FileName),
                Text(file.Processing!.Reason ?? ""),
            ]);
        }

        Section(terminal, $"Не загружены, и сообщить об этом было некому: {files.Count}", unheard, "ни одного");
        terminal.Line(
            "  [grey]Выясните, чей файл, и попросите исправленный с тем же именем. Больше не напоминать: retract № --reason ПОЧЕМУ.[/]"
        );
    }

    private static void WriteDue(Terminal terminal, StatusReport status, TimeZoneInfo zone)
    {
        foreach (var report in status.DueReports)
        {
            terminal.Line();
            terminal.Warning(
                $"Не сделан {report.Name}; срок был {Moments.Text(report.DueAt, zone)}. Причина: {report.Reason}."
            );
        }

        if (status.UnreadSources.Count > 0)
        {
            terminal.Line();
            terminal.Warning(
                $"Не всё прочитано: {CollectedState.Sentence(status.UnreadSources, zone)}. Напоминания до этого отложены."
            );
        }
    }

    private static void WriteLetters(Terminal terminal, StatusReport status)
    {
        if (status.Letters.Count == 0)
            terminal.Good("Писем, которым нужен человек, нет.");
        else
            terminal.Warning($"Писем, которым нужен человек: {status.Letters.Count}; смотрите командой outbox.");
    }

    private static void WriteFirings(Terminal terminal, StatusReport status)
    {
        terminal.Line();
        foreach (var job in status.Jobs)
            terminal.Line($"  {job.Job, -8} [grey]{Markup.Escape(string.Join(", ", job.NextFirings))}[/]");
    }

    private static void Section(Terminal terminal, string title, Table table, string whenEmpty)
    {
        terminal.Line();
        terminal.Line($"[bold]{title}[/]");
        if (table.Rows.Count == 0)
        {
            terminal.Line($"  [grey]{whenEmpty}[/]");
            return;
        }

        terminal.Console.Write(table);
    }

    private static Table Table(params string[] columns)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var column in columns)
        {
            table.AddColumn(column);
        }

        return table;
    }

    /// <summary>«18 из 62»: what was loaded and what was read.</summary>
    private static string Cells(Processing? attempt) =>
        attempt is { CellsSeen: > 0 } ? $"{attempt.CellsLoaded} из {attempt.CellsSeen}" : "";

    private static bool NeedsAttention(SubmissionStatus file) =>
        file.Processing?.Outcome is ProcessingOutcome.Rejected or ProcessingOutcome.Held;

    private static Text Text(object value) => new(Convert.ToString(value, CultureInfo.InvariantCulture)!);

    private sealed record ProgrammeLine(string Code, string Name, int Schools, int Indicators, int Recipients)
    {
        /// <summary>Null while it runs.</summary>
        public DateOnly? EndedOn { get; init; }

        public string? ContinuedBy { get; init; }

        /// <summary>«окончена 31.12.2025, её продолжает quality-2026».</summary>
        public string State =>
            (EndedOn is { } day ? $"окончена {RussianText.Date(day)}" : "")
            + (ContinuedBy is { } heir ? $"{(EndedOn is null ? "" : ", ")}её продолжает {heir}" : "");
    }

    private sealed record DueLine(string Programme, string Quarter, string Name, DateTimeOffset DueAt, string Reason);

    private sealed record JobLine(string Job, IReadOnlyList<string> NextFirings);

    private sealed record StatusReport(
        IReadOnlyList<TroubleLine> Troubles,
        IReadOnlyList<ProgrammeLine> Programmes,
        [property: JsonIgnore] LatestRuns Latest,
        IReadOnlyList<SubmissionStatus> Files,
        IReadOnlyList<SubmissionStatus> Held,
        IReadOnlyList<SubmissionStatus> Unheard,
        IReadOnlyList<Delivery> Letters,
        IReadOnlyList<ReceivedMessage> Messages,
        IReadOnlyList<DueLine> DueReports,
        IReadOnlyList<UnreadSource> UnreadSources,
        IReadOnlyList<StaleLine> StaleReports,
        IReadOnlyList<WaitingPassport> WaitingPassports,
        IReadOnlyList<JobLine> Jobs,
        IReadOnlyList<SettingProblem> Warnings
    )
    {
        public IReadOnlyList<RunRecord> Runs => Latest.Told;

        public IReadOnlyDictionary<string, int> QuietRuns => Latest.Quiet;
    }
}
