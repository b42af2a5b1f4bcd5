using System.Text;
using System.Text.Json;

namespace QualityMonitor.Reports.Wording;

/// <summary>
/// JSON as a string, piece by piece. A region's model is tens of megabytes, and the serializer's own way to a string
/// borrows twice that from a pool that keeps it.
/// </summary>
internal sealed class JsonText : Stream
{
    private readonly StringBuilder text = new();
    private readonly Decoder decoder = Encoding.UTF8.GetDecoder();

    public static string Of<T>(T model, JsonSerializerOptions options)
    {
        using var written = new JsonText();
        JsonSerializer.Serialize(written, model, options);
        return written.text.ToString();
    }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        Span<char> characters = stackalloc char[1024];
        while (buffer.Length > 0)
        {
            decoder.Convert(buffer, characters, flush: false, out var read, out var made, out _);
            text.Append(characters[..made]);
            buffer = buffer[read..];
        }
    }

    public override void Flush() { }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
