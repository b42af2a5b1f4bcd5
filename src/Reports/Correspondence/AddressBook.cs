using QualityMonitor.Indicators.Authority;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Reports.Mail;
using QualityMonitor.Reports.Wording;
using QualityMonitor.Store;
using QualityMonitor.Store.Reading;

namespace QualityMonitor.Reports.Correspondence;

/// <summary>Whom the addresses of the passports in force belong to.</summary>
internal sealed class AddressBook(IReadOnlyList<ProgrammeDefinition> programmes)
{
    public static async Task<AddressBook> ReadAsync(ProgrammeReader reader, CancellationToken cancellationToken)
    {
        var programmes = new List<ProgrammeDefinition>();
        foreach (var code in await reader.CodesAsync(cancellationToken))
        {
            if (await reader.CurrentAsync(code, AsOf.Now, cancellationToken) is { } programme)
                programmes.Add(programme);
        }

        return new AddressBook(programmes);
    }

    /// <summary>The programmes that name an address, each once.</summary>
    public IReadOnlyList<ProgrammeDefinition> Of(string? address) =>
        [.. programmes.Where(programme => NamesIn(programme, address).Any())];

    /// <summary>The programmes that somebody may speak for by the admin's word.</summary>
    public IReadOnlyList<ProgrammeDefinition> Of(Trust trust) =>
        [.. programmes.Where(programme => trust.Concerns(programme.Code))];

    /// <summary>Whose address it is, by printed name.</summary>
    public IReadOnlyList<string> Names(string? address) =>
        [.. programmes.SelectMany(programme => NamesIn(programme, address)).Distinct(StringComparer.Ordinal)];

    public ProgrammeDefinition? Find(string code) => programmes.FirstOrDefault(one => one.Code == code);

    /// <summary>Where one programme is all there is, it is meant.</summary>
    public ProgrammeDefinition? Only => programmes is [var only] ? only : null;

    private static IEnumerable<string> NamesIn(ProgrammeDefinition programme, string? address) =>
        address is null
            ? []
            : programme
                .Organisations.Where(one => Holds(one.Email, address))
                .Select(static one => Words.Tidy(one.ShortName))
                .Concat(
                    programme
                        .Recipients.Where(one => Holds(one.Email, address))
                        .Select(static one => Words.Tidy(one.Name))
                );

    private static bool Holds(string? written, string address) =>
        (written ?? "")
            .Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(Addresses.Of)
            .Contains(address, StringComparer.OrdinalIgnoreCase);
}
