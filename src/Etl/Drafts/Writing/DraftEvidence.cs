using System.Globalization;
using QualityMonitor.Etl.Drafts.Seen;
using QualityMonitor.Etl.Layouts;
using QualityMonitor.Etl.Mapping.Figures;
using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Numbers;
using QualityMonitor.Indicators.Values;
using QualityMonitor.Store;

namespace QualityMonitor.Etl.Drafts.Writing;

/// <summary>
/// Why a draft takes a table for what it says: the rows of its header and what follows from them, and of each column the
/// words of its header, their cell, and what stands under them.
/// </summary>
internal sealed class DraftEvidence(Draft draft)
{
    private const int Longest = 40;
    private const int MostHeaders = 4;

    private static readonly Dictionary<ColumnRole, string> Names = new()
    {
        [ColumnRole.Value] = "факт",
        [ColumnRole.Plan] = "план",
        [ColumnRole.Baseline] = "базовое значение",
        [ColumnRole.Numerator] = "числитель",
        [ColumnRole.Denominator] = "знаменатель",
        [ColumnRole.Kind] = "план или факт",
        [ColumnRole.Name] = "показатель",
        [ColumnRole.Code] = "код",
        [ColumnRole.Unit] = "единица",
        [ColumnRole.Organisation] = "школа",
        [ColumnRole.Organisations] = "школы",
        [ColumnRole.Municipality] = "муниципалитет",
        [ColumnRole.Period] = "период",
        [ColumnRole.AnsweredOn] = "когда отвечено",
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

    /// <summary>«лист «Лист1», заголовок в строках 3–5: «№», «Показатель», «План»».</summary>
    public string OfTable()
    {
        var sheet = CellPlace.Sheet(draft.Sheet.Head.Info.Title);
        var header = draft.Header;
        return header.Depth == 0
            ? $"{sheet}, заголовка нет"
            : $"{sheet}, заголовок в {(header.Depth == 1 ? "строке" : "строках")} {Rows(header)}: "
                + RussianText.Join(
                    [
                        .. header
                            .Headers.Where(static text => text.Length > 0)
                            .Distinct(StringComparer.Ordinal)
                            .Select(static text => RussianText.Quote(text, Longest)),
                    ],
                    MostHeaders
                );
    }

    /// <summary>«строки — школы: «СОШ № 1» в B5».</summary>
    public string OfRows()
    {
        var (what, role) = draft.Rows switch
        {
            RowsAre.Organisations => (WhoseRows(), ColumnRole.Organisation),
            RowsAre.Breakdowns => ("предметы, классы или другие части", ColumnRole.Breakdown),
            RowsAre.Periods => ("годы или другие периоды", ColumnRole.Period),
            RowsAre.Activities => ("мероприятия", ColumnRole.Activity),
            RowsAre.Risks => ("риски", ColumnRole.Risk),
            _ => ("показатели", ColumnRole.Name),
        };
        return
            draft.Columns.FirstOrDefault(column => column.Role == role) is { } label
            && draft
                .Sheet.Below(draft.Header)
                .FirstOrDefault(row => row.Columns.Length > 1 && !row[label.Column].IsEmpty)
                is { } row
            ? $"строки — {what}: {Shown(row[label.Column].Text)} в {Cell(row.Number, label.Column)}"
            : $"строки — {what}";
    }

    private string WhoseRows() =>
        draft.Columns.Any(column =>
            column.Role == ColumnRole.Organisation && Municipalities.Are(column.Column, draft.Sheet, draft.Header)
        )
            ? "муниципалитеты"
            : "школы";

    /// <summary>«план: «План на 2025» в D4; значения 78–100 в 12 строках», after «сомнение:» where it is one.</summary>
    public string Of(DraftColumn column)
    {
        var doubt = column.Doubt is { } why ? $"сомнение: {why}; " : "";
        var because = column.Because is { } reason ? $"; {reason}" : "";
        return doubt + Names.GetValueOrDefault(column.Role, "столбец") + Header(column) + Values(column) + because;
    }

    /// <summary>Of many years beside each other the first and the last.</summary>
    public string Of(IReadOnlyList<DraftColumn> periods) =>
        periods.Count == 1
            ? Of(periods[0])
            : $"{Of(periods[0])}; и так до {Shown(periods[^1].Header)} в {HeaderCell(periods[^1])}";

    private string Header(DraftColumn column) =>
        draft.Header.Depth == 0 || column.Header.Length == 0
            ? $": столбец {SourceCell.ColumnName(column.Column)} без заголовка"
            : $": {Shown(column.Header)} в {HeaderCell(column)}";

    private string HeaderCell(DraftColumn column) => Cell(draft.Header.Bottom, column.Column);

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

    private string Cell(int row, int column) => CellPlace.Name(draft.Sheet.Head.Info.Title, row, column);

    private static string Rows(DraftHeader header) =>
        header.Depth == 1
            ? header.Top.ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{header.Top}–{header.Bottom}");

    /// <summary>On one line: what follows it would not be a remark any more.</summary>
    private static string Shown(string text) => RussianText.Quote(TextNormalizer.Tidy(text), Longest);

    private static decimal? Number(string text) =>
        NumberReader.Read(text.TrimEnd('%')) is { IsOk: true } read ? read.Value.Value : null;
}
