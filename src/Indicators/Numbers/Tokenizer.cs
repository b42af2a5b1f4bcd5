using System.Globalization;
using System.Text.RegularExpressions;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Indicators.Numbers;

/// <summary>Cuts a folded cell into tokens. Linear in the length of the cell; never throws.</summary>
internal static partial class Tokenizer
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const int TimeoutMilliseconds = 2000;

    public static List<Token> Cut(string folded)
    {
        var plain = PercentEndings()
            .Replace(
                Endings().Replace(Footnotes().Replace(folded, ""), ""),
                static match => match.Value.StartsWith("сто", StringComparison.Ordinal) ? "100 %" : "%"
            );
        var text = Abbreviations().Replace(plain, static match => Abbreviation(match.Value));
        var tokens = new List<Token>();
        var glued = false;
        for (var at = 0; at < text.Length; )
        {
            if (IsPower(tokens, text, at))
            {
                tokens.Add(new Token(TokenKind.Foreign, text[at].ToString(), Glued: true));
                at++;
                continue;
            }

            if (text[at] is ' ' or '*' || IsSuperscript(text[at]))
            {
                glued = text[at] != ' ' && glued;
                at++;
                continue;
            }

            var (token, length) = Next(text, at, glued);
            tokens.Add(token);
            at += length;
            glued = true;
        }

        return tokens;
    }

    private static (Token Token, int Length) Next(string text, int at, bool glued)
    {
        if (char.IsAsciiDigit(text[at]))
            return Number(text, at, glued);
        if (BareFraction().Match(text, at) is { Success: true } fraction)
            return (NumberToken("0" + fraction.Value, glued), fraction.Length);

        if (char.IsLetter(text[at]))
        {
            var word = Word().Match(text, at).Value;
            return (new Token(TokenKind.Word, word, glued), word.Length);
        }

        var two = at + 1 < text.Length ? text.Substring(at, 2) : "";
        if (two is ">=" or "=>" or "<=" or "=<")
            return (new Token(TokenKind.Sign, two.Contains('>') ? ">=" : "<=", glued), 2);

        var kind = text[at] switch
        {
            '%' or Scales.PerMille => TokenKind.Percent,
            '/' or '\\' => TokenKind.Slash,
            '-' => TokenKind.Dash,
            '(' or '[' => TokenKind.Open,
            ')' or ']' => TokenKind.Close,
            '>' or '<' or '=' or '+' or '≥' or '≤' or '⩾' or '⩽' => TokenKind.Sign,
            '.' or ',' or ';' or ':' or '!' or '"' or '«' or '»' or '“' or '”' or '„' or '\'' => TokenKind.Punctuation,
            _ => TokenKind.Foreign,
        };
        var sign = text[at] switch
        {
            '≥' or '⩾' => ">=",
            '≤' or '⩽' => "<=",
            var other => other.ToString(),
        };
        return (new Token(kind, sign, glued), 1);
    }

    private static (Token Token, int Length) Number(string text, int at, bool glued)
    {
        var date = DateShape().Match(text, at);
        if (date.Success)
            return (new Token(TokenKind.Date, date.Value, glued), date.Length);

        var match = NumberShape().Match(text, at);
        return (NumberToken(match.Value, glued), match.Length);
    }

    /// <summary>
    /// One point or comma is the decimal separator, whatever follows it: Russian documents do not group by points. Both
    /// kinds, or one kind several times, are groups of thousands with the last, different one as the decimal separator.
    /// </summary>
    private static Token NumberToken(string written, bool glued)
    {
        var token = new Token(TokenKind.Number, written, glued)
        {
            SpacedFraction = written.Contains(", ", StringComparison.Ordinal),
        };
        var compact = written.Replace(" ", "", StringComparison.Ordinal);
        var last = compact.AsSpan().LastIndexOfAny('.', ',');
        var first = compact.AsSpan().IndexOfAny('.', ',');
        if (first != last)
        {
            // 1.234.567 has no fraction; 1.234,5 has one behind the separator that differs.
            var fraction = compact[first] == compact[last] ? "" : compact[(last + 1)..];
            var whole = fraction.Length == 0 ? compact : compact[..last];
            if (!Grouped().IsMatch(whole) || whole.Contains(',') && whole.Contains('.'))
                return token with { Fault = NumberFault.Malformed };
            compact =
                whole.Replace(".", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal)
                + (fraction.Length == 0 ? "" : "." + fraction);
        }
        else if (last >= 0)
        {
            var thousands =
                compact.Length - last == 4 && last is >= 1 and <= 3 && compact[0] != '0' && !written.Contains(' ');
            token = token with { MaybeThousands = thousands };
        }

        return Valued(token, compact.Replace(',', '.'));
    }

    private static Token Valued(Token token, string invariant)
    {
        var digits = invariant.Count(char.IsAsciiDigit);
        if (digits > Amount.MaxDigits)
            return token with { Fault = NumberFault.TooManyDigits };

        var value = decimal.Parse(invariant, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        return value > Amount.Max ? token with { Fault = NumberFault.TooLarge } : token with { Value = value };
    }

    private static bool IsSuperscript(char letter) =>
        letter is '\u00B9' or '\u00B2' or '\u00B3' or '\u2070' or (>= '\u2074' and <= '\u2079') or '\u207D' or '\u207E';

    /// <summary>«10³» may be a thousand; «10³⁾» refers to a note.</summary>
    private static bool IsPower(List<Token> tokens, string text, int at)
    {
        if (at == 0 || text[at - 1] != '0' || !IsSuperscript(text[at]) || tokens is not [.., { Text: "10" }])
            return false;
        while (at < text.Length && IsSuperscript(text[at]))
            at++;
        return text[at - 1] != '\u207E';
    }

    private static string Abbreviation(string written) =>
        written.StartsWith("чел", StringComparison.Ordinal) ? "человеко-час" : "пп";

    /// <summary>«балл(а/ов)», «человек(а)»: endings in brackets glued to a word.</summary>
    [GeneratedRegex(@"(?<=\p{L})\(\p{L}{1,3}(/\p{L}{1,3})*\)", Options, TimeoutMilliseconds)]
    private static partial Regex Endings();

    [GeneratedRegex(
        @"(?<!\p{L})(п\. ?п\.?|процентн\p{L}* пункт\p{L}*|чел(овеко|\.)? ?[-/] ?ч(ас\p{L}*)?(?!\p{L})\.?)",
        Options,
        TimeoutMilliseconds
    )]
    private static partial Regex Abbreviations();

    /// <summary>«85 &lt;1&gt;», «85 % &lt;*&gt;»: how official acts refer to a note.</summary>
    [GeneratedRegex(@"<(\*{1,3}|[0-9]{1,2})>", Options, TimeoutMilliseconds)]
    private static partial Regex Footnotes();

    /// <summary>«100%-ный охват», «100-процентный», «стопроцентный»: the percent as an adjective.</summary>
    [GeneratedRegex(
        @"(?<=[0-9] ?)(%-?|-? ?процентн)(ый|ая|ое|ого|ой|ому|ом|ую|ым|ные|ных|ный|ная|ное|ного|ной|ном|ную|ным)(?!\p{L}| пункт)|(?<!\p{L})стопроцентн\p{L}{2,3}(?!\p{L})",
        Options,
        TimeoutMilliseconds
    )]
    private static partial Regex PercentEndings();

    /// <summary>«,5» is half of one and not five.</summary>
    [GeneratedRegex(@"\G(?<![\p{L}0-9])[.,][0-9]+(?![0-9.,]*[.,][0-9])", Options, TimeoutMilliseconds)]
    private static partial Regex BareFraction();

    [GeneratedRegex(@"\G\p{L}+(-\p{L}+)*", Options, TimeoutMilliseconds)]
    private static partial Regex Word();

    [GeneratedRegex(@"\G[0-9]{1,2}\.[0-9]{1,2}\.([0-9]{4}|[0-9]{2})(?![0-9.,])", Options, TimeoutMilliseconds)]
    private static partial Regex DateShape();

    [GeneratedRegex(
        @"\G([0-9]{1,3}( [0-9]{3})+(?![0-9])|[0-9]+)( ?, [0-9]{1,2}(?![0-9])| ?,[0-9]+|\.[0-9]+)*",
        Options,
        TimeoutMilliseconds
    )]
    private static partial Regex NumberShape();

    [GeneratedRegex(@"^[0-9]{1,3}([.,][0-9]{3})+$", Options, TimeoutMilliseconds)]
    private static partial Regex Grouped();
}
