using QualityMonitor.Etl.Drafts.Seen;
using QualityMonitor.Etl.Drafts.Words;
using QualityMonitor.Etl.Layouts;
using QualityMonitor.Etl.Recognition;
using QualityMonitor.Indicators.Periods;

namespace QualityMonitor.Etl.Drafts.Guesses;

/// <summary>
/// The columns of figures: what their headers say, what the titles add, and what nobody can be sure of. A figure that may
/// be a plan as well as a fact, or of another place than the table's, is shown and not loaded.
/// </summary>
internal sealed class FigureGuess
{
    private readonly Draft draft;
    private readonly PlanOrFact kinds;
    private readonly MarkColumns marks;
    private readonly List<FigureHeader> headers;

    private FigureGuess(Draft draft, List<DraftColumn> labels, DateOnly today)
    {
        this.draft = draft;
        marks = new MarkColumns(draft);
        headers = Headers(draft, labels, marks);
        kinds = new PlanOrFact(
            draft.Titles,
            headers,
            draft.Period.Period,
            Rows(draft, labels),
            labels.Exists(static label => label.Role == ColumnRole.Kind),
            today
        );
    }

    private static List<Period> Rows(Draft draft, List<DraftColumn> labels) =>
        labels.Find(static label => label.Role == ColumnRole.Period) is not { } column
            ? []
            :
            [
                .. draft
                    .Sheet.Texts(draft.Header, column.Column)
                    .Select(text => PeriodWords.Under(column.Header, text, draft.Period.Year))
                    .OfType<Period>(),
            ];

    /// <param name="labels">The columns of words.</param>
    public static List<DraftColumn> Of(Draft draft, List<DraftColumn> labels, DateOnly today)
    {
        var guess = new FigureGuess(draft, labels, today);
        List<DraftColumn> figures = [.. guess.headers.Select(guess.ColumnOf).OfType<DraftColumn>()];
        if (figures.Count == 0 && guess.headers is [var only] && draft.Rows == RowsAre.Indicators)
            figures = [guess.Lone(only)];
        return SameFigures.Settle(figures, draft);
    }

    private static List<FigureHeader> Headers(Draft draft, List<DraftColumn> labels, MarkColumns marks)
    {
        var found = Enumerable
            .Range(1, draft.Sheet.LastColumn)
            .Where(column =>
                labels.TrueForAll(label => label.Column != column)
                && !IsRemark(draft, column)
                && ColumnContent.AreFigures(draft.Sheet, draft.Header, column)
                && !HeaderWords.IsNumber(draft.Header.TextOf(column))
                && !(
                    draft.Header.TextOf(column) is "" or ['№', ..]
                    && ColumnContent.AreCounted(draft.Sheet, draft.Header, column)
                )
            )
            .Select(column =>
                FigureHeader.Of(
                    column,
                    draft.Header.TextOf(column),
                    marks.Has(column) ? MarkColumns.Rest(draft.Header.TextOf(column)) : draft.Header.TextOf(column),
                    Shared(draft, labels),
                    draft.Period.Year
                )
            )
            .ToList();
        return ComparedPlaces.Known(PairedKinds.Known(found));
    }

    /// <summary>«Причины пропусков» over numbers alone counts them, and tells none.</summary>
    private static bool IsRemark(Draft draft, int column) =>
        draft.Header.TextOf(column) is var header
        && RemarkWords.Are(header)
        && !(RemarkWords.AreOfWords(header) && ColumnContent.AreNumbers(draft.Sheet, draft.Header, column));

    /// <summary>What stands over the names as well as over the figures names none of these.</summary>
    private static HashSet<string> Shared(Draft draft, List<DraftColumn> labels) =>
        labels
            .Where(static label => label.Role is ColumnRole.Name or ColumnRole.Unit)
            .SelectMany(label => draft.Header.TextOf(label.Column).Split(SheetHead.Divider)[..^1])
            .ToHashSet(StringComparer.Ordinal);

    private DraftColumn? ColumnOf(FigureHeader header)
    {
        var (role, because, doubt) = kinds.Of(header);
        var (period, unknown) = PeriodOf(header, role);
        var column = new DraftColumn(header.Column, header.Text, role)
        {
            Period = period,
            IsPeriod = header.IsPeriodAlone,
            Place = header.Saying.Place,
            School = header.School,
            Municipality = header.Municipality,
            Because = because,
            Doubt = doubt ?? unknown ?? SignsAt(header.Column) ?? YearAt(header) ?? YearsAt(header) ?? MarksAt(header),
        };
        return draft.HeadersAreIndicators ? OfIndicator(column, header) : OfRows(column, header);
    }

    private string? SignsAt(int column) =>
        ColumnContent.AreSigns(draft.Sheet, draft.Header, column) ? "под ним одни знаки «+», а не числа" : null;

    private string? MarksAt(FigureHeader header) => marks.Has(header.Column) ? marks.Doubt(header.Column) : null;

    /// <summary>«Год включения в перечень» is when, and not how much.</summary>
    private string? YearsAt(FigureHeader header) =>
        HeaderWords.SpeaksOfYear(header.Text)
        && !BareYear.Is(header.Text)
        && ColumnContent.AreYears(draft.Sheet, draft.Header, header.Column)
            ? "под ним годы, а не значения"
            : null;

    /// <summary>«Год» over numbers that are no years, and nothing beside it says what they are.</summary>
    private string? YearAt(FigureHeader header) =>
        BareYear.Is(header.Text)
        && !BareYear.IsOfFigure(header.Text)
        && !headers.Exists(static other => BareYear.IsPartOf(other.Text))
            ? "под словом «год» стоят не годы"
        : PartOfYear.IsWord(header.Text.Split(SheetHead.Divider)[^1])
        && draft.Period.Period is not { Kind: PeriodKind.Quarter or PeriodKind.Month }
            ? $"под словом «{header.Text.Split(SheetHead.Divider)[^1].ToLowerInvariant()}» числа, а какой это период, не сказано"
        : null;

