using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using QualityMonitor.Indicators.Calendars;
using QualityMonitor.Worker.Configuration;
using QualityMonitor.Worker.Runs;

namespace QualityMonitor.Worker.Hosting;

/// <summary>
/// Says at start what was decided: database, mail, sources and the next three firings of each job. Never a secret.
/// </summary>
internal sealed class StartupLog(
    Settings settings,
    DueReports reports,
    ProductionCalendar calendar,
    ComingFirings coming,
    TimeZoneInfo zone,
    TimeProvider clock,
    ILogger<StartupLog> log
) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        log.LogInformation(
            "База данных: {Engine}, данные в {Data}",
            settings.Database.Engine,
            settings.Resolve(settings.DataFolder)
        );
        log.LogInformation("Письма: {Mail}", MailMode());
        log.LogInformation("Ответы отправителям: {Answers}", settings.AnswersAreOn ? "включены" : "выключены");
        log.LogInformation("Напоминания школам: {Reminders}", settings.RemindersAreOn ? "включены" : "выключены");
        LogCalendar();
        foreach (var folder in settings.Sources.Folders)
        {
            log.LogInformation("Источник {Name}: папка {Path}", folder.Name, settings.Resolve(folder.Path));
        }

        foreach (var site in settings.Sources.Http)
        {
            log.LogInformation("Источник {Name}: адресов в сети {Count}", site.Name, site.Addresses.Count);
        }

        foreach (var mailbox in settings.Sources.Mailboxes)
        {
            log.LogInformation(
                "Источник {Name}: почтовый ящик {User} на {Host}:{Port}, папка {Folder}",
                mailbox.Name,
                mailbox.User,
                mailbox.Host,
                mailbox.Port,
                mailbox.Folder
            );
        }

        foreach (var warning in SourceWarnings.Of(settings.Sources).Concat(AdminWarnings.Of(settings.Admin)))
        {
            log.LogWarning("{Warning} Ожидается: {Expected}", warning.Sentence, warning.Expected);
        }

        foreach (var server in settings.Sources.Sftp)
        {
            log.LogInformation(
                "Источник {Name}: SFTP {User} на {Host}:{Port}, папка {Folder}",
                server.Name,
                server.User,
                server.Host,
                server.Port,
                server.Folder
            );
        }

        foreach (var (job, written) in Schedules(settings.Schedule))
        {
            log.LogInformation(
                "{Job}: {Firings}",
                job,
                written.Length == 0 ? "выключено" : string.Join(", ", coming.Of(written).Take(3))
            );
        }

        foreach (var report in await reports.LookAsync(cancellationToken))
        {
            log.LogWarning(
                "{Report} не сделан, срок был {Due}: он будет сделан после сбора файлов",
                report.Name,
                Moments.Text(report.Firing.At, zone)
            );
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The jobs and their schedules, in the order people read them.</summary>
    public static IEnumerable<(string Job, string Written)> Schedules(ScheduleSettings schedule) =>
        [
            (JobNames.Collect, schedule.Collect),
            (JobNames.Report, schedule.Report),
            (JobNames.Remind, schedule.Remind),
            (JobNames.Deliver, schedule.Deliver),
        ];

    private void LogCalendar()
    {
        log.LogInformation(
            "Производственный календарь: {Years}",
            string.Join(", ", calendar.Years.Select(year => $"{year.Year} ({year.Source})"))
        );
        var year = TimeZoneInfo.ConvertTime(clock.GetUtcNow(), zone).Year;
        if (!calendar.Knows(year))
        {
            log.LogWarning("{Problem}", CalendarMessages.YearUnknown(year).Sentence);
        }
    }

    private string MailMode() =>
        settings.Mail.Transport == MailTransport.Folder
            ? $"в папку {settings.Resolve(settings.Mail.Folder)}"
            : $"через {settings.Mail.Smtp.Host}:{settings.Mail.Smtp.Port} ({settings.Mail.Smtp.Security})";
}
