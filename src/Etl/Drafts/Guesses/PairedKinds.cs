using System.Text.RegularExpressions;
using QualityMonitor.Etl.Drafts.Words;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Etl.Drafts.Guesses;

/// <summary>
/// «Плановый набор» beside «Фактически зачислено»: the first words say which is the plan and which the fact. Alone «Плановые
/// проверки» and «Фактическая численность» are names.
/// </summary>
internal static partial class PairedKinds
{
    public static List<FigureHeader> Known(List<FigureHeader> headers)
    {
        var told = headers.ConvertAll(static header => (Header: header, First: FirstWord().Match(NameOf(header))));
        return
            told.Exists(static one => one.First.Groups["plan"].Success)
            && told.Exists(static one => one.First.Groups["fact"].Success)
            ? told.ConvertAll(static one => one.First.Success ? Said(one.Header, one.First) : one.Header)
            : headers;
    }

    /// <summary>«План расходов» has no word of its own, for in a table of money every header has it.</summary>
    private static string NameOf(FigureHeader header) =>
        header.Saying is { Own: "", Word: not FigureWord.None } && Money().IsMatch(header.Text)
            ? header.Text
            : header.Saying.Own;

    private static FigureHeader Said(FigureHeader header, Match first) =>
        header with
        {
            Saying = header.Saying with
            {
                Word = first.Groups["plan"].Success ? FigureWord.Plan : FigureWord.Fact,
                Own = TextNormalizer.Tidy(NameOf(header)[first.Length..]),
                IsKnown = true,
            },
        };

    private const RegexOptions Options =
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    [GeneratedRegex(
        @"^((?<plan>план(?= )|планов|планируем|запланирован)|(?<fact>факт(?= )|фактич|исполнено|выполнено))\p{L}* (?=\p{L})",
        Options,
        1000
    )]
    private static partial Regex FirstWord();

    [GeneratedRegex(@"^\p{L}+ (расход|доход|поступлен)\p{L}*$", Options, 1000)]
    private static partial Regex Money();
}
