namespace QualityMonitor.Harness.Offices;

/// <summary>The real servers that <c>.ci/mail-servers</c> starts.</summary>
internal sealed record MailServers(Uri Smtp, Uri Imap)
{
    public const string Missing =
        "QUALITYMONITOR_TEST_SMTP and QUALITYMONITOR_TEST_IMAP hold no addresses; .ci/mail-servers starts servers.";

    /// <summary>Null where none run.</summary>
    public static MailServers? Find() =>
        (Named("QUALITYMONITOR_TEST_SMTP"), Named("QUALITYMONITOR_TEST_IMAP")) is ({ } smtp, { } imap)
            ? new MailServers(smtp, imap)
            : null;

    /// <summary>The settings of an office whose letters go through the SMTP server.</summary>
    public object Mail(string from)
    {
        var (user, password) = Login(Smtp);
        return new
        {
            Transport = "Smtp",
            From = from,
            Smtp = new
            {
                Smtp.Host,
                Smtp.Port,
                Security = "StartTls",
                User = user,
                Password = password,
            },
        };
    }

    public static (string User, string Password) Login(Uri server) =>
        (server.UserInfo.Split(':')[0], server.UserInfo.Split(':')[1]);

    private static Uri? Named(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text ? new Uri(text) : null;
}
