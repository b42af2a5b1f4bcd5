using QualityMonitor.Reports.Documents.Writing;

namespace QualityMonitor.Reports.Documents.Forms;

/// <summary>
/// The analytic report by directions of work: № п/п | Направления работы | Результаты реализации муниципальной
/// программы.
/// </summary>
public sealed record DirectionsPaper(FrontMatter Front, IReadOnlyList<DirectionResults> Directions)
{
    /// <summary>Below the table: of which day the figures are and whose data they are without.</summary>
    public IReadOnlyList<Line> Notes { get; init; } = [];

    /// <summary>Between the notes and the names.</summary>
    public IReadOnlyList<Block> After { get; init; } = [];

    public Names Names { get; init; } = Names.None;

    /// <summary>The office's own <c>.docx</c>; null: none.</summary>
    public byte[]? Letterhead { get; init; }

    /// <param name="name">In the file's properties.</param>
    /// <exception cref="LetterheadException">The letterhead is no document.</exception>
    public byte[] Write(string name) =>
        PaperFile.Write(
            new Paper(
                name,
                [
                    .. OfficeBlocks.Front(Front, hasLetterhead: Letterhead is not null),
                    Table(),
                    .. Notes.Select(static line => new Block.Paragraph(line, TextLook.Note)),
                    .. After,
                    .. OfficeBlocks.Foot(Names),
                    .. OfficeBlocks.ApprovalSheet(Names),
                ]
            )
            {
                Letterhead = Letterhead,
            }
        );

    private Block.Table Table() =>
        new(
            [
                new Column("№\nп/п", 7, Align.Centre),
                new Column("Направления работы", 27),
                new Column("Результаты реализации муниципальной программы", 66),
            ],
            [
                .. Directions.Select(
                    static (one, index) =>
                        Row.Of(
                            (index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture),
                            one.Title,
                            one.Results.Count == 0 ? Cell.Bold(Missing) : new Cell(one.Results)
                        )
                ),
            ]
        )
        {
            HasColumnNumbers = true,
        };

    /// <summary>A direction of which nobody wrote is never an empty place.</summary>
    private const string Missing = "Сведения не представлены.";
}

/// <param name="Results">A paragraph each; figures are <see cref="Phrase.Figure"/>.</param>
public sealed record DirectionResults(string Title, IReadOnlyList<Line> Results);
