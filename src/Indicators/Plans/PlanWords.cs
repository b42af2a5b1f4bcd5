using QualityMonitor.Indicators.Numbers;

namespace QualityMonitor.Indicators.Plans;

/// <summary>What the words around the number of a plan value say.</summary>
internal sealed class PlanWords
{
    private readonly IReadOnlyList<Token> tokens;
    private readonly PlanSurroundings around;
    private int at;
    private bool reaches;
    private bool fulfils;

    private PlanWords(IReadOnlyList<Token> tokens)
    {
        this.tokens =
        [
            .. tokens.Where(static token =>
                token.Kind is TokenKind.Word or TokenKind.Sign or TokenKind.Foreign or TokenKind.Percent
                && !IsObligation(token)
            ),
        ];
        around = new PlanSurroundings(tokens);
    }

    public List<Comparison> Comparisons { get; } = [];

    public ChangeKind? Change { get; private set; }

    public bool EachYear { get; private set; }

    public bool Forecast { get; private set; }

    public bool IsDynamics { get; private set; }

    /// <summary>
    /// «Положительная динамика», «улучшение»: beside a figure nobody can tell whether that is a step or a level.
    /// </summary>
    public bool Improves { get; private set; }

    /// <summary>«до» after a word of change.</summary>
    public bool UpTo { get; private set; }

    /// <inheritdoc cref="PlanSurroundings.IsLevelOfYear"/>
    public bool IsLevelOfYear => around.IsLevelOfYear;

    /// <summary>
    /// «На 5 %» with no word that says whether it grows, falls or is a level; «выполнение на 100 %» is one.
    /// </summary>
    public bool IsStepUnclear => Change is null && !fulfils && around.IsByNumber;

    /// <summary>Null when a word is not understood: a plan is never half understood.</summary>
    public static PlanWords? Read(IReadOnlyList<Token> tokens)
    {
        var words = new PlanWords(tokens);
        while (words.at < words.tokens.Count)
        {
            if (!words.Take())
                return null;
        }

        return words;
    }

    private bool Take() =>
        TakeSign() || TakeComparison() || TakeChange() || TakeDynamics() || TakeYearly() || TakeFiller();

    private bool TakeSign()
    {
        if (!tokens[at].Is(TokenKind.Sign))
            return false;

        switch (tokens[at].Text)
        {
            // «+5 %» is a step; «80+» is anybody's guess.
            case "+" when around.IsRightBeforeNumber(tokens[at]):
                Change = ChangeKind.Growth;
                break;
            case "+":
                return false;
            // «85 ≤» says what «≥ 85» says.
            case ">=":
                Comparisons.Add(around.IsBehindNumber(tokens[at]) ? Comparison.AtMost : Comparison.AtLeast);
                break;
            case "<=":
                Comparisons.Add(around.IsBehindNumber(tokens[at]) ? Comparison.AtLeast : Comparison.AtMost);
                break;
            case ">":
                Comparisons.Add(around.IsBehindNumber(tokens[at]) ? Comparison.LessThan : Comparison.MoreThan);
                break;
            case "<":
                Comparisons.Add(around.IsBehindNumber(tokens[at]) ? Comparison.MoreThan : Comparison.LessThan);
                break;
        }

        at++;
        return true;
    }

