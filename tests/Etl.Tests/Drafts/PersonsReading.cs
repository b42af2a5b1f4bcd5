using System.Globalization;
using System.Text.RegularExpressions;
using QualityMonitor.Etl.Trials;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Etl.Tests.Drafts;

/// <summary>One figure as a person reads it in a drawn table.</summary>
/// <param name="Percent">It is one; null where the table does not say.</param>
internal sealed partial record ReadFigure(
    FigureKind Kind,
    string Sheet,
    string Cell,
    string Name,
    string Part,
    string Organisation,
    string Period,
    bool? Percent
)
{
    public const string Owner = "Мой город";

    [GeneratedRegex("^(город .*|.*(район|округ))$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OfOwner();

    /// <summary>«Доля педагогов» is met by «1.1 Доля педагогов» and by «Кадры: Доля педагогов».</summary>
    public bool IsMetBy(TrialFigure figure)
    {
        var (about, part) = Parted(figure.About);
        return figure.Kind == Kind
            && figure.Sheet == Sheet
            && figure.Cell == Cell
            && (Kind is FigureKind.Activity or FigureKind.Risk || figure.Period == Period)
            && (Organisation.Length == 0 || IsWhose(figure.Organisation))
            && IsSame(about, Name)
            && IsSame(part, Part)
            && (Percent is null || Percent == figure.ReadAs.Contains('%', StringComparison.Ordinal));
    }

    /// <summary>The owner is named by the title, where it names one.</summary>
    private bool IsWhose(string organisation) =>
        Contains(Organisation, organisation) || (Organisation == Owner && OfOwner().IsMatch(organisation));

    private static (string, string) Parted(string about) =>
        about.Split(" · ", 2) is [var name, var part] ? (name, part) : (about, "");

    private static bool IsSame(string one, string other) =>
        (one.Length == 0 && other.Length == 0)
        || (
            other.Length > 0
            && one.Length > 0
            && (Contains(one, other) || Contains(other, one[(one.IndexOf(' ', StringComparison.Ordinal) + 1)..]))
        );

    private static bool Contains(string one, string other) =>
        TextNormalizer.Fold(one).Contains(TextNormalizer.Fold(other).TrimStart('-', ' '), StringComparison.Ordinal);
}

/// <summary>
/// What a person reads in a table, written in a few lines beneath it: «строки 3-5; показатель A; единица B», then a line a
/// column: «C факт 2024».
/// </summary>
internal sealed class PersonsReading
{
    private readonly DrawnSheet sheet;
    private readonly Dictionary<string, string> common;

    private PersonsReading(DrawnSheet sheet)
    {
        this.sheet = sheet;
        common = Keys(sheet.Reading[0]);
    }

    public static IReadOnlyList<ReadFigure> Of(DrawnTable table) =>
        [
            .. table
                .Sheets.Where(static sheet => sheet.Reading.Count > 0)
                .SelectMany(static sheet => new PersonsReading(sheet).Figures()),
        ];

    private IEnumerable<ReadFigure> Figures() =>
        Rows()
            .SelectMany(
                (row, index) =>
                    common.ContainsKey("столбец") ? [OfRow(row)]
                    : common.ContainsKey("риски") ? sheet.Reading.Skip(1).SelectMany(line => OfRisk(line, row))
                    : sheet.Reading.Skip(1).SelectMany(line => OfColumn(line, row, index))
            );

    private static Dictionary<string, string> Keys(string line) =>
        line.Split(';', StringSplitOptions.TrimEntries)
            .Select(static part => part.Split(' ', 2))
            .ToDictionary(static pair => pair[0], static pair => pair.ElementAtOrDefault(1) ?? "");

    private IEnumerable<int> Rows() => Rows(common["строки"]);

    private static IEnumerable<int> Rows(string written) =>
        written
            .Split(',', StringSplitOptions.TrimEntries)
            .SelectMany(static part =>
                part.Split('-').Select(static one => int.Parse(one, CultureInfo.InvariantCulture)).ToArray() is var ends
                    ? Enumerable.Range(ends[0], ends[^1] - ends[0] + 1)
                    : []
            );

    /// <summary>An activity or a risk: its cell alone.</summary>
    private ReadFigure OfRow(int row)
    {
        var column = Column(common["столбец"]);
        return new ReadFigure(
            common.ContainsKey("риски") ? FigureKind.Risk : FigureKind.Activity,
            sheet.Name,
            DrawnSheet.CellName(row, column),
            Common("название", row) ?? sheet.TextAt(row, column),
            "",
            Common("организация", row) ?? "",
            "",
            null
        );
    }

    /// <summary>A level in a matrix: its risk and its school are said by the row, or by the line of its column.</summary>
    private IEnumerable<ReadFigure> OfRisk(string line, int row)
    {
        var words = line.Split(';')[0].Split(' ', 3);
        var keys = line.Split(';', 2) is [_, var rest] ? Keys(rest.Trim()) : [];
        var at = Column(words[0]);
        if (sheet.TextAt(row, at) is "" or "-")
            yield break;
        yield return new ReadFigure(
            FigureKind.Risk,
            sheet.Name,
            DrawnSheet.CellName(row, at),
            words.ElementAtOrDefault(2) ?? Common("название", row)!,
            "",
            keys.GetValueOrDefault("организация") ?? Common("организация", row) ?? "",
            "",
            null
        );
    }

    private IEnumerable<ReadFigure> OfColumn(string line, int row, int index)
    {
        var words = line.Split(';')[0].Split(' ', 3);
        var keys = line.Split(';', 2) is [_, var rest] ? Keys(rest.Trim()) : [];
        if (keys.TryGetValue("строки", out var only) && !Rows(only).Contains(row))
            yield break;
        var periods = (words.ElementAtOrDefault(2) ?? "").Split(',', StringSplitOptions.TrimEntries);
        var period = Common("период", row) ?? periods[Math.Min(index, periods.Length - 1)];
        var isShare = words[0] == "доля";
        var cells = (isShare ? words[1].Split('/') : [words[0]]).Select(Column).ToList();
        if (cells.Exists(at => sheet.TextAt(row, at) is "" or "-" or "<"))
            yield break;
        var name =
            keys.GetValueOrDefault("показатель")
            ?? Common("показатель", row)
            ?? common.GetValueOrDefault("название", "");
        yield return new ReadFigure(
            !isShare && words[1] == "план" ? FigureKind.Plan : FigureKind.Fact,
            sheet.Name,
            string.Join(", ", cells.Select(at => DrawnSheet.CellName(row, at))),
            name,
            Common("разрез", row) is { } part and not "Итого" ? part : "",
            keys.GetValueOrDefault("организация") ?? Common("организация", row) ?? ReadFigure.Owner,
            PeriodOf(period),
            PercentOf(row, name)
        );
    }

    private static string PeriodOf(string text) =>
        text.Length == 9 && text[4] == '-' ? $"{text[..4]}-01-01..{text[5..]}-12-31" : text;

    private bool? PercentOf(int row, string name) =>
        common.TryGetValue("единица", out var unit)
            ? (unit == "%" ? "%" : At(row, unit)).Contains('%', StringComparison.Ordinal)
                || (unit != "%" && At(row, unit).StartsWith("проц", StringComparison.OrdinalIgnoreCase))
        : name.Contains('%', StringComparison.Ordinal) ? true
        : null;

    /// <summary>
    /// What stands in the row in the column that all columns of figures share, or in a list of it, «=ЕГЭ,ОГЭ»; null: there
    /// is none.
    /// </summary>
    private string? Common(string key, int row) =>
        !common.TryGetValue(key, out var column) ? null
        : column.StartsWith('=') ? column[1..].Split(',')[Rows().ToList().IndexOf(row)]
        : At(row, column);

    private string At(int row, string column)
    {
        var at = Column(column);
        while (sheet.TextAt(row, at) == "^")
            row--;
        return sheet.TextAt(row, at);
    }

    private static int Column(string letter) => letter[0] - 'A' + 1;
}
