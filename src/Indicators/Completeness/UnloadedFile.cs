using QualityMonitor.Indicators.Authority;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Programmes;

namespace QualityMonitor.Indicators.Completeness;

/// <summary>A file that came and of which nothing counts.</summary>
/// <param name="IsHeld">It waits; else it was refused.</param>
/// <param name="ReasonCode">Why nothing of it counts.</param>
public sealed record UnloadedFile(Origin Origin, DateOnly ReceivedOn, bool IsHeld, string? ReasonCode)
{
    /// <summary>Its number; 0 where nobody asks.</summary>
    public long Number { get; init; }

    /// <summary>Who wrote the message that its sender only forwarded.</summary>
    public string? ForwardedFrom { get; init; }

    /// <summary>Its name and the folders it lies in, the narrowest first.</summary>
    public IReadOnlyList<string> Titles { get; init; } = [];

    /// <summary>What its errors are of.</summary>
    public IReadOnlyList<UnloadedPart> Parts { get; init; } = [];
}

/// <param name="Code">Of the remark.</param>
public sealed record UnloadedPart(string Code, string? OrganisationCode, string? PeriodCode);

/// <summary>
/// Whose word a file of which nothing counts is: of those whom its remarks name, else of whose address it came from or was
/// forwarded from, else of the school that its name or folder names. Its sender has to speak for them all: a stranger's
/// file is nobody's, and one that was not confirmed is told as that.
/// </summary>
public static class UnloadedFileRule
{
    public static IReadOnlyList<SchoolClaim> ClaimsOf(IEnumerable<UnloadedFile> files, ProgrammeDefinition programme)
    {
        var titles = new SchoolInTitles(new(() => new OrganisationDirectory(programme.Organisations)));
        return [.. files.SelectMany(file => ClaimsOf(file, programme, titles))];
    }

    private static List<SchoolClaim> ClaimsOf(UnloadedFile file, ProgrammeDefinition programme, SchoolInTitles titles)
    {
        if (file.Origin is Origin.Mail { Proof: Proof.Contradicted, Address: var forged })
            return
            [
                .. OfAddress(programme, forged)
                    .Select(code => new SchoolClaim(
                        code,
                        null,
                        file.ReceivedOn,
                        Standing.Unconfirmed,
                        AuthorityMessages.Unconfirmed
                    )),
            ];

        bool IsSpokenFor(string code) => AuthorityRule.OfRow(file.Origin, programme, code) is Verdict.Allowed;
        var named = file
            .Parts.Where(part => part.OrganisationCode is { } code && IsSpokenFor(code))
            .Select(part => Claim(file, part.OrganisationCode!, part.PeriodCode, part.Code))
            .Distinct()
            .ToList();
        if (named.Count > 0)
            return named;

        var periods = file
            .Parts.Select(static part => part.PeriodCode)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .ToList();
        var asked = file.Parts.FirstOrDefault(static part => part.Code == AuthorityMessages.OtherOrganisation)?.Code;
        return
        [
            .. Senders(file, programme, titles)
                .Where(IsSpokenFor)
                .SelectMany(code =>
                    (periods.Count == 0 ? [null] : periods.AsEnumerable<string?>()).Select(period =>
                        Claim(file, code, period, asked)
                    )
                ),
        ];
    }

    /// <param name="code">Of the remark that the claim rests on; null: it rests on the file alone.</param>
    private static SchoolClaim Claim(UnloadedFile file, string organisation, string? period, string? code) =>
        new(organisation, period, file.ReceivedOn, Says(file.IsHeld, code), code ?? file.ReasonCode)
        {
            File = file.Number,
        };

    /// <summary>Whether a person decides of it, or the sender corrects it.</summary>
    public static Standing Says(bool isHeld, string? code) =>
        isHeld || code == AuthorityMessages.OtherOrganisation ? Standing.Waiting : Standing.Refused;

    private static List<string> Senders(UnloadedFile file, ProgrammeDefinition programme, SchoolInTitles titles)
    {
        if (file.Origin is Origin.Mail { Address: { } sender })
        {
            var own = OfAddress(programme, sender);
            if (own.Count == 0)
                own = OfAddress(programme, file.ForwardedFrom);
            if (own.Count > 0)
                return own;
        }

        return titles.Of(file.Titles, AuthorityRule.MunicipalityOf(file.Origin, programme)) is { } school
            ? [school.Code]
            : [];
    }

    private static List<string> OfAddress(ProgrammeDefinition programme, string? address) =>
        [.. programme.Organisations.Where(one => MailAddresses.Has(one.Email, address)).Select(static one => one.Code)];
}