    /// <summary>A word that nobody understands may be whose figures they are, or which.</summary>
    private DraftColumn? OfRows(DraftColumn column, FigureHeader header) =>
        header is { Saying: { IsKnown: false, Place: FigurePlace.Unsaid }, School: null, Municipality: null } ? null
        : header.Saying.Place == FigurePlace.School && draft.School is null
            ? column with
            {
                Doubt = "какая школа, не сказано",
            }
        : IsTotalOfOthers(header) ? column with { Doubt = "рядом с теми, чьи это данные, стоит их итог" }
        : HeaderWords.IsTotal(header.Text)
        && column.Period is null
        && headers.Exists(static one => one.Saying.Period is not null)
            ? column with
            {
                Doubt = "рядом с годами это их итог",
            }
        : header.Saying.Own.Length > 0 ? column with { Doubt = $"не понято «{header.Saying.Own}»" }
        : column;

    private bool IsTotalOfOthers(FigureHeader header) =>
        header is { School: null, Municipality: null }
        && HeaderWords.IsTotal(header.Text)
        && headers.Exists(static one => one.School is not null || one.Municipality is not null);

    private DraftColumn OfIndicator(DraftColumn column, FigureHeader header)
    {
        var name = NameOf(header);
        var isOfOthers =
            draft.Rows == RowsAre.Organisations
            && (header.Saying.Place != FigurePlace.Unsaid || header.Municipality is not null);
        return column with
        {
            Indicator = name ?? header.Text,
            Doubt =
                column.Doubt
                ?? (
                    name is null ? "не сказано, какой это показатель"
                    : header.Text.Length == 0 && draft.Header.Depth > 0 ? "столбец без заголовка"
                    : isOfOthers ? "рядом со школами стоят чужие значения"
                    : IsTotalOfOthers(header) ? "рядом с теми, чьи это данные, стоит их итог"
                    : IsAmongPlaces(header) ? $"рядом названы места, а чьё «{header.Text}», не понято"
                    : null
                ),
        };
    }

    /// <summary>
    /// «Дубна» beside «Московская область» under a title that says what is measured: it may be a place as well.
    /// </summary>
    private bool IsAmongPlaces(FigureHeader header) =>
        header is { School: null, Municipality: null, Saying: { Place: FigurePlace.Unsaid, Own.Length: > 0 } }
        && HeaderWords.IsShortName(header.Saying.Own)
        && headers.Exists(static one =>
            one.Municipality is not null || one.Saying is { Place: FigurePlace.Region or FigurePlace.Country, Own: "" }
        );

    /// <summary>
    /// What the header names, or the title where the header is but a time, a kind or a place; «Сумма баллов» is a name, and
    /// «Количество» says of what the title speaks. «Сведения по школам» is no name of anything.
    /// </summary>
    private string? NameOf(FigureHeader header)
    {
        var saying = header.Saying;
        if (marks.Has(header.Column))
            return marks.NameOf(header.Column, saying.Own);
        var title = draft.Titles.Name is { } told && !TitleWords.IsGeneral(told.Text) ? told.Text : null;
        if (saying.Own.Length > 0)
            return saying.Own;
        if (saying is not { Word: FigureWord.None, Period: null, Place: FigurePlace.Unsaid } || header.Text.Length == 0)
            return title;
        if (header.School is not null || header.Municipality is not null)
            return title;
        return header.Text.Contains(' ', StringComparison.Ordinal) ? header.Text
            : title is null ? null
            : $"{title}: {header.Text}";
    }

    /// <summary>The only figures of a table, under a header that says nothing of them or where there is none.</summary>
    private DraftColumn Lone(FigureHeader header)
    {
        var (role, because, doubt) = kinds.Of(header);
        return new DraftColumn(header.Column, header.Text, role)
        {
            Because = because ?? "единственный столбец чисел",
            Doubt = header.Saying.Own.Length > 0 ? $"не понято «{header.Saying.Own}»" : doubt,
        };
    }

    /// <summary>«Исполнено на 31.12.2024» or «на 01.01.2025» in a table «за 2024 год» is of that year.</summary>
    private static bool IsCloseOf(Period? table, Period named) =>
        table is not null
        && named.Kind == PeriodKind.Day
        && (named.End == table.End || named.End == table.End.AddDays(1));

    /// <summary>A plan «на год» and a fact «на 31 декабря» meet; where all speak of the day, it stays one.</summary>
    private bool IsBesideWhole(Period table) =>
        headers.Exists(other => (other.Saying.Period ?? table) == table && other.Saying.Word != FigureWord.None);

    /// <summary>
    /// «На год» beside «на отчётную дату» is the year around the table's period; «год, предшествующий отчётному» the one
    /// before it.
    /// </summary>
    private (Period?, string? Doubt) PeriodOf(FigureHeader header, ColumnRole role)
    {
        var table = draft.Period.Period;
        if (header.Saying.Period is { } named)
            return (IsCloseOf(table, named) && IsBesideWhole(table!) ? null : named, null);
        if (role == ColumnRole.Baseline)
            return EarlierPeriod.Of(header.Text, table) is { } earlier
                ? (earlier, null)
                : (null, "за какой период базовое значение, не сказано");
        return
            header.Saying.IsOfYear
            && table is { Kind: PeriodKind.Quarter or PeriodKind.HalfYear or PeriodKind.Month or PeriodKind.Span }
            ? (Period.Year(table.End.Year), null)
            : (null, null);
    }
}
