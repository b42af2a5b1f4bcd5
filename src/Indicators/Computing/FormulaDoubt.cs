namespace QualityMonitor.Indicators.Computing;

public enum FormulaDoubtKind
{
    Undefined,
    TooLarge,
    DividedByZero,

    /// <summary>Only a bound was declared.</summary>
    BoundOnly,

    /// <summary>A share of nothing.</summary>
    WithoutWhole,

    /// <summary>A percent without numerator and denominator.</summary>
    PercentOnly,
    OtherShape,
}

/// <summary>Why a formula has no value though no figure is missing.</summary>
/// <param name="Subject">The indicator's code, or the divisor as a formula; empty for none.</param>
public sealed record FormulaDoubt(FormulaDoubtKind Kind, string Subject = "")
{
    /// <summary>A Russian clause without a full stop: «деление на ноль: [1.2] равно 0».</summary>
    public string Text =>
        Kind switch
        {
            FormulaDoubtKind.TooLarge => "число слишком велико",
            FormulaDoubtKind.DividedByZero => $"деление на ноль: {Subject} равно 0",
            FormulaDoubtKind.BoundOnly => $"у показателя {Subject} заявлена только граница, числа нет",
            FormulaDoubtKind.WithoutWhole => $"знаменатель доли у показателя {Subject} равен нулю",
            FormulaDoubtKind.PercentOnly =>
                $"у показателя {Subject} указан только процент, без числителя и знаменателя",
            FormulaDoubtKind.OtherShape => $"значение показателя {Subject} записано в ином виде",
            _ => "значение не определено",
        };
}