    private bool TakeComparison()
    {
        if (around.IsStepWord(tokens[at]))
            return false;

        var isNot = tokens[at].IsWord("не");
        var inclusive = isNot || tokens[at].IsWord("и", "или");
        var word = inclusive ? Next(1) : tokens[at];
        if (word is null)
            return false;

        var less = word.IsWord("менее", "меньше", "ниже", "мене") || (isNot && word.IsWord("реже"));
        var more = word.IsWord("более", "больше", "выше", "свыше") || (isNot && word.IsWord("чаще"));
        Comparison? comparison = (less, more, isNot, inclusive) switch
        {
            (true, _, true, _) => Comparison.AtLeast,
            (_, true, true, _) => Comparison.AtMost,
            (true, _, _, true) => Comparison.AtMost,
            (_, true, _, true) => Comparison.AtLeast,
            (true, _, _, _) => Comparison.LessThan,
            (_, true, _, _) => Comparison.MoreThan,
            _ when word.Starts("превыша") => isNot ? Comparison.AtMost : Comparison.MoreThan,
            _ when inclusive => null,
            _ when word.IsWord("от", "минимум") => Comparison.AtLeast,
            _ when word.IsWord("максимум") => Comparison.AtMost,
            _ when word.IsWord("до") && Change is null && !reaches => Comparison.UpTo,
            _ => null,
        };
        if (comparison is not { } found)
            return false;

        Comparisons.Add(found);
        at += inclusive ? 2 : 1;
        return true;
    }

    private bool TakeChange()
    {
        if (around.IsStepWord(tokens[at]))
        {
            Change = tokens[at].IsWord("больше", "выше") ? ChangeKind.Growth : ChangeKind.Reduction;
            at++;
            return true;
        }

        var growth = tokens[at].Starts("прирост", "рост", "увелич", "повыш", "повыс");
        if (
            (!growth && !tokens[at].Starts("сниж", "снизит", "уменьш", "сокращ", "сократ"))
            || around.IsRemark(tokens[at])
        )
            return false;

        Change = growth ? ChangeKind.Growth : ChangeKind.Reduction;
        IsDynamics = true;
        at++;
        return true;
    }

    private bool TakeDynamics()
    {
        // «Наличие положительной динамики» is that dynamics, and no thing to have.
        var lead = tokens[at].Starts("наличи", "обеспечен", "сохранен") ? 1 : 0;
        var (first, second) = (Next(lead), Next(lead + 1));
        var isNamed =
            (first?.Starts("положительн", "позитивн") == true && second?.Starts("динамик") == true)
            || (first?.Starts("динамик") == true && second?.Starts("положительн", "позитивн") == true);
        if (!isNamed && !tokens[at].Starts("улучшен"))
            return false;

        IsDynamics = Improves = true;
        at += isNamed ? lead + 2 : 1;
        return true;
    }

    private bool TakeYearly()
    {
        if (tokens[at].Starts("ежегодн"))
            at++;
        else if (tokens[at].IsWord("в", "каждый", "за") && Next(1)?.IsWord("год") == true)
            at += 2;
        else
            return false;

        EachYear = true;
        return true;
    }

    private bool TakeFiller()
    {
        if (tokens[at].Starts("прогноз", "ожида"))
            Forecast = true;
        else if (tokens[at].IsWord("до") && (Change is not null || reaches))
            UpTo = true;
        else if (tokens[at].Starts("достиж", "достиг", "достич", "довед", "довест", "обеспеч"))
            reaches = true;
        else if (tokens[at].Starts("выполнен", "исполнен"))
            reaches = fulfils = true;
        else if (!IsFiller(tokens[at]))
            return false;

        at++;
        return true;
    }

    /// <summary>«Увеличение доли педагогов на 5 %»: what grows is named by the indicator already.</summary>
    private bool IsFiller(Token token) =>
        token.Starts("план", "показател", "значен", "количеств", "охват", "состав")
        || (around.HasNumber && token.Starts("сохран", "стабильн"))
        || token.IsWord(
            "чем",
            "на",
            "уровне",
            "в",
            "у",
            "размере",
            "как",
            "по",
            "сравнению",
            "с",
            "доля",
            "доли",
            "долю",
            "доле"
        )
        || (Change is not null && around.HasNumber && Marks.IsNoun(token));

    private static bool IsObligation(Token token) => token.IsWord("должно", "должен", "должна", "должны", "быть");

    private Token? Next(int ahead) => at + ahead < tokens.Count ? tokens[at + ahead] : null;
}
