using QualityMonitor.Indicators.Numbers;
using QualityMonitor.Indicators.Plans;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Indicators.Facts;

/// <summary>
/// Reads a fact from a cell, in every shape documents use (DOMAIN, sections 2 and 6). Pure, never throws. Marks that
/// contradict the unit are kept: judging reports the contradiction, reading does not lose the figure.
/// </summary>
/// <remarks>
/// A date beside a figure («с 01.09.2019 года - 100%») is a problem unless a layout splits the cell: the figure may
/// hold for another period than the column's. A plan beside a figure («99,7 (план 99,9)») is one too, for the same
/// reason.
/// </remarks>
public static class FactReader
{
    /// <param name="text">The cell as written.</param>
    /// <param name="unit">The indicator's unit; <see cref="Unit.None"/> when unknown.</param>
    /// <param name="mayBeNegative">The indicator may fall below zero; where it may not, a minus is a problem.</param>
    public static Parsed<Fact> Read(string text, Unit unit, bool mayBeNegative = false) =>
        unit.Kind is not (UnitKind.YesNo or UnitKind.Pair) && PlainNumber.TryRead(text, out var plain)
            ? new Fact.Number(new Amount(plain))
            : Guarded.Read(() => ReadCell(text, unit, mayBeNegative), () => ValueMessages.NotANumber(text));

    private static Parsed<Fact> ReadCell(string text, Unit unit, bool mayBeNegative)
    {
        if (NumberReader.Unreadable(text) is { } problem)
            return problem;

        if (YesNoWords.Read(text) is { } done && (done || unit.Kind == UnitKind.YesNo || !MissingMarks.IsMissing(text)))
            return new Fact.YesNo(done);
        if (MissingMarks.IsMissing(text))
            return new Fact.Missing(text.Trim());

        var tokens = Scales.Apply(Phrase.Read(text, mayBeNegative), unit);
        tokens.RemoveAll(static token => token.Kind is TokenKind.Punctuation || token.Starts("факт"));
        DropLead(tokens);
        if (tokens.Exists(static token => token.Is(TokenKind.Date)))
            return ValueMessages.DateInstead(text);
        if (ReadShare(text, tokens) is { } share)
            return share;
        if (
            Pairs.IsPair(tokens, out var first, out var second)
            && tokens.TrueForAll(IsPairToken)
            && tokens.Count(static token => token.Is(TokenKind.Number)) == 2
        )
            return PairOf(text, first, second, unit);
        if (Composites.Pair(tokens, unit) is { } pair)
            return PairOf(text, pair.First, pair.Second, unit);
        if (PlanReader.ReadDeclared(tokens, text, unit) is { } bound)
            return new Fact.Declared(bound);
        if (IsChange(tokens))
            return ValueMessages.ChangeWithoutBase(text);
        if (unit.Kind == UnitKind.YesNo)
            return ValueMessages.NotYesNo(text);

        return NumberReader.FromTokens(text, tokens, unit).Then(static amount => (Parsed<Fact>)new Fact.Number(amount));
    }

    /// <summary>
    /// «+50 %», «выросло на 12 чел.»: a change, and nobody says of what. A declared one («прирост 20 %») is held against
    /// a plan of its kind.
    /// </summary>
    private static bool IsChange(List<Token> tokens) =>
        tokens.Exists(static token => token.Is(TokenKind.Number))
        && !tokens.Exists(static token =>
            token.Is(TokenKind.Dash) || token.Fault != NumberFault.None || token.Value < 0
        )
        && (
            tokens[0].Starts(Changes) || tokens is [{ Kind: TokenKind.Sign, Text: "+" }, { Kind: TokenKind.Number }, ..]
        );

    private static readonly string[] Changes =
    [
        "прирост",
        "рост",
        "вырос",
        "увелич",
        "повыс",
        "повыш",
        "сниз",
        "сниж",
        "уменьш",
        "сократ",
        "сокращ",
    ];

    /// <summary>A numeric cell of a workbook.</summary>
    /// <param name="isPercentFormat">The cell shows itself as a percent: 0.826 is displayed, and meant, as 82.6
    /// %.</param>
    public static Fact FromNumber(decimal value, Unit unit, bool isPercentFormat = false)
    {
        // A cell of a percent indicator that merely holds 82.6 stays unmarked: nothing was written beside it.
        var amount =
            isPercentFormat && unit.Accepts(UnitKind.Percent) && Shares.Times(value, 100) is { } percent
                ? new Amount(percent, UnitKind.Percent)
                : new Amount(value);
        return new Fact.Number(amount);
    }

    private static Parsed<Fact> PairOf(string text, Token first, Token second, Unit unit) =>
        Pairs
            .Order(text, first, second, unit)
            .Then(static pair => (Parsed<Fact>)new Fact.Pair(pair.First, pair.Second));

    private static bool IsPairToken(Token token) =>
        token.Kind is TokenKind.Number or TokenKind.Slash or TokenKind.Dash or TokenKind.Open or TokenKind.Close;

    /// <summary>
    /// «8 из 13», «8 из 13 (61,5 %)», «61,5 % (8 из 13)»: a share with both its parts; null for any other shape.
    /// </summary>
    private static Parsed<Fact>? ReadShare(string text, List<Token> tokens)
    {
        if (Composites.Share(tokens) is not { } share)
            return null;
        if (
            (NumberReader.Checked(share.Part, Unit.Count) ?? NumberReader.Checked(share.Whole, Unit.Count)) is
            { } problem
        )
            return problem;

        var (part, whole) = (share.Part.Value, share.Whole.Value);
        if (part > whole || part < 0 || (share.Percent is { } percent && !Composites.Agrees(part, whole, percent)))
            return ValueMessages.ShareContradicts(text);

        return new Fact.Share(part, whole);
    }

    private static readonly string[] Leads =
    [
        "проведен",
        "обучен",
        "охвачен",
        "создан",
        "разработан",
        "организован",
        "подготовлен",
        "заключен",
        "опубликован",
        "реализован",
        "приобретен",
        "выявлен",
        "состав",
        "состоял",
        "участвовал",
    ];

    /// <summary>
    /// «Проведено 3 семинара», «всего 12 чел.», «приняли участие 45 человек», «в 8 школах из 13»: the words before the
    /// figure add nothing to it.
    /// </summary>
    private static void DropLead(List<Token> tokens)
    {
        if (tokens.Count > 2 && tokens[0].Starts("принял") && tokens[1].IsWord("участие"))
            tokens.RemoveRange(0, 2);
        else if (
            tokens.Count > 1
            && tokens[1].Is(TokenKind.Number)
            && (
                tokens[0].IsWord("всего", "итого")
                || tokens[0].Starts(Leads)
                || (tokens[0].IsWord("в", "во") && tokens.Exists(static token => token.IsWord("из")))
            )
        )
            tokens.RemoveAt(0);
    }
}
