using System.IO.Compression;
using System.Text;

namespace QualityMonitor.Store.Forgetting;

/// <summary>
/// An address in stored bytes: in texts of any code page, in workbooks and documents, which are archives, and in archives
/// within archives. Nothing is held whole in memory but archives within archives.
/// </summary>
internal static class AddressInBytes
{
    private const int BlockBytes = 256 * 1024;

    public static bool Contains(Stream content, AddressPattern pattern) =>
        IsArchive(content)
            ? ArchiveContains(content, pattern)
            : Rewrite(content, Stream.Null, pattern, "") > 0 || IsInWideLetters(content, pattern);

    /// <summary>The same bytes with another address in place of this one.</summary>
    /// <param name="content">Seekable, at its beginning.</param>
    public static void Replace(Stream content, Stream target, AddressPattern pattern, string replacement)
    {
        if (IsArchive(content))
            ReplaceInArchive(content, target, pattern, replacement);
        else
            Rewrite(content, target, pattern, replacement);
    }

    private static bool IsArchive(Stream content)
    {
        Span<byte> head = stackalloc byte[4];
        var read = content.ReadAtLeast(head, 4, throwOnEndOfStream: false);
        content.Position = 0;
        return read == 4 && head.SequenceEqual("PK\u0003\u0004"u8);
    }

    private static bool ArchiveContains(Stream content, AddressPattern pattern)
    {
        using var archive = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
        return archive.Entries.Any(entry =>
        {
            using var bytes = Seekable(entry);
            return Contains(bytes, pattern);
        });
    }

    private static void ReplaceInArchive(Stream content, Stream target, AddressPattern pattern, string replacement)
    {
        using var from = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
        using var to = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var entry in from.Entries)
        {
            var copy = to.CreateEntry(entry.FullName);
            copy.LastWriteTime = entry.LastWriteTime;
            using var bytes = Seekable(entry);
            using var written = copy.Open();
            Replace(bytes, written, pattern, replacement);
        }
    }

    private static FileStream Seekable(ZipArchiveEntry entry)
    {
        var file = PassingFile.Create();
        using var bytes = entry.Open();
        bytes.CopyTo(file);
        file.Position = 0;
        return file;
    }

    /// <summary>Byte for byte a letter, so that the bytes around an address stay what they are, whatever they
    /// mean.</summary>
    /// <returns>How many were replaced.</returns>
    private static int Rewrite(Stream content, Stream target, AddressPattern pattern, string replacement)
    {
        content.Position = 0;
        var (found, window, written) = (0, "", 0);
        var block = new byte[BlockBytes];
        for (var isLast = false; !isLast; )
        {
            var read = content.ReadAtLeast(block, block.Length, throwOnEndOfStream: false);
            isLast = read < block.Length;
            window += Encoding.Latin1.GetString(block, 0, read);
            var sure = isLast ? window.Length : window.Length - AddressPattern.Longest;
            for (
                var match = pattern.Find(window, written);
                match.Success && match.Index < sure;
                match = pattern.Find(window, written)
            )
            {
                Write(target, window[written..match.Index] + replacement);
                written = match.Index + match.Length;
                found++;
            }

            var end = Math.Max(sure, written);
            Write(target, window[written..end]);
            // What stands before an address decides whether it is one: a few letters stay to be looked back at.
            var kept = Math.Max(0, end - AddressPattern.Longest);
            (window, written) = (window[kept..], end - kept);
        }

        return found;
    }

    private static void Write(Stream target, string text) => target.Write(Encoding.Latin1.GetBytes(text));

    /// <summary>Old workbooks, and texts of two bytes a letter, have zeros between the letters.</summary>
    private static bool IsInWideLetters(Stream content, AddressPattern pattern)
    {
        foreach (var start in (long[])[0, 1])
        {
            content.Position = Math.Min(start, content.Length);
            using var narrow = new MemoryStream();
            var block = new byte[BlockBytes];
            for (int read; (read = content.ReadAtLeast(block, block.Length, throwOnEndOfStream: false)) > 0; )
            {
                for (var index = 0; index < read; index += 2)
                    narrow.WriteByte(block[index]);
            }

            if (Rewrite(narrow, Stream.Null, pattern, "") > 0)
                return true;
        }

        return false;
    }
}
