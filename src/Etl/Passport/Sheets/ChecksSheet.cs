using QualityMonitor.Etl.Passport.Tables;
using QualityMonitor.Etl.Reading.Cells;
using QualityMonitor.Indicators.Checks;
using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Numbers;
using QualityMonitor.Indicators.Passport;
using QualityMonitor.Indicators.Values;
using QualityMonitor.Store;
using Names = QualityMonitor.Indicators.Passport.PassportVocabulary.Checks;

namespace QualityMonitor.Etl.Passport.Sheets;

/// <summary>
/// The rules that a programme holds its figures against. A rule that cannot be understood does not get in.
/// </summary>
internal sealed class ChecksSheet(PassportSheet sheet, IReadOnlyList<IndicatorDefinition> indicators)
{
    private static readonly char[] Separators = [';', '\n', '\r'];

    private static readonly Dictionary<string, string> ColumnOfProblem = new(StringComparer.Ordinal)
    {
        ["check-least"] = Names.Least,
        ["check-most"] = Names.Most,
        ["check-tolerance"] = Names.Tolerance,
        ["check-indicators"] = Names.Indicators,
    };

    /// <summary>What a kind of rule is made of, beside its strictness and note.</summary>
    private static readonly Dictionary<CheckKind, string[]> UsedBy = new()
    {
        [CheckKind.Required] = [Names.Indicators],
        [CheckKind.Range] = [Names.Indicators, Names.Least, Names.Most],
        [CheckKind.WholeNumber] = [Names.Indicators],
        [CheckKind.Relation] = [Names.Relation, Names.Tolerance],
        [CheckKind.Jump] = [Names.Indicators, Names.Most, Names.Tolerance],
        [CheckKind.Contradiction] = [Names.Indicators],
        [CheckKind.Future] = [Names.Indicators],
    };

    public static IReadOnlyList<string> Columns { get; } =
    [
        Names.Kind,
        Names.Indicators,
        Names.Least,
        Names.Most,
        Names.Relation,
        Names.Tolerance,
        Names.Strictness,
        Names.Note,
    ];

    public IReadOnlyList<(CheckRule Rule, Row Row)> Read()
    {
        if (!sheet.Requires(Names.Kind))
            return [];
        var rules = new List<(CheckRule Rule, Row Row)>();
        foreach (var row in sheet.Rows)
        {
            if (RuleOf(row) is { } rule)
                rules.Add((rule, row));
        }

        return rules;
    }

    private CheckRule? RuleOf(Row row)
    {
        if (
            sheet.Loses(row, Columns.Except([Names.Note], StringComparer.Ordinal))
            || sheet.Word(row, Names.Kind, PassportVocabulary.CheckKinds) is not { } kind
        )
            return null;
        var isUnderstood =
            TryNumber(row, Names.Least, out var least)
            & TryNumber(row, Names.Most, out var most)
            & TryNumber(row, Names.Tolerance, out var tolerance)
            & TryStrictness(row, out var strictness);
        if (!isUnderstood)
            return null;
        var read = CheckReader
            .Read(
                new CheckFields(kind)
                {
                    Indicators = Codes(row),
                    Least = least?.Value,
                    Most = most?.Value,
                    Measure =
                        most?.Mark == UnitKind.PercentagePoints
                            ? ChangeMeasure.PercentagePoints
                            : ChangeMeasure.Percent,
                    Relation = sheet.Text(row, Names.Relation) is { Length: > 0 } relation ? relation : null,
                    Tolerance = tolerance?.Value,
                    Strictness = strictness,
                    Note = sheet.Text(row, Names.Note),
                }
            )
            .Then(rule => CheckReader.Bind(rule, indicators));
        if (!read.IsOk)
            sheet.Wrong(row, ColumnOfProblem.GetValueOrDefault(read.Problem!.Code, Names.Relation), read.Problem);
        else
            NameUnused(row, kind);
        return read.IsOk ? read.Value : null;
    }

    /// <summary>A bound that its rule does not look at is named, so that nobody relies on it.</summary>
    private void NameUnused(Row row, CheckKind kind)
    {
        string[] fields = [Names.Indicators, Names.Least, Names.Most, Names.Relation, Names.Tolerance];
        foreach (
            var field in fields
                .Except(UsedBy[kind], StringComparer.Ordinal)
                .Where(field => sheet.Text(row, field).Length > 0)
        )
            sheet.Wrong(
                row,
                field,
                PassportMessages.NotUsedByCheck(field, sheet.Text(row, Names.Kind)),
                Severity.Warning
            );
    }

    /// <summary>A single code typed as a number is a number; several are text.</summary>
    private string[] Codes(Row row) =>
        sheet.CellAt(row, Names.Indicators).IsEmpty || sheet.Code(row, Names.Indicators) is not { } text
            ? []
            : text.Split(Separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <returns>False when something stands there that is no number.</returns>
    private bool TryNumber(Row row, string name, out Amount? number)
    {
        number = null;
        var cell = sheet.CellAt(row, name);
        if (sheet.Text(row, name).Length == 0)
            return cell.Kind != CellKind.Error;
        var read = cell is { Kind: CellKind.Number }
            ? new Amount(cell.IsPercent ? cell.Number * 100 : cell.Number)
            : NumberReader.Read(cell.Text, allowNegative: true);
        if (!read.IsOk)
            sheet.Wrong(row, name, read.Problem!);
        else
            number = read.Value;
        return read.IsOk;
    }

    private bool TryStrictness(Row row, out Strictness? strictness)
    {
        strictness = null;
        if (sheet.Text(row, Names.Strictness).Length == 0)
            return true;
        strictness = sheet.Word(row, Names.Strictness, PassportVocabulary.Strictnesses);
        return strictness is not null;
    }
}
