namespace QualityMonitor.Indicators.Narrative;

/// <summary>A piece of prose: words, or a reference to a figure.</summary>
public abstract record TextPiece
{
    private TextPiece() { }

    public sealed record Words(string Text) : TextPiece;

    /// <param name="Written">With its brackets: <c>[1.2 план]</c>.</param>
    /// <param name="Subject">An indicator's code, or one of <see cref="ReferenceNames"/>.</param>
    /// <param name="Of">What of an indicator: <c>план</c>, <c>год назад</c>, a school's name; empty: the figure
    /// itself.</param>
    public sealed record Reference(string Written, string Subject, string Of) : TextPiece
    {
        public bool IsOfIndicator => !ReferenceNames.Is(Subject);
    }
}
