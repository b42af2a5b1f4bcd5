using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Organisations;

namespace QualityMonitor.Store.Reading;

/// <summary>Programmes as their passports define them.</summary>
public sealed class ProgrammeReader(Database database)
{
    /// <summary>Codes of the programmes that have a definition now, in order.</summary>
    public Task<IReadOnlyList<string>> CodesAsync(CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>The definition that held at <paramref name="asOf"/>: the latest revision among the attempts that count.</summary>
    public Task<ProgrammeDefinition?> CurrentAsync(string code, DateTimeOffset asOf, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>Organisations of every programme; where two name the same code, the later revision's words. In order of code.</summary>
    public Task<IReadOnlyList<Organisation>> AllOrganisationsAsync(DateTimeOffset asOf, CancellationToken cancellationToken) => throw new NotImplementedException(database.ToString());
}
