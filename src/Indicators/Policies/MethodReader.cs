using QualityMonitor.Indicators.Effectiveness;
using QualityMonitor.Indicators.Formulas;
using QualityMonitor.Indicators.Numbers;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Indicators.Values;
using Columns = QualityMonitor.Indicators.Policies.PolicySheets.MethodColumns;

namespace QualityMonitor.Indicators.Policies;

/// <summary>
/// Reads a row of «Эффективность»: a shipped method by its name or an office's own formula, with its act, grades,
/// spending and weights.
/// </summary>
internal sealed class MethodReader(PolicyFields fields)
{
    private const string Own = "своя";
    private const string From = " от ";

    public EffectivenessPolicy? Read(int index, PolicyRow row)
    {
        var before = fields.Mistakes.Count;
        var method = Steps(index, row);
        var grades = Grades(index, row);
        var weights = Weights(index, row);
        var spending = row[Columns.Spending].Length == 0 ? null : fields.Indicator(index, row, Columns.Spending);
        var areDays =
            fields.TryDay(index, row, Columns.From, out var from) & fields.TryDay(index, row, Columns.To, out var to);
        if (areDays && to < from)
            fields.Wrong(index, Columns.To, PolicyMessages.Dates());
        if (method is null || fields.Mistakes.Count > before)
            return null;
        return new EffectivenessPolicy(
            method with
            {
                Act = row[Columns.Document],
                From = from,
                To = to,
                Grades = grades.Count > 0 ? grades : method.Grades,
            },
            spending?.Code,
            weights
        );
    }

    private EffectivenessMethod? Steps(int index, PolicyRow row)
    {
        if (TextNormalizer.Fold(row[Columns.Method]) != Own)
        {
            var preset = EffectivenessPresets.Find(row[Columns.Method]);
            if (preset is null)
                fields.Wrong(
                    index,
                    Columns.Method,
                    PolicyMessages.Method(row[Columns.Method], EffectivenessPresets.All.Select(static one => one.Name))
                );
            return preset;
        }

        if (row[Columns.Formula].Length == 0)
        {
            fields.Wrong(index, Columns.Formula, PolicyMessages.OwnWithoutFormula());
            return null;
        }

        var formula = FormulaReader.Read(row[Columns.Formula]);
        if (!formula.IsOk)
        {
            fields.Wrong(index, Columns.Formula, formula.Problem!);
            return null;
        }

        var method = new EffectivenessMethod(
            "own",
            "Методика муниципалитета",
            "",
            null,
            null,
            [new MethodStep("Э", "эффективность программы", formula.Value)],
            []
        );
        if (method.Mistake() is { } mistake)
            fields.Wrong(index, Columns.Formula, mistake);
        return method;
    }

    /// <summary>«высокая от 0,9; средняя от 0,8; неудовлетворительная».</summary>
    private List<EffectivenessGrade> Grades(int index, PolicyRow row)
    {
        var grades = new List<EffectivenessGrade>();
        foreach (var part in Parts(row[Columns.Grades]))
        {
            var at = part.LastIndexOf(From, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
            {
                grades.Add(new EffectivenessGrade(null, part));
                continue;
            }

            if (NumberReader.Read(part[(at + From.Length)..]) is { IsOk: true, Value.Value: var bound })
                grades.Add(new EffectivenessGrade(bound, part[..at].Trim()));
            else
                fields.Wrong(index, Columns.Grades, PolicyMessages.Grades(row[Columns.Grades]));
        }

        // From the highest down, and only the last without a bound: any other order would never reach some grade.
        if (
            grades
                .Zip(grades.Skip(1))
                .Any(static pair => pair.First.From is null || pair.Second.From >= pair.First.From)
        )
            fields.Wrong(index, Columns.Grades, PolicyMessages.Grades(row[Columns.Grades]));
        return grades;
    }

    private Dictionary<string, decimal> Weights(int index, PolicyRow row)
    {
        var weights = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var part in Parts(row[Columns.Weights]))
        {
            var sides = part.Split('=', StringSplitOptions.TrimEntries);
            if (
                sides.Length == 2
                && fields.Find(sides[0]) is { } indicator
                && NumberReader.Read(sides[1]) is { IsOk: true, Value.Value: > 0 and var weight }
            )
                weights[indicator.Code] = weight;
            else
                fields.Wrong(index, Columns.Weights, PolicyMessages.Weights(part));
        }

        return weights;
    }

    private static string[] Parts(string text) =>
        text.Split([';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
