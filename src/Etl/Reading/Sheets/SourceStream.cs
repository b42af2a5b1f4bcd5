namespace QualityMonitor.Etl.Reading.Sheets;

/// <summary>
/// The disk or the network failed while the file was read: nobody may tell the author that the file is damaged.
/// </summary>
internal sealed class SourceUnreadableException(IOException cause)
    : Exception("The source of the workbook could not be read.", cause);

/// <summary>
/// The caller's stream as the libraries see it: it obeys cancellation (ExcelDataReader knows none), keeps the failures
/// of the source apart from those of the content, and cannot be closed by a library.
/// </summary>
internal sealed class SourceStream(Stream inner, CancellationToken cancellation) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => inner.Length;

    public override long Position
    {
        get => inner.Position;
        set => Seek(value, SeekOrigin.Begin);
    }

    public CancellationToken Cancellation => cancellation;

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        cancellation.ThrowIfCancellationRequested();
        try
        {
            return inner.Read(buffer);
        }
        catch (IOException exception)
        {
            throw new SourceUnreadableException(exception);
        }
    }

    public override long Seek(long offset, SeekOrigin origin) => inner.Seek(offset, origin);

    public override void Flush() { }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
