using MailKit;
using MimeKit;
using QualityMonitor.Store.Content;
using QualityMonitor.Store.Faults;

namespace QualityMonitor.Reports.Mail;

/// <summary>
/// Why a letter did not go, for whoever reads the list of letters. The exception's own words are the system's, in
/// English as often as not: they stay in the log. A server's answer is quoted as it was given.
/// </summary>
internal static class SendFaults
{
    public static string Of(Exception exception) =>
        exception switch
        {
            ContentLostException lost => $"Письмо не собрать: сохранённые данные {lost.Hash} "
                + $"{(lost.IsDamaged ? "повреждены" : "не найдены")} в папке content. "
                + "Верните их из резервной копии и отправьте письмо снова: outbox resend.",
            RecipientNotAllowedException refused => refused.Message,
            ParseException => "Письмо не собрать: адрес получателя не разобрать. Исправьте его в паспорте.",
            ServiceNotConnectedException or OperationCanceledException => "Соединение с почтовым сервером закрыто.",
            ProtocolException => "Почтовый сервер оборвал разговор или ответил не по правилам SMTP.",
            IOException or TimeoutException or System.Net.Sockets.SocketException =>
                $"Связь с почтовым сервером прервалась: {NetworkFaults.Of(exception)}.",
            _ => "Непредвиденная ошибка при отправке; подробности в журнале службы.",
        };

    /// <summary>A folder of letters that takes none now.</summary>
    /// <param name="reason">Of <see cref="FileFaults"/>.</param>
    public static string OfFolder(string folder, string reason) =>
        $"В папку для писем «{folder}» не записать: {reason}. Нужны место на её диске и права службы на неё, "
        + "или другая папка в Mail:Folder";

    /// <summary>Of one letter, in a folder that takes others.</summary>
    public static string OfFile(Exception exception) =>
        $"Письмо не записать: {FileFaults.Reason(exception)}. Освободите его место в папке для писем.";
}
