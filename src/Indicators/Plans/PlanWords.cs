using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Indicators.Plans;

/// <summary>What the words around the number of a plan value say.</summary>
internal sealed class PlanWords
{
    private readonly IReadOnlyList<Token> tokens;
    private int at;

    private PlanWords(IReadOnlyList<Token> tokens) => this.tokens = tokens;

    public List<Comparison> Comparisons { get; } = [];

    public ChangeKind? Change { get; private set; }

    public bool EachYear { get; private set; }

    public bool Forecast { get; private set; }

    public bool IsDynamics { get; private set; }

    /// <summary>«до» after a word of change.</summary>
    public bool UpTo { get; private set; }

    /// <summary>Null when a word is not understood: a plan is never half understood.</summary>
    public static PlanWords? Read(IReadOnlyList<Token> tokens)
    {
        var words = new PlanWords([.. tokens.Where(static token => token.Kind is TokenKind.Word or TokenKind.Sign or TokenKind.Foreign or TokenKind.Percent)]);
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
        if (!tokens[at].Is(TokenKind.Sign) || tokens[at].Text == "+")
            return false;

        switch (tokens[at].Text)
        {
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
        var isNot = tokens[at].IsWord("не");
        var inclusive = isNot || tokens[at].IsWord("и", "или");
        var word = inclusive ? Next(1) : tokens[at];
        if (word is null)
            return false;

        var less = word.IsWord("менее", "меньше", "ниже", "мене");
        var more = word.IsWord("более", "больше", "выше", "свыше");
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
            _ when word.IsWord("максимум") || (word.IsWord("до") && Change is null) => Comparison.AtMost,
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
        else if (tokens[at].IsWord("до") && Change is not null)
            UpTo = true;
        else if (!tokens[at].Starts("план", "показател", "значен", "количеств")
            && !tokens[at].IsWord("чем", "на", "уровне", "в", "размере", "как", "составит", "составляет", "по", "сравнению", "с"))
            return false;

        at++;
        return true;
    }

    private Token? Next(int ahead) => at + ahead < tokens.Count ? tokens[at + ahead] : null;
}
