namespace QualityMonitor.Indicators.Formulas;

/// <summary>A formula in the codes of another programme.</summary>
public static class FormulaCodes
{
    public static Formula Rename(Formula formula, Func<string, string> code) =>
        formula switch
        {
            Formula.Reference reference => reference with { Code = code(reference.Code) },
            Formula.Negation negation => new Formula.Negation(Rename(negation.Inner, code)),
            Formula.Binary binary => binary with
            {
                Left = Rename(binary.Left, code),
                Right = Rename(binary.Right, code),
            },
            Formula.Call call => call with { Arguments = [.. call.Arguments.Select(one => Rename(one, code))] },
            _ => formula,
        };
}
