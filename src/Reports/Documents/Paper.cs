namespace QualityMonitor.Reports.Documents;

/// <summary>
/// A document that is filed, as a list of blocks in their order. It knows nothing of reports: a kind of paper makes the
/// blocks, <see cref="Writing.PaperFile"/> makes the bytes.
/// </summary>
/// <param name="Title">In the file's properties; not printed.</param>
public sealed record Paper(string Title, IReadOnlyList<Block> Blocks)
{
    /// <summary>
    /// The office's own <c>.docx</c>: its styles, headers, footers and what its page says already are kept, and the blocks
    /// follow them; null: a plain paper by ГОСТ Р 7.0.97-2016.
    /// </summary>
    public byte[]? Letterhead { get; init; }

    /// <summary>To be read and put away, not filed: small type and margins, so that it fits one page.</summary>
    public bool IsSheet { get; init; }
}

/// <summary>A piece of a line in one look.</summary>
public sealed record Phrase(string Text)
{
    public bool IsBold { get; init; }

    /// <summary>A footnote's mark.</summary>
    public bool IsRaised { get; init; }

    public static Phrase Bold(string text) => new(text) { IsBold = true };

    public static Phrase Raised(string text) => new(text) { IsRaised = true };

    /// <summary>The number of a table or picture, by its key: «1» of «(таблица 1)».</summary>
    public static Phrase NumberOf(string key) => new("") { RefersTo = key };

    /// <summary>
    /// A figure that a reference in a text stands for, printed as plain text: in the file it is a field that nobody
    /// retypes by accident, and the reference is its tag.
    /// </summary>
    public static Phrase Figure(string text, string reference) => new(text) { Reference = reference };

    internal string? RefersTo { get; private init; }

    internal string? Reference { get; private init; }

    public static implicit operator Phrase(string text) => new(text);
}

/// <summary>What one paragraph says.</summary>
public sealed record Line(IReadOnlyList<Phrase> Phrases)
{
    public static Line Of(params Phrase[] phrases) => new(phrases);

    public static Line Bold(string text) => new([Phrase.Bold(text)]);

    public static implicit operator Line(string text) => new([new Phrase(text)]);
}
