namespace QualityMonitor.Etl.Reading.Sheets;

/// <summary>Whether a word stands anywhere in a stream, without reading it as what it is.</summary>
internal static class ByteScan
{
    public static bool Mentions(Stream bytes, params byte[][] words)
    {
        var overlap = words.Max(static word => word.Length) - 1;
        var buffer = new byte[128 * 1024];
        var kept = 0;
        while (true)
        {
            var read = bytes.Read(buffer, kept, buffer.Length - kept);
            if (read == 0)
                return false;
            var length = kept + read;
            if (Array.Exists(words, word => buffer.AsSpan(0, length).IndexOf(word) >= 0))
                return true;
            kept = Math.Min(overlap, length);
            buffer.AsSpan(length - kept, kept).CopyTo(buffer);
        }
    }
}
