using QualityMonitor.Indicators.Plans;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Indicators.Facts;

/// <summary>A fact as the store's columns hold it.</summary>
/// <param name="Kind"><c>number</c>, <c>pair</c>, <c>share</c>, <c>yesno</c>, <c>declared</c> or
/// <c>missing</c>.</param>
/// <param name="A">The number, the first of a pair, the numerator; 1 or 0 for yes or no.</param>
/// <param name="B">The second of a pair, the denominator.</param>
/// <param name="Marks">Unit marks by name (<c>Percent</c>, <c>Count/Percent</c>); the bound declared in canonical
/// Russian; the missing mark.</param>
public readonly record struct StoredFact(string Kind, decimal? A, decimal? B, string? Marks);

/// <summary>Between <see cref="Fact"/> and its columns, without loss.</summary>
public static class FactCodec
{
    public static StoredFact Encode(Fact fact) =>
        fact switch
        {
            Fact.Number number => new("number", number.Amount.Value, null, Name(number.Amount.Mark)),
            Fact.Pair pair => new(
                "pair",
                pair.First.Value,
                pair.Second.Value,
                pair.First.Mark + "/" + pair.Second.Mark
            ),
            Fact.Share share => new("share", share.Numerator, share.Denominator, null),
            Fact.YesNo yesNo => new("yesno", yesNo.Done ? 1 : 0, null, null),
            Fact.Declared declared => new("declared", null, null, PlanText.Print(declared.Bound, Unit.None)),
            Fact.Missing missing => new("missing", null, null, missing.Mark),
            _ => throw new ArgumentOutOfRangeException(
                nameof(fact),
                fact.GetType().Name,
                "A new kind of fact needs its columns here."
            ),
        };

    /// <param name="originalText">The cell as written, for the message when the row is damaged.</param>
    /// <exception cref="FormatException">The row was not written by <see cref="Encode"/>.</exception>
    public static Fact Decode(StoredFact stored, string originalText) =>
        stored switch
        {
            { Kind: "number", A: { } value } => new Fact.Number(new Amount(value, Mark(stored.Marks, originalText))),
            { Kind: "pair", A: { } first, B: { } second } => Pair(first, second, stored.Marks, originalText),
            { Kind: "share", A: { } numerator, B: { } denominator } => new Fact.Share(numerator, denominator),
            { Kind: "yesno", A: { } done } => new Fact.YesNo(done != 0),
            { Kind: "declared", Marks: { } bound } when PlanReader.ReadKept(bound, Unit.None) is { IsOk: true } plan =>
                new Fact.Declared(plan.Value),
            { Kind: "missing" } => new Fact.Missing(stored.Marks ?? ""),
            _ => throw Damaged(stored.Kind, originalText),
        };

    private static Fact.Pair Pair(decimal first, decimal second, string? marks, string originalText)
    {
        var parts = (marks ?? "").Split('/');
        if (parts.Length != 2)
            throw Damaged("pair", originalText);

        return new Fact.Pair(
            new Amount(first, Mark(parts[0], originalText)),
            new Amount(second, Mark(parts[1], originalText))
        );
    }

    private static string? Name(UnitKind mark) => mark == UnitKind.None ? null : mark.ToString();

    private static UnitKind Mark(string? name, string originalText)
    {
        if (string.IsNullOrEmpty(name))
            return UnitKind.None;

        return Enum.TryParse<UnitKind>(name, ignoreCase: false, out var mark)
            ? mark
            : throw Damaged(name, originalText);
    }

    private static FormatException Damaged(string what, string originalText) =>
        new($"The stored fact '{what}' of the cell '{originalText}' cannot be decoded.");
}
