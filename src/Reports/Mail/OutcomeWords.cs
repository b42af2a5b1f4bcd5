namespace QualityMonitor.Reports.Mail;

/// <summary>What became of a letter, for whoever reads the list of letters.</summary>
internal static class OutcomeWords
{
    public static string Of(SendOutcome outcome) =>
        outcome switch
        {
            SendOutcome.Sent sent => sent.Answer,
            SendOutcome.TemporaryFailure failure => Reply(failure.Code, failure.Text),
            SendOutcome.PermanentFailure failure => Reply(failure.Code, failure.Text),
            SendOutcome.Refusing refusing => refusing.Text,
            SendOutcome.Uncertain uncertain => "Связь оборвалась до ответа сервера: " + uncertain.Text,
            _ => throw new ArgumentOutOfRangeException(
                nameof(outcome),
                outcome.GetType().Name,
                "A new outcome needs its words here."
            ),
        };

    /// <summary>For the log: what the server said may name a person.</summary>
    public static string Told(SendOutcome outcome) =>
        outcome switch
        {
            SendOutcome.Sent => "отправлено",
            SendOutcome.TemporaryFailure => "отложено до повтора",
            SendOutcome.PermanentFailure => "не принято сервером",
            SendOutcome.Refusing => "не принято: сейчас не уходит ни одно письмо",
            _ => "дошло ли — неизвестно",
        };

    private static string Reply(int code, string text) => code == 0 ? text : $"{code} {text}";
}
