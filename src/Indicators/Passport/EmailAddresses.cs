namespace QualityMonitor.Indicators.Passport;

/// <summary>
/// Reads the addresses of one cell as people paste them: «mailto:…», «Иванова И.И. &lt;…&gt;», several at once. Whether
/// an address lives only the mail server knows; that it cannot live is told. Pure, never throws.
/// </summary>
/// <remarks>
/// A domain may be written in Russian as a whole («director@школа1.рф»). One Russian letter among Latin ones looks the
/// same and is another address: the letters that go there are lost, or read by somebody else.
/// </remarks>
public static class EmailAddresses
{
    private const string LocalSigns = ".!#$%&'*+/=?^_`{|}~-";
    private const int Longest = 254;
    private static readonly char[] Separators = [';', ',', '\n', '\r'];

    /// <returns>At least one, without «mailto:», none of them twice.</returns>
    public static Parsed<IReadOnlyList<string>> Read(string text)
    {
        var found = new List<string>();
        foreach (
            var part in text.Split(Separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        )
        {
            foreach (var written in Written(part))
            {
                var address = Bare(written);
                if (Mistake(address) is { } problem)
                    return problem;
                if (!found.Contains(address, StringComparer.OrdinalIgnoreCase))
                    found.Add(address);
            }
        }

        return found.Count == 0 ? EmailMessages.NoAddress(text) : found;
    }

    /// <summary>«Имя &lt;адрес&gt;», an address alone, or several with spaces between.</summary>
    private static string[] Written(string part)
    {
        var (open, close) = (part.LastIndexOf('<'), part.LastIndexOf('>'));
        if (open >= 0 && close > open)
            return [part[(open + 1)..close]];
        var words = part.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return Array.TrueForAll(words, static word => word.Contains('@', StringComparison.Ordinal)) ? words : [part];
    }

    private static string Bare(string written)
    {
        var address = written.Trim();
        if (address.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase))
            address = address["mailto:".Length..].Split('?')[0].Trim();
        return address;
    }

    private static Problem? Mistake(string address)
    {
        if (
            address.Length > Longest
            || address.Any(char.IsWhiteSpace)
            || address.Split('@') is not [var name, var domain]
        )
            return EmailMessages.NoAddress(address);
        if (name.FirstOrDefault(static sign => !IsOfName(sign)) is not '\0' and var odd)
            return EmailMessages.OddSign(address, odd);
        if (name.Length == 0 || name[0] == '.' || name[^1] == '.' || name.Contains("..", StringComparison.Ordinal))
            return EmailMessages.NoAddress(address);
        return OfDomain(address, domain);
    }

    private static Problem? OfDomain(string address, string domain)
    {
        if (domain.FirstOrDefault(static sign => !IsOfDomain(sign)) is not '\0' and var odd)
            return EmailMessages.OddSign(address, odd);
        var labels = domain.Split('.');
        if (labels.Length < 2 || labels[^1].Length < 2 || labels.Any(static one => one is "" or ['-', ..] or [.., '-']))
            return EmailMessages.NoAddress(address);
        // The alphabet of the last label is that of the whole; the first letter of the other is the slip.
        var isRussian = IsCyrillic(labels[^1][0]);
        var stray = domain.FirstOrDefault(sign => isRussian ? char.IsAsciiLetter(sign) : IsCyrillic(sign));
        return stray == '\0' ? null : EmailMessages.OddSign(address, stray);
    }

    private static bool IsOfName(char sign) =>
        char.IsAsciiLetterOrDigit(sign) || LocalSigns.Contains(sign, StringComparison.Ordinal);

    private static bool IsOfDomain(char sign) =>
        char.IsAsciiLetterOrDigit(sign) || IsCyrillic(sign) || sign is '.' or '-';

    internal static bool IsCyrillic(char sign) => sign is (>= 'а' and <= 'я') or (>= 'А' and <= 'Я') or 'ё' or 'Ё';
}

/// <summary>What is said of an address that cannot be one.</summary>
internal static class EmailMessages
{
    private const string Form =
        "адрес латинскими буквами, например school-5@example.ru; несколько — через точку с запятой";

    public static Problem NoAddress(string text) =>
        new("passport-email", $"Значение {RussianText.Quote(text, 80)} — не адрес электронной почты.", Form);

    public static Problem OddSign(string address, char sign) =>
        new(
            "passport-email",
            $"В адресе {RussianText.Quote(address, 80)} {Name(sign)}: письма по нему не дойдут.",
            Form
        );

    private static string Name(char sign) =>
        sign is '–' or '—' or '‑' or '−' or '‐' ? $"тире «{sign}» вместо дефиса"
        : EmailAddresses.IsCyrillic(sign) ? $"русская буква «{sign}»"
        : char.IsAsciiLetter(sign) ? $"латинская буква «{sign}» среди русских"
        : $"знак «{sign}»";
}
