using QualityMonitor.Indicators.Checks;
using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Policies;

namespace QualityMonitor.Indicators.Programmes;

/// <summary>What a recipient is in the programme; decides which reports reach them.</summary>
public enum RecipientRole
{
    /// <summary>Муниципальный координатор: every report, digests, escalations.</summary>
    Coordinator,

    /// <summary>Руководитель управления: the quarterly report.</summary>
    Head,

    /// <summary>Gets reports and is asked for nothing.</summary>
    Reader,

    /// <summary>Методист: gets reports, and enters the municipal figures.</summary>
    Methodologist,
}

/// <summary>One address of a programme's mailing.</summary>
public sealed record Recipient(string Name, string Email, RecipientRole Role)
{
    /// <summary>For whom they enter figures, in the passport's words; empty: what the role brings
    /// (<see cref="Authority.Reach"/>).</summary>
    public string SpeaksFor { get; init; } = "";
}

/// <summary>
/// A programme as one revision of its passport defines it. A later passport replaces the whole definition; earlier
/// revisions stay in the store, so that an old report keeps the definitions of its day.
/// </summary>
/// <param name="Code">Unique, Latin, as used on the command line: <c>quality-2025</c>.</param>
/// <param name="Name">Printed name.</param>
/// <param name="OwnerCode">Code of the organisation the programme's figures speak of, usually the municipality.</param>
/// <param name="Document">The act that approved it; empty when not given.</param>
/// <param name="DeadlineDays">Calendar days after a period's end by which schools submit, moved to a working day
/// (<see cref="Completeness.CollectionDays"/>); 10 when the passport is silent.</param>
public sealed record ProgrammeDefinition(
    string Code,
    string Name,
    string OwnerCode,
    string Document,
    DateOnly? StartsOn,
    DateOnly? EndsOn,
    int DeadlineDays,
    IReadOnlyList<Organisation> Organisations,
    IReadOnlyList<IndicatorDefinition> Indicators,
    IReadOnlyList<Recipient> Recipients
)
{
    /// <summary>What figures are held against, whatever form or table brings them.</summary>
    public IReadOnlyList<CheckRule> Checks { get; init; } = [];

    /// <summary>Rows of the policy sheets that are understood, see <see cref="PolicyReader"/>.</summary>
    public IReadOnlyList<PolicyRow> Policies { get; init; } = [];

    /// <summary>
    /// Schools that answer to the programme's owner, in the passport's order; of a passport that leaves «Входит в»
    /// empty, all its schools.
    /// </summary>
    public IReadOnlyList<Organisation> Schools()
    {
        var below = new OrganisationTree(Organisations).Below(OwnerCode, OrganisationLevel.School);
        return below.Count > 0 ? below : [.. Organisations.Where(static one => one.Level == OrganisationLevel.School)];
    }

    /// <summary>True while the programme runs in any day of the period; open ends run for ever.</summary>
    public bool IsActiveIn(Period period) =>
        (StartsOn ?? DateOnly.MinValue) <= period.End && (EndsOn ?? DateOnly.MaxValue) >= period.Start;
}
