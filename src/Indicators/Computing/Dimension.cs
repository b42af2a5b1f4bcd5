using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Indicators.Computing;

/// <summary>
/// What a figure measures as a product of units: «баллы», «количество / баллы», nothing but a ratio. Percent is a unit
/// like any other and the number 100 as a factor is measured in it: so count / count * 100 comes out as percent, and
/// percent / 100 as a ratio, by the same rule.
/// </summary>
internal sealed class Dimension : IEquatable<Dimension>
{
    private readonly SortedDictionary<string, int> powers;

    private Dimension(SortedDictionary<string, int> powers) => this.powers = powers;

    public static Dimension Ratio { get; } = new([]);

    public static Dimension Percent { get; } = Single("проценты");

    public static Dimension Count { get; } = Single("количество");

    /// <summary>Null for units that a formula cannot count with: pairs, yes or no, and none at all.</summary>
    public static Dimension? Of(Unit unit) =>
        unit.Kind switch
        {
            // A difference of two percents may be meant as a part or as points; nobody can tell from the formula.
            UnitKind.Percent or UnitKind.PercentagePoints => Percent,
            UnitKind.Count => Count,
            UnitKind.Score => Single("баллы"),
            UnitKind.PersonHours => Single("человеко-часы"),
            UnitKind.Other => Single(TextNormalizer.Fold(unit.Text)),
            _ => null,
        };

    public Dimension Times(Dimension other) => Combine(other, 1);

    public Dimension Over(Dimension other) => Combine(other, -1);

    public bool Equals(Dimension? other) => other is not null && powers.SequenceEqual(other.powers);

    public override bool Equals(object? obj) => Equals(obj as Dimension);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(ToString());

    /// <summary>For people: «количество / баллы».</summary>
    public override string ToString()
    {
        var over = Factors(1);
        var under = Factors(-1);
        return (over.Length, under.Length) switch
        {
            (0, 0) => "отношение",
            (_, 0) => over,
            (0, _) => "1 / " + under,
            _ => over + " / " + under,
        };
    }

    private string Factors(int sign) =>
        string.Join(
            " × ",
            powers
                .Where(power => Math.Sign(power.Value) == sign)
                .SelectMany(power => Enumerable.Repeat(power.Key, Math.Abs(power.Value)))
        );

    private Dimension Combine(Dimension other, int sign)
    {
        var combined = new SortedDictionary<string, int>(powers, StringComparer.Ordinal);
        foreach (var (name, power) in other.powers)
        {
            combined[name] = combined.GetValueOrDefault(name) + (sign * power);
            if (combined[name] == 0)
                combined.Remove(name);
        }

        return new Dimension(combined);
    }

    private static Dimension Single(string name) =>
        new(new SortedDictionary<string, int>(StringComparer.Ordinal) { [name] = 1 });
}
