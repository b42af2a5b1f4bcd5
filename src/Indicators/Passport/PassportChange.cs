using QualityMonitor.Indicators.Programmes;

namespace QualityMonitor.Indicators.Passport;

/// <summary>All that a passport says.</summary>
public sealed record PassportState(ProgrammeDefinition Programme, IReadOnlyList<PassportPlan> Plans)
{
    /// <summary>What it says to a municipality.</summary>
    public PassportState ScopedTo(string municipality)
    {
        var part = Programme.ScopedTo(municipality);
        var codes = part.Organisations.Select(static one => one.Code).ToHashSet(StringComparer.Ordinal);
        return new PassportState(part, [.. Plans.Where(one => codes.Contains(one.OrganisationCode))]);
    }
}

/// <summary>What of a passport changed.</summary>
public enum PassportPart
{
    /// <summary>A cell of the programme's own sheet: its name, its act, its owner, its dates.</summary>
    Programme,
    Deadline,
    Recipient,
    Address,
    Organisation,
    Indicator,
    Plan,
    Check,

    /// <summary>A row of a policy sheet.</summary>
    Policy,
}

public enum PassportChangeKind
{
    Added,
    Withdrawn,
    Changed,
}

/// <summary>One thing that a passport says otherwise than the one before it.</summary>
/// <param name="Subject">What it is about, as the passport names it: a code, an address, a label.</param>
/// <param name="Before">Empty when it was added.</param>
/// <param name="After">Empty when it was withdrawn.</param>
public sealed record PassportChange(
    PassportPart Part,
    PassportChangeKind Kind,
    string Subject,
    string Before,
    string After
)
{
    /// <summary>The same in words a reader knows: a school by its name, its code behind it. Null: as the passport names
    /// it.</summary>
    public string? Called { get; init; }
}

/// <summary>One thing that a passport says, as it is compared.</summary>
/// <param name="Subject">Unique in its part of the passport.</param>
/// <param name="Called"><see cref="PassportChange.Called"/>.</param>
internal readonly record struct PassportRow(string Subject, string Text, string? Called = null);
