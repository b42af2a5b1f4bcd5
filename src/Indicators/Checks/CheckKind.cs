namespace QualityMonitor.Indicators.Checks;

/// <summary>The kinds of <see cref="CheckRule"/>, as passports and layouts name them.</summary>
public enum CheckKind
{
    Required,
    Range,
    WholeNumber,
    Relation,
    Jump,
    Contradiction,
    Future,
}
