using QualityMonitor.Indicators.Forms;

namespace QualityMonitor.Reports.Papers;

/// <summary>
/// Where the columns of a form stand, counted from 1, and how wide they are: none that no row of it can use. The hidden
/// code is the first.
/// </summary>
internal sealed class FormColumns
{
    public const int Code = 1;
    public const int Number = 2;
    public const int Name = 3;
    public const int Unit = 4;

    private readonly List<double> widths;

    public FormColumns(FormContent form)
    {
        Shape = FormShapes.Of(
            form.Lines.Any(static line => line.IsShare),
            form.Lines.Any(static line => !line.IsShare)
        );
        Figures = FormShapes.Columns(Shape);
        widths = form.AsksWhy ? WithWhy(Figures) : Plain(Figures);
        // What is not there leaves its room to what is read.
        var free = Figures.Count < AllFigures ? Whole(form.AsksWhy) - widths.Sum() : 0;
        widths[Name - 1] += free / 2;
        widths[Asked - 1] += free / 2;
    }

    public FormShape Shape { get; }

    /// <summary>The headers over figures.</summary>
    public IReadOnlyList<string> Figures { get; }

    /// <summary>In characters, all columns in their order.</summary>
    public IReadOnlyList<double> Widths => widths;

    public int Last => widths.Count;

    public int Before => Unit + Figures.Count + 1;

    public int Asked => Before + 1;

    public int Why => Asked + 1;

    public int Action => Why + 1;

    /// <param name="header">One of <see cref="Figures"/>.</param>
    public int Of(string header) => Unit + 1 + Figures.Index().First(one => one.Item == header).Index;

    public static char Letter(int column) => (char)('A' + column - 1);

    private const int AllFigures = 3;

    private static List<double> Plain(IReadOnlyList<string> figures) =>
        [4, 12, 52, 13, .. figures.Select(static _ => 14.0), 22, 30];

    /// <summary>With a place for reasons: still one screen of a small laptop, so that nobody overlooks them.</summary>
    private static List<double> WithWhy(IReadOnlyList<string> figures) =>
        [4, 13, 38, 11, .. figures.Select(static one => one == FormVocabulary.Denominator ? 13.0 : 12), 20, 20, 30, 28];

    private static double Whole(bool asksWhy)
    {
        var all = FormShapes.Columns(FormShape.SharesAndValues);
        return (asksWhy ? WithWhy(all) : Plain(all)).Sum();
    }
}
