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
        var told = headers.ConvertAll(static header => (Header: header, First: FirstWord().Match(header.Saying.Own)));
        return
            told.Exists(static one => one.First.Groups["plan"].Success)
            && told.Exists(static one => one.First.Groups["fact"].Success)
            ? told.ConvertAll(static one => one.First.Success ? Said(one.Header, one.First) : one.Header)
            : headers;
    }

    private static FigureHeader Said(FigureHeader header, Match first) =>
        header with
        {
            Saying = header.Saying with
            {
                Word = first.Groups["plan"].Success ? FigureWord.Plan : FigureWord.Fact,
                Own = TextNormalizer.Tidy(header.Saying.Own[first.Length..]),
                IsKnown = true,
            },
        };

    [GeneratedRegex(
        @"^((?<plan>планов|планируем|запланирован)|(?<fact>фактич))\p{L}* (?=\p{L})",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex FirstWord();
}
