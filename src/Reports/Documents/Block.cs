namespace QualityMonitor.Reports.Documents;

/// <summary>What a paper is made of.</summary>
public abstract record Block
{
    private Block() { }

    /// <summary>Stands in the contents where its level is the first.</summary>
    public sealed record Heading(string Text) : Block
    {
        /// <summary>1 or 2.</summary>
        public int Level { get; init; } = 1;

        /// <summary>«1.», «1.1.»; what has no number is centred.</summary>
        public bool IsNumbered { get; init; } = true;

        /// <summary>What the contents say where that is more than the heading: «Приложение. Источники данных».</summary>
        public string? InContents { get; init; }
    }

    public sealed record Paragraph(Line Line, TextLook Look = TextLook.Body) : Block;

    /// <summary>Headings of the first level with their pages, under a centred word; all of it on one page.</summary>
    public sealed record Contents(string Title) : Block;

    /// <summary>Blank date and number at both edges, for the office that registers the paper.</summary>
    /// <param name="Place">Between them; empty for none.</param>
    public sealed record Registration(string Date, string Place, string Number) : Block;

    /// <summary>As wide as the text.</summary>
    /// <param name="Alt">What the picture shows, for whoever does not see it.</param>
    /// <param name="Caption">After «Рисунок 1 — »; empty: neither caption nor number.</param>
    public sealed record Picture(byte[] Png, string Alt, string Caption) : Block
    {
        /// <summary>By which <see cref="Phrase.NumberOf"/> finds it.</summary>
        public string? Key { get; init; }
    }

    /// <summary>A table in frames.</summary>
    public sealed record Table(IReadOnlyList<Column> Columns, IReadOnlyList<Row> Rows) : Block
    {
        /// <summary>Under «Таблица 1»; null: the table has neither number nor title.</summary>
        public string? Title { get; init; }

        /// <summary>By which <see cref="Phrase.NumberOf"/> finds it.</summary>
        public string? Key { get; init; }

        /// <summary>A row of numbers of columns below the head, as forms of acts have it.</summary>
        public bool HasColumnNumbers { get; init; }
    }

    /// <summary>Pages of their own turned by ninety degrees, for a table of seven columns and more.</summary>
    public sealed record Landscape(IReadOnlyList<Block> Blocks) : Block;

    /// <summary>Begins a page; from here on tables are numbered П.1, П.2 …</summary>
    /// <param name="Mark">«Приложение к отчёту …», in the right half of the page.</param>
    public sealed record Appendix(IReadOnlyList<string> Mark) : Block;

    /// <param name="Position">Of whoever signs; it may be long.</param>
    /// <param name="Name">«И. О. Фамилия»; empty: a blank line.</param>
    public sealed record Signature(string Position, string Name) : Block;

    /// <summary>What follows begins a page.</summary>
    public sealed record NewPage : Block;
}

public enum TextLook
{
    /// <summary>Indented and justified.</summary>
    Body,

    /// <summary>An item of a list: the dash is the writer's.</summary>
    Item,

    /// <summary>Small and without indent: below a table.</summary>
    Note,

    /// <summary>Bold, in the middle: the kind of the paper and what it is of.</summary>
    Title,

    /// <summary>In the middle: who issues the paper.</summary>
    Issuer,

    /// <summary>Neither indented nor justified: «Приложение: …».</summary>
    Plain,

    /// <summary>As <see cref="Plain"/>, close below what stands before it: of a sheet.</summary>
    Lead,

    /// <summary>Small, at the foot of the last page: who made the paper, and how to reach them.</summary>
    Executor,
}
