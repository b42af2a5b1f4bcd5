using System.Text;
using UtfUnknown;

namespace QualityMonitor.Etl.Reading.Csv;

/// <summary>
/// The encoding of a Russian text file: its mark, else strict UTF-8, else one of the four others that are in use here.
/// </summary>
internal static class TextDecoder
{
    private const int Sample = 256 * 1024;

    /// <summary>The stream is left at its first character, behind the mark.</summary>
    public static Encoding Detect(SourceStream file)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var start = Start(file);
        if (Marked(start) is { } marked)
        {
            file.Position = marked.Preamble.Length;
            return marked;
        }

        var encoding = Wide(start) ?? (IsUtf8(file) ? new UTF8Encoding(false, true) : Legacy(start));
        file.Position = 0;
        return encoding;
    }

    private static byte[] Start(SourceStream file)
    {
        file.Position = 0;
        var start = new byte[(int)Math.Min(Sample, file.Length)];
        var read = file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        return start[..read];
    }

    private static Encoding? Marked(byte[] start) =>
        start switch
        {
            [0xEF, 0xBB, 0xBF, ..] => new UTF8Encoding(true, true),
            [0xFF, 0xFE, 0x00, 0x00, ..] => new UTF32Encoding(false, true, true),
            [0x00, 0x00, 0xFE, 0xFF, ..] => new UTF32Encoding(true, true, true),
            [0xFF, 0xFE, ..] => new UnicodeEncoding(false, true, true),
            [0xFE, 0xFF, ..] => new UnicodeEncoding(true, true, true),
            _ => null,
        };

    /// <summary>UTF-16 without a mark: every second byte is the 00 of Latin or the 04 of Cyrillic.</summary>
    private static UnicodeEncoding? Wide(byte[] start)
    {
        if (start.Length < 4 || start.Length % 2 != 0 || Array.IndexOf(start, (byte)0) < 0)
            return null;
        int even = 0,
            odd = 0;
        for (var i = 0; i + 1 < start.Length; i += 2)
        {
            even += start[i] is 0 or 4 ? 1 : 0;
            odd += start[i + 1] is 0 or 4 ? 1 : 0;
        }

        var enough = start.Length / 2 * 9 / 10;
        if (odd >= enough && odd > even)
            return new UnicodeEncoding(false, false, true);
        return even >= enough && even > odd ? new UnicodeEncoding(true, false, true) : null;
    }

    private static bool IsUtf8(SourceStream file)
    {
        file.Position = 0;
        var decoder = new UTF8Encoding(false, true).GetDecoder();
        var bytes = new byte[64 * 1024];
        try
        {
            int read;
            while ((read = file.Read(bytes.AsSpan())) > 0)
                decoder.GetCharCount(bytes, 0, read, flush: false);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private static Encoding Legacy(byte[] start)
    {
        if (Array.IndexOf(start, (byte)0) >= 0)
            throw new WorkbookRefusedException(ReadingProblems.NotText());
        RefuseDamagedUtf8(start);
        var best = CharsetDetector
            .DetectFromBytes(start)
            .Details?.Where(guess => guess.Encoding?.CodePage is 1251 or 20866 or 866)
            .MaxBy(guess => guess.Confidence);
        if (best is { Confidence: > 0.7f })
            return best.Encoding;
        int[] pages = [1251, 20866, 866];
        return pages.Select(Encoding.GetEncoding).MaxBy(encoding => RussianLikeness(encoding.GetString(start)))!;
    }

    // A UTF-8 file cut in the middle of a letter is not a windows-1251 file full of «РџСЂРё».
    private static void RefuseDamagedUtf8(byte[] start)
    {
        var text = Encoding.UTF8.GetString(start);
        var damaged = text.Count(letter => letter == '\uFFFD');
        var cyrillic = text.Count(letter => letter is >= '\u0400' and <= '\u04FF');
        if (cyrillic > 10 * damaged)
            throw new WorkbookRefusedException(ReadingProblems.BrokenEncoding());
    }

    /// <summary>
    /// Russian is mostly small letters and nearly never a capital behind a small one; a wrong page is the other way
    /// round.
    /// </summary>
    private static int RussianLikeness(string text)
    {
        var score = 0;
        var previous = ' ';
        foreach (var letter in text)
        {
            if (letter is >= 'а' and <= 'я')
                score += "оеаинтсрвл".Contains(letter, StringComparison.Ordinal) ? 3 : 1;
            else if (letter is >= 'А' and <= 'Я')
                score -= char.IsLower(previous) ? 3 : 0;
            else if (letter > 127 && letter is not ('№' or '«' or '»' or '–' or '—' or '\u00A0' or 'ё' or 'Ё' or '…'))
                score -= 3;
            previous = letter;
        }

        return score;
    }
}
