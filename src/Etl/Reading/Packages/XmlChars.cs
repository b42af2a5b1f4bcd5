using System.Xml;
using QualityMonitor.Etl.Reading.Sheets;

namespace QualityMonitor.Etl.Reading.Ods;

/// <summary>The value a reader stands on, in a buffer that is used again: no string for what is no text.</summary>
internal sealed class XmlChars(XmlReader xml, int limit)
{
    private char[] buffer = new char[512];
    private int length;

    public ReadOnlySpan<char> Span => buffer.AsSpan(0, length);

    public ReadOnlySpan<char> Read()
    {
        length = 0;
        int read;
        while ((read = xml.ReadValueChunk(buffer, length, buffer.Length - length)) > 0)
        {
            length += read;
            if (length > limit)
                throw new WorkbookRefusedException(ReadingProblems.TooLongText(limit));
            if (length == buffer.Length)
                Array.Resize(ref buffer, buffer.Length * 2);
        }

        return Span;
    }

    /// <summary>How many of the same follow each other: at least one, and never more than an int holds.</summary>
    public int ReadCount()
    {
        long number = 0;
        foreach (var character in Read())
        {
            if (!char.IsAsciiDigit(character))
                return 1;
            number = Math.Min((number * 10) + (character - '0'), int.MaxValue);
        }

        return (int)Math.Max(number, 1);
    }

    /// <summary>The value as a name of the table, null where the table has no such name; allocates nothing.</summary>
    public string? ReadName(NameTable table)
    {
        Read();
        return table.Get(buffer, 0, length);
    }
}
