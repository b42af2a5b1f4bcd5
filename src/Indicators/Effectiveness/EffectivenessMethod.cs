using QualityMonitor.Indicators.Formulas;

namespace QualityMonitor.Indicators.Effectiveness;

/// <summary>One line of a method's computation.</summary>
/// <param name="Code">What later steps call it by: <c>Эис</c>.</param>
/// <param name="Formula">Over <see cref="EffectivenessMeasures"/> and the steps before it.</param>
public sealed record MethodStep(string Code, string Name, Formula Formula);

/// <summary>A grade that begins at a value of the result.</summary>
/// <param name="From">Included; null for the lowest grade.</param>
public sealed record EffectivenessGrade(decimal? From, string Name);

/// <summary>
/// How a municipal act has the effectiveness of a programme computed (DOMAIN, section 2). Acts differ, so a method is
/// data: its steps, its grades, the act and the years it holds for.
/// </summary>
/// <param name="Code">Latin, as in settings: <c>mean-degree</c>.</param>
/// <param name="Act">The act's reference as printed; empty for a shipped method that no act was named for.</param>
/// <param name="From">First day the act holds; null: always has.</param>
/// <param name="To">Last day; null: still does.</param>
/// <param name="Steps">In order; the last one gives the result.</param>
/// <param name="Grades">From the highest down; empty: the act names none.</param>
public sealed record EffectivenessMethod(
    string Code,
    string Name,
    string Act,
    DateOnly? From,
    DateOnly? To,
    IReadOnlyList<MethodStep> Steps,
    IReadOnlyList<EffectivenessGrade> Grades
)
{
    public bool HoldsOn(DateOnly day) => day >= (From ?? day) && day <= (To ?? day);

    /// <summary>Of the result as it is told: «0,95» is never graded as less than 0,95.</summary>
    public EffectivenessGrade? GradeOf(decimal value)
    {
        var told = Rounding.To(value, EffectivenessText.Decimals);
        return Grades.FirstOrDefault(grade => told >= (grade.From ?? told));
    }

    /// <summary>Null when every step leans only on known measures and on steps before it, and there is one.</summary>
    public Problem? Mistake()
    {
        var known = new HashSet<string>(EffectivenessMeasures.Names.Keys, StringComparer.OrdinalIgnoreCase);
        foreach (var step in Steps)
        {
            if (step.Formula.References().FirstOrDefault(reference => !known.Contains(reference.Code)) is { } unknown)
            {
                return new Problem(
                    "effectiveness-measure-unknown",
                    $"В шаге «{step.Code}» методики стоит {RussianText.Quote(unknown.Code)}: такой величины нет.",
                    "одна из величин " + string.Join(", ", EffectivenessMeasures.Names.Keys) + " или предыдущий шаг"
                );
            }

            known.Add(step.Code);
        }

        return Steps.Count == 0
            ? new Problem(
                "effectiveness-without-steps",
                "В методике оценки эффективности нет ни одного шага.",
                "хотя бы одна формула, например [СР]"
            )
            : null;
    }
}
