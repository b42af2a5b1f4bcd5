using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Checking;
using QualityMonitor.Indicators.Checks;
using QualityMonitor.Store;
using QualityMonitor.Store.Loading;

namespace QualityMonitor.Etl.Checks;

/// <summary>A broken rule: what is told, and the figure it is about where there is one.</summary>
internal sealed record Finding(NewIssue Issue, LoadedFigure? Figure)
{
    /// <summary>Figures that share its fate.</summary>
    public IReadOnlyList<LoadedFigure> Others { get; init; } = [];

    /// <summary>The figure does not get in.</summary>
    public bool Withdraws => Issue.Severity == Severity.Error && Figure is not null;
}

/// <summary>Makes findings, and the words for the places they speak of.</summary>
/// <param name="own">The file that is judged: of others its sender is told only that they are there.</param>
internal sealed class Findings(TimeZoneInfo zone, Submission own)
{
    public static Severity SeverityOf(CheckRule rule) =>
        rule.Strictness == Strictness.Error ? Severity.Error : Severity.Warning;

    public static Finding At(LoadedFigure figure, CheckRule rule, Problem problem) =>
        At(figure, SeverityOf(rule), problem);

    private static Finding At(LoadedFigure figure, Severity severity, Problem problem) =>
        new(
            new NewIssue(
                figure.Cell,
                severity,
                problem,
                figure.Fact.OriginalText,
                figure.Fact.IndicatorCode,
                figure.Fact.OrganisationCode,
                figure.Fact.Period
            ),
            figure
        );

    /// <summary>
    /// A rule about a figure of another file: its coordinator reads all of it, the sender only what is theirs.
    /// </summary>
    /// <param name="judge">The problem in the words for that other figure; null: there is none.</param>
    public Finding? Against(
        LoadedFigure figure,
        CheckRule rule,
        ObservedFact other,
        Func<PlacedFact, Problem?> judge
    ) => Against(figure, SeverityOf(rule), [other], places => judge(places[0]));

    /// <summary>As above, of several figures of other files.</summary>
    /// <param name="judge">Gets their places in the order of <paramref name="others"/>.</param>
    public Finding? Against(
        LoadedFigure figure,
        Severity severity,
        IReadOnlyList<ObservedFact> others,
        Func<IReadOnlyList<PlacedFact>, Problem?> judge
    )
    {
        if (judge([.. others.Select(Elsewhere)]) is not { } whole)
            return null;
        if (others.All(other => IsOwn(other.Source)))
            return At(figure, severity, whole);
        var veiled = judge([.. others.Select(other => Elsewhere(other) with { IsVeiled = !IsOwn(other.Source) })])!;
        var finding = At(figure, severity, veiled);
        return finding with { Issue = finding.Issue with { Detail = whole.Sentence } };
    }

    /// <summary>A figure of the very file: «ячейка C12», «ячейки D8 и E8».</summary>
    public static PlacedFact Here(LoadedFigure figure) =>
        new(figure.Fact.Fact, figure.Fact.OriginalText, Place(figure.Fact.Source, figure.Fact.SecondSource));

    private static string Place(SourceCell cell, SourceCell? second) =>
        second is null ? CellPlace.Cell(CellPlace.IsOfWord(cell.SheetName), cell.Row, cell.Column)
        : CellPlace.IsOfWord(cell.SheetName) ? $"{cell.Cell} и {second.Cell}"
        : $"ячейки {cell.Cell} и {second.Cell}";

    /// <summary>A figure of some other file: which, where in it, when it came and from whom.</summary>
    private PlacedFact Elsewhere(ObservedFact fact)
    {
        var source = fact.Source;
        var received = RussianText.Date(zone.DayOf(source.ReceivedAt));
        var sender = source.Sender is null ? "" : $" от {source.Sender}";
        return new PlacedFact(
            fact.Fact,
            fact.OriginalText,
            $"файл {RussianText.Quote(source.FileName, 80)}, "
                + $"{CellPlace.Words(source.SheetName, source.Row, source.Column)}, получен {received}{sender}"
        );
    }

    private bool IsOwn(SourceCell source) =>
        string.Equals(source.Sender, own.Sender, StringComparison.OrdinalIgnoreCase);
}
