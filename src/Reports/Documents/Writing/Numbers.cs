using System.Globalization;

namespace QualityMonitor.Reports.Documents.Writing;

/// <summary>
/// What is numbered, found before anything is written: the contents stand before the headings, and a text may speak of
/// a table below it.
/// </summary>
internal sealed class Numbers
{
    private readonly Dictionary<Block, NumberedBlock> blocks = new(
        (IEqualityComparer<Block>)ReferenceEqualityComparer.Instance
    );
    private readonly Dictionary<string, NumberedBlock> byKey = new(StringComparer.Ordinal);
    private int headings;
    private int chapters;
    private int tables;
    private int pictures;
    private bool isAppendix;

    public Numbers(IReadOnlyList<Block> all)
    {
        foreach (var block in all.SelectMany(Flat))
            Add(block);
    }

    /// <summary>Headings of the first level, in order, as the contents say them.</summary>
    public List<(string Text, string Bookmark)> Chapters { get; } = [];

    public NumberedBlock Of(Block block) => blocks[block];

    /// <summary>Null where no block has the key.</summary>
    public NumberedBlock? Of(string key) => byKey.GetValueOrDefault(key);

    private void Add(Block block)
    {
        switch (block)
        {
            case Block.Heading { Level: 1 } heading:
                headings++;
                var bookmark = "_QmChapter" + Text(headings);
                blocks[block] = new NumberedBlock("", bookmark, false);
                var own = heading.InContents ?? heading.Text;
                Chapters.Add((heading.IsNumbered ? $"{Text(++chapters)}. {own}" : own, bookmark));
                break;
            case Block.Table { Title: not null } table:
                Add(block, table.Key, Text(++tables), "_QmTable" + (isAppendix ? "A" : "") + Text(tables));
                break;
            case Block.Picture { Caption.Length: > 0 } picture:
                Add(block, picture.Key, Text(++pictures), "_QmPicture" + (isAppendix ? "A" : "") + Text(pictures));
                break;
            case Block.Appendix:
                (isAppendix, tables, pictures) = (true, 0, 0);
                break;
            default:
                break;
        }
    }

    private void Add(Block block, string? key, string number, string bookmark)
    {
        var numbered = new NumberedBlock(number, bookmark, isAppendix);
        blocks[block] = numbered;
        if (key is not null)
            byKey[key] = numbered;
    }

    private static IEnumerable<Block> Flat(Block block) =>
        block is Block.Landscape turned ? turned.Blocks.SelectMany(Flat) : [block];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <param name="Number">Empty for a heading.</param>
internal sealed record NumberedBlock(string Number, string Bookmark, bool IsOfAppendix);
