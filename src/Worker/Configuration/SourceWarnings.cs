using QualityMonitor.Worker.Configuration.Shape;

namespace QualityMonitor.Worker.Configuration;

/// <summary>
/// What an admin asked for and must not forget: told by <c>check</c>, at the start and by <c>status</c>.
/// </summary>
internal static class SourceWarnings
{
    public static IEnumerable<SettingProblem> Of(SourceSettings sources) =>
        sources
            .Mailboxes.Select((mailbox, i) => (mailbox, i))
            .Where(static one => one.mailbox.SenderProof == SenderProof.None)
            .Select(static one => new SettingProblem(
                $"Sources:Mailboxes:{one.i}:SenderProof",
                $"Почтовый ящик {one.mailbox.Name}: отправители не проверяются, любой может прислать сведения от имени "
                    + "школы. Паспорта по почте не принимаются.",
                "AuthenticationServer с именем, которым почтовый сервер подписывает Authentication-Results"
            ));
}
