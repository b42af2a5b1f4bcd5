namespace QualityMonitor.Reports.Mail;

/// <summary>The settings let letters go to certain domains only, and this address is of none of them.</summary>
public sealed class RecipientNotAllowedException(string address)
    : Exception(
        $"Адрес {address} не из разрешённых: письма уходят только на домены из настройки Mail:AllowedDomains. "
            + "Исправьте адрес в паспорте или дополните настройку."
    );
