using QualityMonitor.Indicators.Organisations;

namespace QualityMonitor.Indicators.RollingUp;

/// <summary>Who gave a rolled-up part of a formula and who did not, and why.</summary>
internal sealed class PartMembers
{
    private readonly Members members;
    private readonly bool isGivenAbove;
    private readonly HashSet<string> used;
    private readonly Dictionary<string, MemberLack> leftOut = new(StringComparer.Ordinal);

    /// <param name="lowest">The lowest level of the formula's parts.</param>
    public PartMembers(RolledPart part, OrganisationLevel lowest, Members members, string organisation)
    {
        this.members = members;
        (Part, isGivenAbove) = (part, part.Indicator.Level > lowest);
        All = [.. members.Of(part.Indicator, organisation, part.Period).Facts.Select(static one => one.Key)];
        foreach (var one in part.RollUp.LeftOut)
            leftOut.TryAdd(one.Code, one.Lack);

        used = All.Where(one => !leftOut.ContainsKey(one)).ToHashSet(StringComparer.Ordinal);
    }

    public RolledPart Part { get; }

    public string Code => Part.Indicator.Code;

    public IReadOnlyList<string> All { get; }

    /// <summary>
    /// Why a member does not have the part; null when it, or for a part given further up one above it, gave it.
    /// </summary>
    public MemberLack? Lack(string member)
    {
        IReadOnlyList<string> line = isGivenAbove ? [member, .. members.Above(member)] : [member];
        return line.Any(used.Contains)
            ? null
            : line.Where(leftOut.ContainsKey).Select(one => leftOut[one]).FirstOrDefault(MemberLack.NotSubmitted);
    }

    public IReadOnlySet<string> UsedAmong(IReadOnlySet<string> codes) =>
        used.Where(codes.Contains).ToHashSet(StringComparer.Ordinal);
}
