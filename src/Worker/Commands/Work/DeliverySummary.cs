using QualityMonitor.Indicators;
using QualityMonitor.Reports.Mail;
using QualityMonitor.Worker.Commands.Frame;

namespace QualityMonitor.Worker.Commands.Work;

/// <summary>What became of the letters, in the words of one line per fact.</summary>
internal static class DeliverySummary
{
    /// <param name="report">Null when another process is delivering.</param>
    public static ExitCode Write(Terminal terminal, DeliveryReport? report)
    {
        if (report is null)
        {
            terminal.Warning("Письма сейчас отправляет другой процесс.");
            return ExitCode.Busy;
        }

        if (report.HeldSince is not null)
        {
            terminal.Problem(
                "Данные восстановлены из резервной копии: какие письма ушли после неё, "
                    + "программа не знает, и не отправляет ничего.",
                "посмотрите очередь командой outbox, отметьте ушедшее (outbox confirm НОМЕР) и разрешите остальное: outbox resume"
            );
            return ExitCode.NeedsAttention;
        }

        if (report.Sent > 0)
        {
            terminal.Good($"Отправлено писем: {report.Sent}.");
        }

        if (report.Unavailable is not null)
        {
            terminal.Problem($"Почта недоступна: {RussianText.Stop(report.Unavailable)}");
            terminal.Line(
                "  Письма ждут в очереди: когда это исправится, служба отправит их сама, без неё — outbox send."
            );
        }

        if (report.Retried > 0)
        {
            terminal.Warning($"Пока не ушло, повторим позже: {report.Retried}; почему — командой outbox.");
        }

        if (report.GivenUp + report.Uncertain > 0)
        {
            terminal.Warning(
                $"Нужен человек: не доставлено {report.GivenUp}, судьба неизвестна у {report.Uncertain}; смотрите командой outbox."
            );
        }

        foreach (var failure in report.Failures)
        {
            terminal.Problem(failure.Sentence);
        }

        if (report.Failures.Count > 0)
        {
            terminal.Line("Остальные письма отправлены, эти останутся в очереди.");
        }

        return
            report.Failures.Count > 0
            || report.Unavailable is not null
            || report.Retried + report.GivenUp + report.Uncertain > 0
            ? ExitCode.NeedsAttention
            : ExitCode.Done;
    }
}
