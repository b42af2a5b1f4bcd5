namespace QualityMonitor.Etl.Reading.Packages;

/// <summary>
/// An unpacked part that cannot give more bytes than it declared (a zip may lie about it), nor end before, nor run on
/// for megabytes of markup without a single «&gt;»: XmlReader holds a name or an attribute in memory whole, however long.
/// </summary>
internal sealed class BoundedStream(Stream unpacked, long declared, bool isMarkup, CancellationToken cancellation)
    : Stream
{
    private const int LongestMarkup = 8 * 1024 * 1024;

    private long given;
    private long sinceMarkupEnd;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => given;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        cancellation.ThrowIfCancellationRequested();
        var read = unpacked.Read(buffer);
        given += read;
        if (given > declared || (read == 0 && buffer.Length > 0 && given < declared))
            throw new InvalidDataException("The part is not as long as it declares.");
        if (isMarkup)
            Watch(buffer[..read]);
        return read;
    }

    private void Watch(ReadOnlySpan<byte> bytes)
    {
        var end = bytes.LastIndexOf((byte)'>');
        sinceMarkupEnd = end < 0 ? sinceMarkupEnd + bytes.Length : bytes.Length - end;
        if (sinceMarkupEnd > LongestMarkup)
            throw new InvalidDataException("A part holds a name, an attribute or a text of many megabytes.");
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            unpacked.Dispose();
        base.Dispose(disposing);
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
