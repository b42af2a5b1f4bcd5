using QualityMonitor.Indicators.Computing;

namespace QualityMonitor.Indicators.Formulas;

/// <summary>Which number of an indicator's fact a formula means.</summary>
public enum FormulaPart
{
    /// <summary>The figure itself; of a share its percent.</summary>
    Whole,

    /// <summary>«числитель» of a share.</summary>
    Numerator,

    /// <summary>«знаменатель» of a share.</summary>
    Denominator,

    /// <summary>«первое» of a pair, in the order of the indicator's unit.</summary>
    First,

    /// <summary>«второе» of a pair.</summary>
    Second,
}

public enum FormulaOperation
{
    Add,
    Subtract,
    Multiply,
    Divide,
}

public enum FormulaFunction
{
    /// <summary>«сумма».</summary>
    Sum,

    /// <summary>«среднее».</summary>
    Average,

    /// <summary>«мин».</summary>
    Minimum,

    /// <summary>«макс».</summary>
    Maximum,
}

/// <summary>
/// An arithmetic expression over indicators of a programme: <c>([1.1] + [1.2]) / [2.4].знаменатель * 100</c>. Read by
/// <see cref="FormulaReader"/>, printed by <see cref="FormulaText"/>; it holds no code and reaches nothing but figures.
/// </summary>
public abstract record Formula
{
    private Formula() { }

    /// <param name="Value">Not negative; a minus is a <see cref="Negation"/>.</param>
    /// <param name="HasPoint">Written «1.5» and not «1,5»: then it may have been meant as the code of an
    /// indicator.</param>
    public sealed record Constant(decimal Value, bool HasPoint = false) : Formula;

    /// <param name="Code">The indicator's code as written between the brackets; after <see cref="FormulaBinding"/> as
    /// its definition has it.</param>
    public sealed record Reference(string Code, FormulaPart Part = FormulaPart.Whole) : Formula;

    public sealed record Negation(Formula Inner) : Formula;

    public sealed record Binary(FormulaOperation Operation, Formula Left, Formula Right) : Formula;

    /// <param name="Arguments">At least one.</param>
    public sealed record Call(FormulaFunction Function, IReadOnlyList<Formula> Arguments) : Formula
    {
        public bool Equals(Call? other) =>
            other is not null && Function == other.Function && Arguments.SequenceEqual(other.Arguments);

        public override int GetHashCode() => HashCode.Combine(Function, Arguments.Count);
    }

    /// <summary>Every reference, from left to right; repeated ones come again.</summary>
    public IEnumerable<Reference> References() =>
        this switch
        {
            Reference reference => [reference],
            Negation negation => negation.Inner.References(),
            Binary binary => binary.Left.References().Concat(binary.Right.References()),
            Call call => call.Arguments.SelectMany(static argument => argument.References()),
            _ => [],
        };
}
