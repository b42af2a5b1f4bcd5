using QualityMonitor.Reports.Documents.Writing;

namespace QualityMonitor.Reports.Documents.Forms;

/// <summary>The statement of indicators as a paper of its own, on turned pages.</summary>
/// <param name="Title">Of the table.</param>
public sealed record StatementPaper(FrontMatter Front, string Title, IReadOnlyList<StatementRow> Rows)
{
    /// <summary>The head of the column with the earlier value; null: no such column.</summary>
    public string? Before { get; init; }

    /// <summary>Right below the table: how effective the programme is, with the formula of the act; null: not said.</summary>
    public Line? Formula { get; init; }

    /// <summary>Below the table.</summary>
    public IReadOnlyList<Line> Notes { get; init; } = [];

    public Names Names { get; init; } = Names.None;

    /// <summary>The office's own <c>.docx</c>, which is upright: then only the table is turned; null: none.</summary>
    public byte[]? Letterhead { get; init; }

    /// <param name="name">In the file's properties.</param>
    /// <exception cref="LetterheadException">The letterhead is no document.</exception>
    public byte[] Write(string name)
    {
        Block[] front = [.. OfficeBlocks.Front(Front, hasLetterhead: Letterhead is not null)];
        Block[] table =
        [
            StatementTable.Of(Rows, Title, Before),
            .. Formula is null ? Array.Empty<Block>() : [new Block.Paragraph(Formula, TextLook.Plain)],
            .. Notes.Select(static line => new Block.Paragraph(line, TextLook.Note)),
            .. OfficeBlocks.Foot(Names),
            .. OfficeBlocks.ApprovalSheet(Names),
        ];
        Block[] blocks = Letterhead is null
            ? [new Block.Landscape([.. front, .. table])]
            : [.. front, new Block.Landscape(table)];
        return PaperFile.Write(new Paper(name, blocks) { Letterhead = Letterhead });
    }
}
