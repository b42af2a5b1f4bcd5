using System.Text;
using QualityMonitor.Etl.Reading.Cells;

namespace QualityMonitor.Etl.Reading.Xls;

/// <summary>
/// The texts of an xls that have raised characters in them, by their place in its table of strings. The table is looked
/// into only where the book has a raised font, and of it nothing but these texts is kept.
/// </summary>
internal sealed class XlsFootnotes
{
    private const int Font = 0x31;
    private const int Table = 0xFC;
    private const int Continue = 0x3C;
    private const int Raised = 1;

    /// <summary>The fifth font is in no file, and the numbers of the others jump over it.</summary>
    private const int MissingFont = 4;

    private readonly List<bool> fonts = [];
    private readonly List<byte[]> parts = [];
    private Dictionary<uint, string>? found;
    private bool isInTable;

    /// <summary>To be given the records of the book's first part in their order.</summary>
    public void Take(int id, ReadOnlySpan<byte> body)
    {
        isInTable = id == Table || (isInTable && id == Continue);
        if (id == Font)
            fonts.Add(body.Length > 9 && body[8] == Raised);
        else if (isInTable && fonts.Contains(true))
            parts.Add(body.ToArray());
    }

    /// <returns>Null for a text without raised characters.</returns>
    public string? Of(uint place)
    {
        found ??= Read();
        return found.GetValueOrDefault(place);
    }

    private Dictionary<uint, string> Read()
    {
        var texts = new Dictionary<uint, string>();
        var table = new BiffStrings(parts);
        for (uint place = 0; table.Next() is { } text; place++)
        {
            if (text.Runs.Exists(run => IsRaised(run.Font)))
                texts[place] = Shown(text);
        }

        parts.Clear();
        return texts;
    }

    private string Shown(BiffText text)
    {
        var shown = new RaisedText();
        var (start, isRaised) = (0, false);
        foreach (var (from, font) in text.Runs)
        {
            var end = Math.Clamp(from, start, text.Letters.Length);
            shown.Add(text.Letters[start..end], isRaised);
            (start, isRaised) = (end, IsRaised(font));
        }

        shown.Add(text.Letters[start..], isRaised);
        return shown.ToString();
    }

    private bool IsRaised(int font)
    {
        var place = font > MissingFont ? font - 1 : font;
        return place < fonts.Count && fonts[place];
    }
}

/// <summary>A text and where in it which font begins.</summary>
internal sealed record BiffText(string Letters, List<(int From, int Font)> Runs);

/// <summary>
/// Reads the table of strings of Excel 97 to 2003 ([MS-XLS] 2.4.265), which is cut into records at any byte: a text that
/// is cut says anew how wide its letters are.
/// </summary>
internal sealed class BiffStrings
{
    private const int HeadBytes = 8;
    private readonly List<byte[]> parts;
    private int part;
    private int at = HeadBytes;

    public BiffStrings(List<byte[]> parts) => this.parts = parts;

    /// <returns>Null behind the last one.</returns>
    public BiffText? Next()
    {
        if (!HasMore())
            return null;
        var length = Short();
        var flags = Byte();
        var runs = (flags & 8) != 0 ? Short() : 0;
        var extra = (flags & 4) != 0 ? Short() + (Short() * 65536L) : 0;
        var letters = Letters(length, (flags & 1) != 0);
        var fonts = new List<(int, int)>(Math.Min(runs, 64));
        for (; runs > 0 && HasMore(); runs--)
            fonts.Add((Short(), Short()));
        for (; extra > 0 && HasMore(); extra--)
            Byte();
        return new BiffText(letters, fonts);
    }

    private string Letters(int length, bool isWide)
    {
        var letters = new StringBuilder(Math.Min(length, 256));
        while (letters.Length < length && HasMore())
        {
            // Between two records, and nowhere else, the width is said again.
            if (at == 0)
                isWide = (Byte() & 1) != 0;
            if (!HasMore())
                break;
            letters.Append((char)(isWide ? Short() : Byte()));
        }

        return letters.ToString();
    }

    private bool HasMore()
    {
        while (part < parts.Count && at >= parts[part].Length)
            (part, at) = (part + 1, 0);
        return part < parts.Count;
    }

    private int Byte() => HasMore() ? parts[part][at++] : 0;

    private int Short() => Byte() | (Byte() << 8);
}
