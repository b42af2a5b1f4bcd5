using System.Globalization;
using QualityMonitor.Etl.Layouts;
using QualityMonitor.Etl.Mapping.Figures;
using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Numbers;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Etl.Drafts;

/// <summary>Why a draft takes a column for what it says: the words of its header, their cell, and what stands under them.</summary>
internal sealed class DraftEvidence(Draft draft)
{
    private const int Longest = 40;

    private static readonly Dictionary<ColumnRole, string> Names = new()
    {
        [ColumnRole.Value] = "факт",
        [ColumnRole.Plan] = "план",
        [ColumnRole.Baseline] = "базовое значение",
        [ColumnRole.Numerator] = "числитель",
        [ColumnRole.Denominator] = "знаменатель",
        [ColumnRole.Name] = "показатель",
        [ColumnRole.Code] = "код",
        [ColumnRole.Unit] = "единица",
        [ColumnRole.Organisation] = "школа",
        [ColumnRole.Organisations] = "школы",
        [ColumnRole.Municipality] = "муниципалитет",
        [ColumnRole.Period] = "период",
        [ColumnRole.Breakdown] = "разрез",
        [ColumnRole.Activity] = "мероприятие",
        [ColumnRole.ActivityPeriod] = "срок",
        [ColumnRole.Responsible] = "ответственный",
        [ColumnRole.Execution] = "исполнение",
        [ColumnRole.ExecutedOn] = "дата исполнения",
        [ColumnRole.Risk] = "риск",
        [ColumnRole.RiskLevel] = "уровень риска",
        [ColumnRole.Why] = "причина",
        [ColumnRole.Action] = "мера",
    };

    /// <summary>«план: «План на 2025» в D4; значения 78–100 в 12 строках», after «сомнение:» where it is one.</summary>
    public string Of(DraftColumn column)
    {
        var name = Names.GetValueOrDefault(column.Role, "столбец");
        var doubt = column switch
        {
            { IsGuessed: false } => "",
            { IsPeriod: true } => "сомнение: заголовок таблицы говорит о планах; ",
            _ => "сомнение: понято по содержанию столбца, заголовок об этом не говорит; ",
        };
        return doubt + name + Header(column) + Values(column);
    }

    private string Header(DraftColumn column) =>
        draft.Header.Depth == 0 || column.Header.Length == 0
            ? $": столбец {Store.SourceCell.ColumnName(column.Column)} без заголовка"
            : $": {Shown(column.Header)} в {Store.SourceCell.ColumnName(column.Column)}{draft.Header.Bottom.ToString(CultureInfo.InvariantCulture)}";

    private string Values(DraftColumn column)
    {
        var texts = draft.Sheet.Texts(draft.Header, column.Column).ToList();
        if (texts.Count == 0)
            return "; под ним пусто";
        if (!column.IsFigure)
            return $"; например {Shown(texts[0])}";
        var numbers = texts.Select(FigureReader.FirstNumber).OfType<string>().Select(Number).OfType<decimal>().ToList();
        var rows = RussianText.Count(texts.Count, "строке", "строках", "строках");
        return numbers.Count == 0 ? $"; чисел под ним нет, в {rows} слова"
            : numbers.Min() == numbers.Max() ? $"; значение {RussianText.Number(numbers[0])} в {rows}"
            : $"; значения {RussianText.Number(numbers.Min())}–{RussianText.Number(numbers.Max())} в {rows}";
    }

    /// <summary>On one line: what follows it would not be a remark any more.</summary>
    private static string Shown(string text) => RussianText.Quote(TextNormalizer.Tidy(text), Longest);

    private static decimal? Number(string text) =>
        NumberReader.Read(text.TrimEnd('%')) is { IsOk: true } read ? read.Value.Value : null;
}
