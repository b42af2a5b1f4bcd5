using System.Xml;
using QualityMonitor.Etl.Reading.Sheets;

namespace QualityMonitor.Etl.Reading.Packages;

/// <summary>The value a reader stands on, in a buffer that is used again: no string for what is no text.</summary>
internal sealed class XmlChars(XmlReader xml, int limit)
{
    private char[] buffer = new char[512];
    private int length;

    public ReadOnlySpan<char> Span => buffer.AsSpan(0, length);

    public ReadOnlySpan<char> Read()
    {
        Clear();
        Append();
        return Span;
    }

    public void Clear() => length = 0;

    /// <summary>For a text that comes in several nodes.</summary>
    public void Append()
    {
        int read;
        while ((read = xml.ReadValueChunk(buffer, length, buffer.Length - length)) > 0)
        {
            length += read;
            if (length > limit)
                throw new WorkbookRefusedException(LimitProblems.TooLongText(limit));
            if (length == buffer.Length)
                Array.Resize(ref buffer, buffer.Length * 2);
        }
    }

    /// <summary>How many of the same follow each other: at least one, and never more than an int holds.</summary>
    public int ReadCount() => Math.Max(ReadNumber(), 1);

    /// <summary>The value as a number: never more than an int holds, and 0 where it is none.</summary>
    public int ReadNumber()
    {
        long number = 0;
        foreach (var character in Read())
        {
            if (!char.IsAsciiDigit(character))
                return 0;
            number = Math.Min((number * 10) + (character - '0'), int.MaxValue);
        }

        return (int)number;
    }

    /// <summary>The value as a name of the table, null where the table has no such name; allocates nothing.</summary>
    public string? ReadName(NameTable table)
    {
        Read();
        return table.Get(buffer, 0, length);
    }
}
