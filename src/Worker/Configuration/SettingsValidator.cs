using MimeKit;
using QualityMonitor.Reports.Mail;
using QualityMonitor.Store;
using Quartz;

namespace QualityMonitor.Worker.Configuration;

/// <summary>
/// Checks the settings as a whole: what each value must be and what they must be together. Touches no file and no
/// server.
/// </summary>
internal static class SettingsValidator
{
    public static IEnumerable<SettingProblem> Validate(Settings settings) =>
        [
            .. General(settings),
            .. SourceRules.Of(settings.Sources),
            .. Mail(settings.Mail),
            .. Schedule(settings.Schedule),
        ];

    private static IEnumerable<SettingProblem> General(Settings settings)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(settings.TimeZone, out _))
        {
            yield return SettingProblems.BadValue(
                "TimeZone",
                settings.TimeZone,
                "часовой пояс, например Europe/Moscow"
            );
        }

        if (settings.DataFolder.Length == 0)
        {
            yield return SettingProblems.Missing("DataFolder", "папка для базы данных и полученных файлов");
        }

        if (settings.Database is { Engine: Engine.SqlServer, ConnectionString.Length: 0 })
        {
            yield return SettingProblems.Missing(
                "Database:ConnectionString",
                "строка подключения к SQL Server; пароль — через QUALITYMONITOR__Database__ConnectionString"
            );
        }

        foreach (
            var (key, value, least, most) in settings
                .Limits.All()
                .Where(static limit => limit.Value < limit.Least || limit.Value > limit.Most)
        )
        {
            yield return SettingProblems.OutOfRange("Limits:" + key, value, least, most);
        }
    }

    private static IEnumerable<SettingProblem> Mail(MailSettings mail)
    {
        foreach (
            var (key, address, required) in new[]
            {
                ("Mail:From", mail.From, true),
                ("Mail:ReplyTo", mail.ReplyTo, false),
            }
        )
        {
            if (
                (required || address.Length > 0)
                && !(
                    MailboxAddress.TryParse(address, out var parsed)
                    && parsed.Address.Contains('@', StringComparison.Ordinal)
                )
            )
            {
                yield return SettingProblems.BadValue(key, address, "адрес вида monitoring@example.ru");
            }
        }

        if (mail.Transport == MailTransport.Folder && mail.Folder.Length == 0)
        {
            yield return SettingProblems.Missing("Mail:Folder", "папка для писем");
        }

        if (mail.Transport == MailTransport.Smtp && mail.Smtp.Host.Length == 0)
        {
            yield return SettingProblems.Missing("Mail:Smtp:Host", "имя почтового сервера, например smtp.example.ru");
        }

        if (mail.Smtp.Port is < 1 or > 65535)
        {
            yield return SettingProblems.OutOfRange("Mail:Smtp:Port", mail.Smtp.Port, 1, 65535);
        }

        if (mail.Smtp.TimeoutSeconds is < 1 or > 600)
        {
            yield return SettingProblems.OutOfRange("Mail:Smtp:TimeoutSeconds", mail.Smtp.TimeoutSeconds, 1, 600);
        }

        if (mail.Smtp is { User.Length: > 0, Security: SmtpSecurity.None })
        {
            yield return SettingProblems.BadValue(
                "Mail:Smtp:Security",
                nameof(SmtpSecurity.None),
                "StartTls или Ssl: пароль нельзя передавать открыто"
            );
        }
    }

    private static IEnumerable<SettingProblem> Schedule(ScheduleSettings schedule)
    {
        foreach (
            var (key, cron) in new[]
            {
                ("Collect", schedule.Collect),
                ("Report", schedule.Report),
                ("Remind", schedule.Remind),
                ("Deliver", schedule.Deliver),
            }
        )
        {
            if (cron.Length > 0 && !CronExpression.TryParse(cron, out _))
            {
                yield return SettingProblems.BadValue(
                    $"Schedule:{key}",
                    cron,
                    "выражение cron из шести полей, например 0 0/15 * * * ? (каждые 15 минут), или пусто"
                );
            }
        }
    }
}
