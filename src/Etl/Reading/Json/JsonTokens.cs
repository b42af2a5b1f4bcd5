using System.Text;
using System.Text.Json;
using QualityMonitor.Etl.Reading.Sheets;

namespace QualityMonitor.Etl.Reading.Json;

/// <summary>
/// The tokens of a JSON text, pulled from a stream one by one. The serializer streams only through async, and a
/// document would be held in memory whole.
/// </summary>
internal sealed class JsonTokens
{
    private readonly SourceStream file;
    private readonly int longestToken;
    private byte[] buffer = new byte[64 * 1024];
    private int start;
    private int end;
    private bool isFinal;
    private JsonReaderState state;

    /// <param name="longestText">Characters of one text; a longer one refuses the file.</param>
    public JsonTokens(SourceStream file, int longestText)
    {
        this.file = file;
        LongestText = longestText;

        // A character is at most three bytes, or six when it is escaped.
        longestToken = (6 * longestText) + 1024;
        file.Position = 0;
        Fill();
        if (buffer.AsSpan(0, end).StartsWith(Encoding.UTF8.Preamble))
            start = Encoding.UTF8.Preamble.Length;
    }

    public JsonTokenType Type { get; private set; }

    /// <summary>The text of a string or a name, and a number as it is written.</summary>
    public string Text { get; private set; } = "";

    private int LongestText { get; }

    /// <returns>False at the end of the text.</returns>
    /// <exception cref="JsonException">The text is no JSON.</exception>
    public bool Read()
    {
        while (true)
        {
            var reader = new Utf8JsonReader(buffer.AsSpan(start, end - start), isFinal, state);
            var isRead = reader.Read();
            state = reader.CurrentState;
            start += (int)reader.BytesConsumed;
            if (isRead)
            {
                Take(ref reader);
                return true;
            }

            if (isFinal)
                return false;
            Fill();
        }
    }

    /// <exception cref="JsonException">The text ends before.</exception>
    public JsonTokenType Next() => Read() ? Type : throw new JsonException("The text ends too early.");

    private void Take(ref Utf8JsonReader reader)
    {
        Type = reader.TokenType;
        Text = Type switch
        {
            JsonTokenType.String or JsonTokenType.PropertyName => reader.GetString()!,
            JsonTokenType.Number => Encoding.UTF8.GetString(reader.ValueSpan),
            _ => "",
        };
        if (Text.Length > LongestText)
            throw new WorkbookRefusedException(LimitProblems.TooLongText(LongestText));
    }

    private void Fill()
    {
        buffer.AsSpan(start, end - start).CopyTo(buffer);
        end -= start;
        start = 0;
        if (end == buffer.Length)
        {
            if (buffer.Length > longestToken)
                throw new WorkbookRefusedException(LimitProblems.TooLongText(LongestText));
            Array.Resize(ref buffer, buffer.Length * 2);
        }

        var read = file.Read(buffer.AsSpan(end));
        end += read;
        isFinal = read == 0;
    }
}
