using System.Globalization;
using QualityMonitor.Store;
using QualityMonitor.Worker.Commands.Frame;
using QualityMonitor.Worker.Runs;
using Spectre.Console;

namespace QualityMonitor.Worker.Commands.Service;

/// <summary>What a person reads of a status.</summary>
internal static class StatusTable
{
    private const int MostUnheard = 10;

    /// <summary>What needs a person comes first.</summary>
    public static void Write(Terminal terminal, StatusReport status, string admin, TimeZoneInfo zone)
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
                Text(file.Processing?.Reason ?? (file.Repeats is { } word ? $"повторяет файл № {word}" : "")),
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
        foreach (var file in files.TakeLast(MostUnheard))
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

    private static Text Text(object value) => new(Convert.ToString(value, CultureInfo.InvariantCulture)!);
}
