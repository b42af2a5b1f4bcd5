using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Indicators.Computing;

/// <summary>What a formula takes in: an indicator's unit and its fact, null where nothing was submitted.</summary>
public readonly record struct Operand(Unit Unit, Fact? Fact);

/// <summary>What a formula gives: exactly one of a number, «no data» and «cannot be told».</summary>
public abstract record FormulaResult
{
    private FormulaResult() { }

    /// <param name="Number">Unrounded.</param>
    public sealed record Value(decimal Number) : FormulaResult;

    /// <summary>Missing stays missing; it is never taken for zero.</summary>
    /// <param name="Codes">The indicators without a figure, each once, in the order of the formula.</param>
    public sealed record Missing(IReadOnlyList<string> Codes) : FormulaResult
    {
        /// <summary>Each has figures, but of different schools: none has them all.</summary>
        public bool AreApart { get; init; }
    }

    public sealed record Indeterminate(FormulaDoubt Doubt) : FormulaResult;
}
