using System.Buffers;
using System.Text.RegularExpressions;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Etl.Mapping.Names;

/// <summary>
/// A code and a name in one cell, as tables and our own messages write them: «1.1 Доля», «1.1. Доля», «1.1 «Доля»»,
/// «Показатель 1.1», «Доля (1.1)», «Доля, показатель 1.1».
/// </summary>
/// <param name="Name">Empty where the cell holds a code alone.</param>
internal readonly record struct LabelledName(string Code, string Name)
{
    /// <summary>The number is one of a list, where no indicator has it for its code: «3) Доля».</summary>
    public bool IsNumbered => Code.Length > 0 && Code.All(static letter => char.IsAsciiDigit(letter) || letter == '.');

    /// <summary>All that the cell may say, the likeliest first; whether there is such a code is not asked here.</summary>
    public static IEnumerable<LabelledName> ReadingsOf(string text)
    {
        var tidy = LabelledNameShapes.WithoutLead(TextNormalizer.Tidy(text));
        foreach (var end in LabelledNameShapes.Ends(tidy))
            yield return new LabelledName(Bare(tidy[..end]), Own(tidy[end..]));
        foreach (var tail in LabelledNameShapes.Tails(tidy))
            yield return new LabelledName(
                Bare(LabelledNameShapes.WithoutLead(tail.Groups["code"].Value)),
                Own(tail.Groups["name"].Value)
            );
    }

    private static string Bare(string code) => code.Trim([' ', '№', .. Around]);

    /// <summary>Quotes around the whole name are none of its own.</summary>
    private static string Own(string name)
    {
        var own = name.TrimStart(' ', '.', ',', ':', ';', ')', ']', '-', '–', '—')
            .TrimEnd(' ', ',', ';', '-', '–', '—');
        return own is ['«', .. var quoted, '»'] && !quoted.Contains('«') ? quoted : own;
    }

    private static readonly char[] Around = ['.', ',', ':', ';', '(', ')', '[', ']', '-', '–', '—', '«', '»', '"'];
}

/// <summary>Where a code ends in a cell.</summary>
internal static partial class LabelledNameShapes
{
    private const RegexOptions Options =
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    private static readonly SearchValues<char> Marks = SearchValues.Create(":)]«–—-");

    public static string WithoutLead(string text) => text[Lead().Match(text).Length..];

    /// <summary>A code ends at a blank; else at a bracket, a colon, a quote or a dash.</summary>
    public static IEnumerable<int> Ends(string text)
    {
        var blank = text.IndexOf(' ', StringComparison.Ordinal);
        var word = blank < 0 ? text.Length : blank;
        yield return word;
        var mark = text.AsSpan(0, word).IndexOfAny(Marks);
        if (mark > 0)
            yield return mark;
    }

    public static IEnumerable<Match> Tails(string text) =>
        new[] { Bracketed().Match(text), Named().Match(text) }.Where(static match => match.Success);

    /// <summary>Words before a code that say that it is one.</summary>
    [GeneratedRegex(
        @"^((целев|муниципальн)\p{L}+ (?=показател|индикатор))?"
            + @"((показател|индикатор|пункт)\p{L}*|код\p{L}{0,2}|п\.|№)[ .:№]*(код\p{L}{0,2}[ .:№]*|№ *)?",
        Options,
        1000
    )]
    private static partial Regex Lead();

    [GeneratedRegex(@"^(?<name>.+?) ?[(\[](?<code>[^()\[\]]{1,120})[)\]]\.?$", Options, 1000)]
    private static partial Regex Bracketed();

    [GeneratedRegex(
        @"^(?<name>.+?)[,;–—-] ?(?<code>((показател|индикатор|пункт)\p{L}*|код\p{L}{0,2}|п\.|№)[^,;]{1,120})$",
        Options,
        1000
    )]
    private static partial Regex Named();
}
