using QualityMonitor.Indicators.Policies;
using QualityMonitor.Reports.Documents;

namespace QualityMonitor.Reports.Quarterly.Document;

/// <summary>Whose names stand on the paper.</summary>
internal static class PaperNames
{
    public static Names Of(IReadOnlyList<Signer>? signers)
    {
        List<Signer> all = [.. signers ?? []];
        return new Names(
            all.Find(static one => one.Role == SignerRole.Signs) is { } signs ? Signatory(signs) : null,
            all.Find(static one => one.Role == SignerRole.Executes) is { } executes ? Executor(executes) : "",
            [.. all.Where(static one => one.Role == SignerRole.Approves).Select(Signatory)]
        );
    }

    private static Signatory Signatory(Signer one) => new(one.Position, one.Name);

    private static string Executor(Signer one)
    {
        var who = one.Name.Length == 0 ? one.Position : $"{one.Name}, {one.Position}";
        return one.Contact.Length == 0 ? who : $"{who}\n{one.Contact}";
    }
}
