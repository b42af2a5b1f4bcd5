using QualityMonitor.Reports.Mail;
using QualityMonitor.Worker.Commands.Frame;
using QualityMonitor.Worker.Configuration;

namespace QualityMonitor.Worker.Commands.Service;

/// <summary>The way out for letters: whether it is open, and on request whether a letter passes.</summary>
internal static class CheckedMail
{
    private const string Subject = "Почта";

    /// <summary>A folder is proven among the folders: opening it would make it.</summary>
    public static async Task<Finding> OfAsync(CommandContext context, CancellationToken cancellationToken)
    {
        if (context.Settings.Mail.Transport == MailTransport.Folder)
            return new Finding($"{Subject}: письма пишутся в папку", null, null);
        try
        {
            await using var session = await context.Get<IMailTransport>().OpenAsync(cancellationToken);
            return new Finding(Subject, null, null);
        }
        catch (TransportUnavailableException unavailable)
        {
            return new Finding(Subject, unavailable.Message, "проверьте Mail:Smtp в настройках");
        }
    }

    public static async Task<Finding> SentAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var admin = context.Settings.Admin.Address;
        var address = admin.Length > 0 ? admin : context.Settings.Mail.From;
        var now = TimeZoneInfo.ConvertTime(context.Clock.GetUtcNow(), context.Get<TimeZoneInfo>());
        var whyNot = await context.Get<TestLetter>().SendAsync(address, now, cancellationToken);
        return whyNot is null
            ? new Finding($"{Subject}: проверочное письмо отправлено на {address}", null, null)
            : new Finding(
                $"{Subject}: проверочное письмо на {address}",
                whyNot,
                "исправленные настройки Mail; адрес проверочного письма — Admin:Address, а без него Mail:From"
            );
    }
}
