using QualityMonitor.Reports.Mail;
using QualityMonitor.Store;
using QualityMonitor.Worker.Configuration.Shape;
using QualityMonitor.Worker.Schedules;

namespace QualityMonitor.Worker.Configuration;

/// <summary>
/// Checks the settings as a whole: what each value must be and what they must be together. Changes nothing and asks no
/// server.
/// </summary>
internal static class SettingsRules
{
    public static IEnumerable<SettingProblem> Of(Settings settings, DateTimeOffset now) =>
        [
            .. DeclaredRules.Of(settings, settings.HomeFolder),
            .. General(settings),
            .. Database(settings.Database),
            .. SourceRules.Of(settings.Sources),
            .. Mail(settings.Mail),
            .. Admin(settings),
            .. WebSettings.Problems(settings.Web),
            .. ScheduleRules.Of(settings.Schedule, now),
        ];

    private static IEnumerable<SettingProblem> General(Settings settings)
    {
        if (Zones.Find(settings.TimeZone) is null)
            yield return SettingProblems.Unusable(
                "TimeZone",
                settings.TimeZone,
                "этот компьютер не знает такого часового пояса",
                "имя пояса, например Europe/Moscow; если имя верно, на компьютере нет базы часовых поясов: установите tzdata"
            );
        if (settings.DataFolder.Length == 0)
            yield return SettingProblems.Missing("DataFolder", "папка для базы данных и полученных файлов");
    }

    private static IEnumerable<SettingProblem> Database(DatabaseSettings database)
    {
        if (database is { Engine: Engine.SqlServer, ConnectionString.Length: 0 })
            yield return SettingProblems.Missing(
                "Database:ConnectionString",
                "строка подключения к SQL Server; пароль — через QUALITYMONITOR__Database__ConnectionString"
            );
        else if (
            database.ConnectionString.Length > 0
            && ConnectionStrings.WhyNot(database.Engine, database.ConnectionString) is { } problem
        )
            yield return new SettingProblem("Database:ConnectionString", problem.Sentence, problem.Expected);
    }

    private static IEnumerable<SettingProblem> Mail(MailSettings mail)
    {
        if (mail.From.Length == 0)
            yield return SettingProblems.Missing("Mail:From", "адрес вида monitoring@example.ru");
        if (mail.Transport == MailTransport.Folder && mail.Folder.Length == 0)
            yield return SettingProblems.Missing("Mail:Folder", "папка для писем");
        if (mail.Transport == MailTransport.Smtp && mail.Smtp.Host.Length == 0)
            yield return SettingProblems.Missing("Mail:Smtp:Host", "имя почтового сервера, например smtp.example.ru");
        if (mail.Smtp is { User.Length: > 0, Security: SmtpSecurity.None })
            yield return SettingProblems.BadValue(
                "Mail:Smtp:Security",
                nameof(SmtpSecurity.None),
                "StartTls или Ssl: пароль нельзя передавать открыто"
            );
    }

    /// <summary>A letter that may not go to the admin would tell nobody that it did not.</summary>
    private static IEnumerable<SettingProblem> Admin(Settings settings)
    {
        var domains = settings.Mail.AllowedDomains.Select(static one => one.Trim().TrimStart('@', '.')).ToList();
        if (settings.Admin.Address is { Length: > 0 } address && !MailDomains.Allow(address, domains))
            yield return SettingProblems.Unusable(
                "Admin:Address",
                address,
                "письма на этот адрес не отправляются",
                "адрес в одном из доменов Mail:AllowedDomains, или его домен в этом списке"
            );
    }
}
