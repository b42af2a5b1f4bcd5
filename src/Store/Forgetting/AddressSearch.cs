using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using QualityMonitor.Store.Content;

namespace QualityMonitor.Store.Forgetting;

/// <summary>What a search in stored bytes came to.</summary>
public enum AddressFinding
{
    None,
    Found,

    /// <summary>Not found, and not all of it could be read: a damaged or locked archive, or one that unpacks without end.</summary>
    Unreadable,
}

/// <summary>
/// One address in stored bytes: in texts of any code page, in workbooks and documents, which are archives, and in archives
/// within archives. What people send may be anything, so all is bounded, and nothing is held whole in memory.
/// </summary>
/// <param name="names">Erased with it where it is replaced; null: none.</param>
public sealed class AddressSearch(AddressPattern pattern, NamesBeside? names = null)
{
    private const int BlockBytes = 256 * 1024;

    /// <summary>A workbook within an archive within an archive.</summary>
    private const int MostLevels = 4;

    /// <summary>All that one content unpacks to; the largest appendix of a region is a third of it.</summary>
    private const long MostUnpacked = 2L * 1024 * 1024 * 1024;

    /// <param name="content">Seekable.</param>
    public AddressFinding In(Stream content)
    {
        try
        {
            return IsIn(content, new Budget(MostUnpacked), level: 0) ? AddressFinding.Found : AddressFinding.None;
        }
        catch (InvalidDataException)
        {
            return IsInText(content) ? AddressFinding.Found : AddressFinding.Unreadable;
        }
    }

    /// <summary>The same bytes with another address in place of this one.</summary>
    /// <param name="content">Seekable; one in which it was found.</param>
    /// <exception cref="InvalidDataException">A part of it cannot be read.</exception>
    public void Replace(Stream content, Stream target, string replacement) =>
        Replace(content, target, replacement, new Budget(MostUnpacked), level: 0);

    private bool IsIn(Stream content, Budget budget, int level)
    {
        if (!IsArchive(content))
            return IsInText(content);
        using var archive = Open(content, level);
        return archive.Entries.Any(entry =>
        {
            using var bytes = budget.Unpack(entry);
            return IsIn(bytes, budget, level + 1);
        });
    }

    private void Replace(Stream content, Stream target, string replacement, Budget budget, int level)
    {
        if (!IsArchive(content))
        {
            ReplaceInText(content, target, replacement);
            return;
        }

        using var from = Open(content, level);
        using var to = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var entry in from.Entries)
        {
            // The first entry of an OpenDocument file must lie there unpacked.
            var isPacked = entry.CompressedLength != entry.Length;
            var copy = to.CreateEntry(
                entry.FullName,
                isPacked ? CompressionLevel.Optimal : CompressionLevel.NoCompression
            );
            copy.LastWriteTime = entry.LastWriteTime;
            using var bytes = budget.Unpack(entry);
            using var written = copy.Open();
            Replace(bytes, written, replacement, budget, level + 1);
        }
    }

    private static bool IsArchive(Stream content)
    {
        content.Position = 0;
        Span<byte> head = stackalloc byte[4];
        var read = content.ReadAtLeast(head, 4, throwOnEndOfStream: false);
        content.Position = 0;
        return read == 4 && head.SequenceEqual("PK\u0003\u0004"u8);
    }

    private static ZipArchive Open(Stream content, int level) =>
        level < MostLevels
            ? new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true)
            : throw new InvalidDataException("Archives within archives without end.");

    private bool IsInText(Stream content) =>
        Rewrite(content, Stream.Null, pattern.Find, "") > 0 || IsInWideLetters(content);

    private void ReplaceInText(Stream content, Stream target, string replacement)
    {
        var (source, steps) = (content, new Stack<Stream>());
        try
        {
            foreach (var (regex, erased) in (names ?? NamesBeside.Nobody).InBytes)
            {
                steps.Push(PrivateFiles.Passing());
                Rewrite(source, steps.Peek(), regex.Match, erased);
                source = steps.Peek();
            }

            Rewrite(source, target, pattern.Find, replacement);
        }
        finally
        {
            while (steps.TryPop(out var step))
                step.Dispose();
        }
    }

    /// <summary>A letter a byte, so that the bytes around an address stay what they are, whatever they mean.</summary>
    /// <param name="find">In a text, from a place on.</param>
    /// <returns>How many were replaced.</returns>
    private static int Rewrite(Stream content, Stream target, Func<string, int, Match> find, string replacement)
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
            for (var match = find(window, written); match.Success && match.Index < sure; match = find(window, written))
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
    private bool IsInWideLetters(Stream content)
    {
        content.Position = 0;
        var window = new byte[BlockBytes + (4 * AddressPattern.Longest)];
        for (var (kept, isFirst) = (0, true); ; isFirst = false)
        {
            var length =
                kept + content.ReadAtLeast(window.AsSpan(kept), window.Length - kept, throwOnEndOfStream: false);
            foreach (var start in (int[])[0, 1])
            {
                // The first letter of a later piece may be the middle of a longer address.
                if (pattern.Find(EverySecond(window.AsSpan(0, length), start), isFirst ? 0 : 1).Success)
                    return true;
            }

            if (length < window.Length)
                return false;
            kept = 2 * AddressPattern.Longest;
            window.AsSpan(length - kept).CopyTo(window);
        }
    }

    private static string EverySecond(ReadOnlySpan<byte> bytes, int start)
    {
        var letters = new StringBuilder(bytes.Length / 2);
        for (var index = start; index < bytes.Length; index += 2)
            letters.Append((char)bytes[index]);
        return letters.ToString();
    }

    /// <summary>What may still be unpacked.</summary>
    private sealed class Budget(long bytes)
    {
        private long left = bytes;

        /// <returns>The entry's bytes, seekable.</returns>
        /// <exception cref="InvalidDataException">It is locked or damaged, or there is no end of it.</exception>
        public FileStream Unpack(ZipArchiveEntry entry)
        {
            if (entry.IsEncrypted)
                throw new InvalidDataException("A locked entry.");
            var file = PrivateFiles.Passing();
            try
            {
                using var packed = entry.Open();
                var buffer = new byte[BlockBytes];
                for (int read; (read = packed.Read(buffer)) > 0; )
                {
                    if ((left -= read) < 0)
                        throw new InvalidDataException("An archive that unpacks without end.");
                    file.Write(buffer, 0, read);
                }

                file.Position = 0;
                return file;
            }
            catch
            {
                file.Dispose();
                throw;
            }
        }
    }
}
