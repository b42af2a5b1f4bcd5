using QualityMonitor.Indicators.Formulas;

namespace QualityMonitor.Indicators.Effectiveness;

/// <summary>
/// The methods shipped (DOMAIN, section 2). Their names hold no comma: the passport offers them in a drop-down list. A
/// programme names one of them with its own act and dates, or writes its own steps.
/// </summary>
public static class EffectivenessPresets
{
    private static readonly EffectivenessGrade[] FourGrades =
    [
        new(0.9m, "высокая"),
        new(0.8m, "средняя"),
        new(0.7m, "удовлетворительная"),
        new(null, "неудовлетворительная"),
    ];

    public static IReadOnlyList<EffectivenessMethod> All { get; } =
    [
        Method(
            "mean-degree",
            "средняя степень достижения показателей",
            FourGrades,
            ("Э", "эффективность программы", "[СР]")
        ),
        Method(
            "results-and-spending",
            "достижение показателей и использование средств",
            FourGrades,
            ("Эис", "эффективность использования средств", "[СРм] / [ССуз]"),
            ("Э", "эффективность программы", "[СР] * [Эис]")
        ),
        Method(
            "met-share",
            "доля достигнутых показателей",
            [new(0.9m, "программа эффективна"), new(null, "программа неэффективна")],
            ("Э", "доля достигнутых показателей", "[ДП]")
        ),
        Method(
            "overfulfilment",
            "степень достижения с перевыполнением до 130 %",
            FourGrades,
            ("Э", "эффективность программы", "[СР130]")
        ),
        Method(
            "weighted-parts",
            "три составляющие: 30/35/35",
            FourGrades,
            ("Э", "эффективность программы", "0,3 * [СРм] + 0,35 * [СР] + 0,35 * [ДД]")
        ),
        Method("activities", "доля выполненных мероприятий", FourGrades, ("Э", "эффективность программы", "[СРм]")),
    ];

    /// <summary>By code or by name as printed; null: none.</summary>
    public static EffectivenessMethod? Find(string text) =>
        All.FirstOrDefault(method =>
            string.Equals(method.Code, text.Trim(), StringComparison.OrdinalIgnoreCase)
            || string.Equals(method.Name, text.Trim(), StringComparison.OrdinalIgnoreCase)
        );

    private static EffectivenessMethod Method(
        string code,
        string name,
        IReadOnlyList<EffectivenessGrade> grades,
        params (string Code, string Name, string Formula)[] steps
    ) =>
        new(
            code,
            name,
            "",
            null,
            null,
            [
                .. steps.Select(static step => new MethodStep(
                    step.Code,
                    step.Name,
                    FormulaReader.Read(step.Formula).Value
                )),
            ],
            grades
        );
}
