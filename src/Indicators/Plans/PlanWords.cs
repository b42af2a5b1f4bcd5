using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Indicators.Plans;

/// <summary>What the words around the number of a plan value say.</summary>
internal sealed class PlanWords
{
    private readonly IReadOnlyList<Token> tokens;
    private readonly IReadOnlyList<Token> all;
    private int at;

    private readonly Token? number;
    private bool reaches;

    private PlanWords(IReadOnlyList<Token> tokens)
    {
        this.tokens = [.. tokens.Where(static token => token.Kind is TokenKind.Word or TokenKind.Sign or TokenKind.Foreign or TokenKind.Percent)];
        number = tokens.FirstOrDefault(static token => token.Is(TokenKind.Number));
        all = tokens;
    }

    public List<Comparison> Comparisons { get; } = [];

    public ChangeKind? Change { get; private set; }

    public bool EachYear { get; private set; }

    public bool Forecast { get; private set; }

    /// <summary>«До» as an upper bound: «до 10 %».</summary>
    public bool IsUpTo { get; private set; }

    public bool IsDynamics { get; private set; }

    /// <summary>«до» after a word of change.</summary>
    public bool UpTo { get; private set; }

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

    private bool Take() => TakeSign() || TakeComparison() || TakeChange() || TakeDynamics() || TakeYearly() || TakeFiller();

    private bool TakeSign()
    {
        if (!tokens[at].Is(TokenKind.Sign))
            return false;

        switch (tokens[at].Text)
        {
            // «+5 %» is a step; «80+» is anybody's guess.
            case "+" when number is not null && ReferenceEquals(Before(number), tokens[at]): Change = ChangeKind.Growth; break;
            case "+": return false;
            case ">=": Comparisons.Add(Comparison.AtLeast); break;
            case "<=": Comparisons.Add(Comparison.AtMost); break;
            case ">": Comparisons.Add(Comparison.MoreThan); break;
            case "<": Comparisons.Add(Comparison.LessThan); break;
        }

        at++;
        return true;
    }

    private bool TakeComparison()
    {
        if (IsStepWord(tokens[at]))
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
            _ when word.IsWord("максимум") || (word.IsWord("до") && Change is null && !reaches) => Comparison.AtMost,
            _ => null,
        };
        if (comparison is not { } found)
            return false;

        Comparisons.Add(found);
        IsUpTo |= word.IsWord("до");
        at += inclusive ? 2 : 1;
        return true;
    }

    private bool TakeChange()
    {
        if (IsStepWord(tokens[at]))
        {
            Change = tokens[at].IsWord("больше", "выше") ? ChangeKind.Growth : ChangeKind.Reduction;
            at++;
            return true;
        }

        var growth = tokens[at].Starts("прирост", "рост", "увелич", "повыш");
        if (!growth && !tokens[at].Starts("сниж", "снизит", "уменьш", "сокращ"))
            return false;

        Change = growth ? ChangeKind.Growth : ChangeKind.Reduction;
        IsDynamics = true;
        at++;
        return true;
    }

    private bool TakeDynamics()
    {
        if (tokens[at].Starts("положительн", "позитивн") && Next(1)?.Starts("динамик") == true)
        {
            IsDynamics = true;
            at += 2;
            return true;
        }

        if (tokens[at].Starts("улучшен"))
        {
            IsDynamics = true;
            at++;
            return true;
        }

        return false;
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
        else if (tokens[at].Starts("достижен", "доведен", "обеспечен"))
            reaches = true;
        else if (!IsFiller(tokens[at]))
            return false;

        at++;
        return true;
    }

    /// <summary>«Увеличение доли педагогов на 5 %»: what grows is named by the indicator already.</summary>
    private bool IsFiller(Token token) => token.Starts("план", "показател", "значен", "количеств", "охват")
        || token.IsWord("чем", "на", "уровне", "в", "у", "размере", "как", "составит", "составляет", "по", "сравнению", "с", "доля", "доли", "долю", "доле")
        || (Change is not null && number is not null && Marks.IsNoun(token));

    /// <summary>«На 5 % больше»: the figure is a step and the word its direction, no bound.</summary>
    private bool IsStepWord(Token token) => number is not null && token.IsWord("больше", "выше", "меньше", "ниже")
        && ReferenceEquals(Before(token), number) && Before(number)?.IsWord("на") == true;

    /// <summary>«На 5 %» with no word that says whether it grows, falls or is a level.</summary>
    public bool IsStepUnclear => Change is null && number is not null && Before(number)?.IsWord("на") == true;

    private Token? Before(Token token)
    {
        for (var index = 1; index < all.Count; index++)
        {
            if (ReferenceEquals(all[index], token))
                return all[index - 1];
        }

        return null;
    }

    private Token? Next(int ahead) => at + ahead < tokens.Count ? tokens[at + ahead] : null;
}
