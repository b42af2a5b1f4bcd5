namespace QualityMonitor.Store.Content;

/// <summary>A private file that is whole or absent.</summary>
public static class AtomicFile
{
    public static async Task WriteAsync(string path, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        var draft = path + ".part";
        await using (var stream = PrivateFiles.Replace(draft))
        {
            await stream.WriteAsync(bytes, cancellationToken);
            stream.Flush(flushToDisk: true);
        }

        File.Move(draft, path, overwrite: true);
        FolderSync.Flush(Path.GetDirectoryName(path)!);
    }
}
