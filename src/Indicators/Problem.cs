namespace QualityMonitor.Indicators;

/// <summary>What is wrong with something people wrote. Bad input is a value, never an exception.</summary>
/// <param name="Code">Stable machine code, kebab-case: <c>number-unreadable</c>.</param>
/// <param name="Sentence">One Russian sentence for the author of the text; it names the offending value.</param>
/// <param name="Expected">The form expected, in Russian, with an example: <c>число, например 82,6</c>.</param>
public sealed record Problem(string Code, string Sentence, string Expected);

/// <summary>
/// The outcome of reading a text: a value, or the problem that prevented it. Never both, never neither.
/// </summary>
public sealed class Parsed<T>
    where T : notnull
{
    private readonly T? value;

    private Parsed(T? value, Problem? problem)
    {
        this.value = value;
        Problem = problem;
    }

    /// <summary>Null exactly when there is a <see cref="Value"/>.</summary>
    public Problem? Problem { get; }

    public bool IsOk => Problem is null;

    /// <summary>The value read.</summary>
    /// <exception cref="InvalidOperationException">There is a <see cref="Problem"/> instead; ask <see cref="IsOk"/>
    /// first.</exception>
    public T Value =>
        Problem is null ? value! : throw new InvalidOperationException($"No value was read: {Problem.Code}.");

    public Parsed<TOther> Then<TOther>(Func<T, Parsed<TOther>> next)
        where TOther : notnull => Problem is null ? next(value!) : new Parsed<TOther>(default, Problem);

#pragma warning disable CA1000, CA2225 // The conversions below are how a parser returns; a factory class would only repeat them.
    public static implicit operator Parsed<T>(T value) => new(value, null);

    public static implicit operator Parsed<T>(Problem problem) => new(default, problem);
#pragma warning restore CA1000, CA2225
}
