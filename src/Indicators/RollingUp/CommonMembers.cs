using QualityMonitor.Indicators.Organisations;

namespace QualityMonitor.Indicators.RollingUp;

/// <summary>
/// The members that have every rolled-up part of a formula: a school that gave the numerator and not the denominator is
/// in neither. Where parts are given at different levels, a school has what the municipality above it gave.
/// </summary>
/// <param name="RollUp">Who is in the formula, and what those who are not lack; its figure is the caller's to
/// make.</param>
/// <param name="Kept">Null when all parts are made of the very same members, so that their figures stand as they
/// are.</param>
/// <param name="Lacking">The indicators that someone lacks, in the order of the formula.</param>
internal sealed record CommonMembers(RollUpResult RollUp, KeptMembers? Kept, IReadOnlyList<string> Lacking)
{
    /// <param name="parts">At least one, each once.</param>
    public static CommonMembers Of(IReadOnlyList<RolledPart> parts, Members members, string organisation)
    {
        if (!parts.Skip(1).All(parts[0].IsOfTheSame))
            return Narrowed(parts, members, organisation);

        var left = parts[0]
            .RollUp.LeftOut.Select(
                (one, index) =>
                    WithoutParts(
                        one.Code,
                        parts.Select(part => new PartLack(part.Indicator.Code, part.RollUp.LeftOut[index].Lack))
                    )
            );
        return new CommonMembers(parts[0].RollUp with { LeftOut = [.. left] }, null, []);
    }

    private static CommonMembers Narrowed(IReadOnlyList<RolledPart> parts, Members members, string organisation)
    {
        var lowest = parts.Min(static one => one.Indicator.Level);
        var given = parts.Select(part => new PartMembers(part, lowest, members, organisation)).ToList();
        var (all, common, left, lacking) = (
            Everyone(given, lowest, members),
            new List<string>(),
            new List<LeftOut>(),
            new HashSet<string>(StringComparer.Ordinal)
        );
        foreach (var member in all)
        {
            var lacks = given
                .Select(part => part.Lack(member) is { } why ? new PartLack(part.Code, why) : (PartLack?)null)
                .OfType<PartLack>()
                .ToList();
            lacking.UnionWith(lacks.Select(static one => one.Indicator));
            if (lacks.Count == 0)
                common.Add(member);
            else
                left.Add(WithoutParts(member, lacks));
        }

        var reached = WithAbove(common, members);
        return new CommonMembers(
            new RollUpResult(null, common.Count, all.Count, left),
            new KeptMembers(
                given.ToDictionary(static one => (one.Code, one.Part.Period), one => one.UsedAmong(reached))
            ),
            [.. parts.Select(static one => one.Indicator.Code).Where(lacking.Contains).Distinct(StringComparer.Ordinal)]
        );
    }

    /// <summary>
    /// The members of the lowest level, and of those further up the ones that have none of these below them.
    /// </summary>
    private static List<string> Everyone(List<PartMembers> given, OrganisationLevel lowest, Members members)
    {
        var below = given
            .Where(one => one.Part.Indicator.Level == lowest)
            .SelectMany(static one => one.All)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        var reached = WithAbove(below, members);
        return
        [
            .. below,
            .. given
                .SelectMany(static one => one.All)
                .Where(one => !reached.Contains(one))
                .Distinct(StringComparer.Ordinal),
        ];
    }

    private static HashSet<string> WithAbove(IReadOnlyList<string> codes, Members members) =>
        codes.Concat(codes.SelectMany(members.Above)).ToHashSet(StringComparer.Ordinal);

    private static LeftOut WithoutParts(string member, IEnumerable<PartLack> parts) =>
        new(member, MemberLack.Parts) { Parts = [.. parts] };
}
