using QualityMonitor.Store.Content;

namespace QualityMonitor.Etl.Sources;

/// <summary>More bytes came than a file may have.</summary>
internal sealed class TooManyBytesException : IOException;

/// <summary>
/// A temporary file that holds what is fetched until all of it is there: half a download never reaches the content
/// store, and memory does not grow with the file. The system removes it when it is closed, also when the process is
/// killed.
/// </summary>
internal sealed class SpoolFile : IAsyncDisposable
{
    private readonly FileStream file = PrivateFiles.Passing();

    public long Length => file.Length;

    /// <exception cref="TooManyBytesException">More than <paramref name="maxBytes"/> came.</exception>
    public async Task FillAsync(Stream from, long maxBytes, CancellationToken cancellationToken)
    {
        file.SetLength(0);
        var buffer = new byte[64 * 1024];
        for (int read; (read = await from.ReadAsync(buffer, cancellationToken)) > 0; )
        {
            if (file.Length + read > maxBytes)
                throw new TooManyBytesException();
            await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }
    }

    /// <param name="write">Writes what is already in memory, or bounded by what it comes from.</param>
    public Task FillAsync(Func<Stream, Task> write)
    {
        file.SetLength(0);
        return write(file);
    }

    /// <summary>The bytes from the beginning. Closing it closes nothing: the file belongs to this object.</summary>
    public Stream OpenRead()
    {
        file.Position = 0;
        return new UnclosedStream(file);
    }

    public ValueTask DisposeAsync() => file.DisposeAsync();

    private sealed class UnclosedStream(FileStream inner) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => true;

        public override bool CanWrite => false;

        public override long Length => inner.Length;

        public override long Position
        {
            get => inner.Position;
            set => inner.Position = value;
        }

        public override int Read(byte[] buffer, int offset, int count) => inner.Read(buffer, offset, count);

        public override int Read(Span<byte> buffer) => inner.Read(buffer);

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            inner.ReadAsync(buffer, cancellationToken);

        public override long Seek(long offset, SeekOrigin origin) => inner.Seek(offset, origin);

        public override void Flush() { }

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
