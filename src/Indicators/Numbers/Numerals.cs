namespace QualityMonitor.Indicators.Numbers;

/// <summary>Numbers written in words, in the cases documents use: «не менее одного», «двух», «двадцати пяти».</summary>
internal static class Numerals
{
    private static readonly Dictionary<string, decimal> Words = Build();

    public static bool TryRead(string word, out decimal value) => Words.TryGetValue(word, out value);

    /// <summary>«двадцати» and «пяти» make one number; «пяти» and «трёх» are two.</summary>
    public static bool Joins(decimal first, decimal second) =>
        (first is >= 20 and < 100 && first % 10 == 0 && second is >= 1 and < 10)
        || (first is >= 100 and < 1000 && first % 100 == 0 && second is >= 1 and < 100);

    private static Dictionary<string, decimal> Build()
    {
        (decimal Value, string Forms)[] table =
        [
            (0, "ноль нуль ноля нуля"),
            (1, "один одна одно одного одной одному одну"),
            (1.5m, "полтора полутора"),
            (2, "два две двух двум"),
            (3, "три трех трем"),
            (4, "четыре четырех четырем"),
            (5, "пять пяти"),
            (6, "шесть шести"),
            (7, "семь семи"),
            (8, "восемь восьми"),
            (9, "девять девяти"),
            (10, "десять десяти"),
            (11, "одиннадцать одиннадцати"),
            (12, "двенадцать двенадцати"),
            (13, "тринадцать тринадцати"),
            (14, "четырнадцать четырнадцати"),
            (15, "пятнадцать пятнадцати"),
            (16, "шестнадцать шестнадцати"),
            (17, "семнадцать семнадцати"),
            (18, "восемнадцать восемнадцати"),
            (19, "девятнадцать девятнадцати"),
            (20, "двадцать двадцати"),
            (30, "тридцать тридцати"),
            (40, "сорок сорока"),
            (50, "пятьдесят пятидесяти"),
            (60, "шестьдесят шестидесяти"),
            (70, "семьдесят семидесяти"),
            (80, "восемьдесят восьмидесяти"),
            (90, "девяносто девяноста"),
            (100, "сто ста"),
            (200, "двести двухсот"),
            (300, "триста трехсот"),
            (500, "пятьсот пятисот"),
        ];
        return table
            .SelectMany(static row => row.Forms.Split(' ').Select(form => (form, row.Value)))
            .ToDictionary(static pair => pair.form, static pair => pair.Value, StringComparer.Ordinal);
    }
}
