using QualityMonitor.Indicators.Authority;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Store;
using QualityMonitor.Store.Reading;

namespace QualityMonitor.Etl.Sources.Mailbox;

/// <summary>Whom a mailbox knows: by the passports in force, and by the admin's word.</summary>
internal sealed class Correspondents(MailboxSourceOptions options, ProgrammeReader programmes)
{
    /// <summary>Asked of a sender that the mail server confirmed.</summary>
    public async Task<bool> KnowsAsync(string? sender, CancellationToken cancellationToken)
    {
        var origin = new Origin.Mail(sender, Proof.Authenticated) { Declared = options.DeclaredFor(sender) };
        var inForce = new List<ProgrammeDefinition>();
        foreach (var code in await programmes.CodesAsync(cancellationToken))
        {
            if (await programmes.CurrentAsync(code, AsOf.Now, cancellationToken) is { } programme)
                inForce.Add(programme);
        }

        return AuthorityRule.OfFile(origin, inForce) is Verdict.Allowed;
    }
}
