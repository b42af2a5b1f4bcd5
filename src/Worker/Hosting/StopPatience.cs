using QualityMonitor.Worker.Configuration;

namespace QualityMonitor.Worker.Hosting;

/// <summary>
/// How long the service takes to end. What it has begun may end by itself for a while; then the jobs are cancelled in
/// their order, and only what must not be broken off is waited for: the letter in the server's hands.
/// </summary>
/// <param name="Grace">Before jobs are cancelled.</param>
/// <param name="Letter">After that: longer than a conversation about one letter.</param>
internal sealed record StopPatience(TimeSpan Grace, TimeSpan Letter)
{
    /// <summary>MAIL, RCPT, DATA and the final dot each have the whole wait for an answer.</summary>
    private const int Answers = 4;

    private const int LongestAnswerSeconds = 600;

    private static readonly TimeSpan Spare = TimeSpan.FromSeconds(5);

    /// <summary>Of a service that writes letters into a folder.</summary>
    public static StopPatience Usual { get; } = new(TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(30));

    /// <summary>The host's own bound, behind which it would give up waiting.</summary>
    public TimeSpan Whole => Grace + Letter + Spare;

    /// <summary>What no settings exceed.</summary>
    public static TimeSpan Longest { get; } = OfAnswers(LongestAnswerSeconds).Whole + Spare;

    public static StopPatience Of(MailSettings mail) =>
        mail.Transport == MailTransport.Smtp ? OfAnswers(mail.Smtp.TimeoutSeconds) : Usual;

    /// <summary>
    /// What a service manager waits for: also where letters go into a folder today, for going over to SMTP is a change of
    /// settings alone.
    /// </summary>
    public static TimeSpan LongestOf(MailSettings mail) => OfAnswers(mail.Smtp.TimeoutSeconds).Whole;

    private static StopPatience OfAnswers(int seconds) =>
        Usual with
        {
            Letter = Usual.Letter + Answers * TimeSpan.FromSeconds(seconds),
        };
}
