using System.Text;
using QualityMonitor.Etl.Reading.Sheets;

namespace QualityMonitor.Etl.Reading.Csv;

/// <summary>
/// The encoding of a Russian text file: its mark, else strict UTF-8, else the most Russian of the pages in use here; a
/// text that is Russian in none of them is refused.
/// </summary>
internal static class TextDecoder
{
    private const int Sample = 256 * 1024;

    /// <summary>Windows, Unix, DOS, the Mac, ISO 8859-5: the first of equals is taken.</summary>
    private static readonly int[] Pages = [1251, 20866, 866, 10007, 28595];

    /// <summary>Of names: archivers write that of DOS, and the first of equals is taken.</summary>
    private static readonly int[] NamePages = [866, 1251, 20866];

    /// <summary>Of fewer letters nobody can say that they are no Russian.</summary>
    private const int EnoughToTell = 30;

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

    /// <summary>A name by its bytes alone: too short to be refused.</summary>
    public static string NameOf(byte[] name)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(name);
        }
        catch (DecoderFallbackException)
        {
            return NamePages.Select(page => Encoding.GetEncoding(page).GetString(name)).MaxBy(RussianLikeness)!;
        }
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

    // Only decoding keeps the bytes of a letter that the end of a block has cut; counting forgets them.
    private static bool IsUtf8(SourceStream file)
    {
        file.Position = 0;
        var decoder = new UTF8Encoding(false, true).GetDecoder();
        var bytes = new byte[64 * 1024];
        var letters = new char[bytes.Length + 1];
        try
        {
            int read;
            while ((read = file.Read(bytes.AsSpan())) > 0)
                decoder.GetChars(bytes, 0, read, letters, 0, flush: false);
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
        var (best, likeness) = Pages
            .Select(Encoding.GetEncoding)
            .Select(page => (page, RussianLikeness(page.GetString(start))))
            .MaxBy(static page => page.Item2);
        if (likeness < 0 && start.Count(static letter => letter > 127) >= EnoughToTell)
            throw new WorkbookRefusedException(ReadingProblems.UnknownEncoding());
        return best;
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
    /// How often its letters stand in Russian texts, in tenths of the logarithm against a letter of even odds. A wrong
    /// page turns о, е, а into rare letters, into capitals behind small ones, or into signs that nobody writes.
    /// </summary>
    private static int RussianLikeness(string text)
    {
        var score = 0;
        var previous = ' ';
        foreach (var letter in text)
        {
            if (Frequency(char.ToLowerInvariant(letter)) is { } weight)
                score += weight - (char.IsUpper(letter) && char.IsLower(previous) && previous > 127 ? Odd : 0);
            else if (letter > 127 && !"№«»–—\u00A0…".Contains(letter, StringComparison.Ordinal))
                score -= Odd;
            previous = letter;
        }

        return score;
    }

    private const int Odd = 20;

    /// <summary>From the most frequent letter to the rarest, each with its weight; ё is written as е.</summary>
    private const string Letters = "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё";

    private static readonly sbyte[] Weights =
    [
        13,
        10,
        9,
        9,
        8,
        7,
        6,
        4,
        4,
        3,
        1,
        0,
        0,
        -1,
        -2,
        -4,
        -5,
        -6,
        -6,
        -7,
        -7,
        -8,
        -10,
        -11,
        -12,
        -15,
        -17,
        -18,
        -21,
        -23,
        -23,
        -34,
        10,
    ];

    private static int? Frequency(char letter) =>
        Letters.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var place ? Weights[place] : null;
}
