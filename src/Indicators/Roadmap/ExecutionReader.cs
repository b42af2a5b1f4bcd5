using System.Text.RegularExpressions;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Indicators.Roadmap;

/// <summary>
/// Reads what people write beside an activity: «Выполнено», «выполнено 12.03.2025», «исполнено частично», «не проведено», «50 %», «в работе».
/// A day in the text is the day of doing. Pure, never throws.
/// </summary>
public static partial class ExecutionReader
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <param name="day">A column of its own for the day; empty when the table has none, and then the text may name it.</param>
    public static Parsed<Execution> Read(string text, string day) => Guarded.Read(() => ReadCells(text, day), () => Unclear(text));

    private static Parsed<Execution> ReadCells(string text, string day)
    {
        if (TextNormalizer.IsBlank(text) && !TextNormalizer.IsBlank(day))
            return DayOf(day).Then<Execution>(static on => new Execution(ExecutionDegree.Full, on));
        if (text.Length > TextNormalizer.MaxLength || DegreeOf(TextNormalizer.Fold(text)) is not { } degree)
            return Unclear(text);
        if (!TextNormalizer.IsBlank(day))
            return DayOf(day).Then<Execution>(on => new Execution(degree, on));
        return new Execution(degree, PeriodReader.DateShape().Match(TextNormalizer.Fold(text)) is { Success: true } named && DayOf(named.Value) is { IsOk: true, Value: var on } ? on : null);
    }

    private static ExecutionDegree? DegreeOf(string folded)
    {
        if (Part().IsMatch(folded))
            return ExecutionDegree.Partly;
        if (Percent().Match(folded) is { Success: true } percent)
            return percent.Groups["whole"].Success ? ExecutionDegree.Full : percent.Groups["nothing"].Success ? ExecutionDegree.NotDone : ExecutionDegree.Partly;
        if (Waiting().IsMatch(folded))
            return ExecutionDegree.NotDone;

        // «Выполнено 12.03.2025», «да, 12.03.2025 г.»: the day is no part of the answer.
        var words = PeriodReader.DateShape().Replace(folded, " ");
        return YesNoWords.Read(Ending().Replace(TextNormalizer.Tidy(words), "")) switch
        {
            true => ExecutionDegree.Full,
            false => ExecutionDegree.NotDone,
            null => null,
        };
    }

    private static Parsed<DateOnly> DayOf(string text) => PeriodReader.Read(text) is { IsOk: true, Value: { Kind: PeriodKind.Day, Start: var on } }
        ? on
        : new Problem("execution-day-unclear", $"Непонятен день выполнения {RussianText.Quote(text, 60)}.", "день, например 12.03.2025");

    private static Problem Unclear(string text) => new(
        "execution-unclear", $"Непонятно, выполнено ли мероприятие: {RussianText.Quote(text, 80)}.", "выполнено, выполнено частично или не выполнено; день — как 12.03.2025");

    [GeneratedRegex(@"частичн|не в полном объеме|не полностью", Options, 1000)]
    private static partial Regex Part();

    [GeneratedRegex(@"^((?<whole>100)|(?<nothing>0)|[1-9][0-9]?([.,][0-9]+)?) ?%$", Options, 1000)]
    private static partial Regex Percent();

    [GeneratedRegex(@"^(в работе|в процессе|выполняется|исполняется|запланирован\p{L}*|перенесен\p{L}*|планируется|не начат\p{L}*)", Options, 1000)]
    private static partial Regex Waiting();

    [GeneratedRegex(@"[ ,;]+(г\.?)?[ ,;.]*$", Options, 1000)]
    private static partial Regex Ending();
}
