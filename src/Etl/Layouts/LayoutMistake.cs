namespace QualityMonitor.Etl.Layouts;

/// <summary>Something in a layout that its author has to correct. A layout with a mistake is not used at all.</summary>
/// <param name="File">File name of the layout.</param>
/// <param name="Line">From 1; 0 when the mistake is of the file or the folder.</param>
/// <param name="Key">The key as written, with its parents: <c>columns[2].is</c>.</param>
/// <param name="Sentence">Russian, names the offending value.</param>
/// <param name="Expected">The form expected, with an example.</param>
public sealed record LayoutMistake(string File, int Line, string Key, string Sentence, string Expected)
{
    /// <summary>Where it is, in Russian.</summary>
    public string Place => Line == 0 ? File : $"{File}, строка {Line}, {Key}";

    public override string ToString() => $"{Place}: {Sentence} Ожидается: {Expected}.";
}
