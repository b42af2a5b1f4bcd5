using QualityMonitor.Indicators.Policies;
using static QualityMonitor.Indicators.Policies.PolicySheets;

namespace QualityMonitor.Reports.Papers.PassportSheets;

/// <summary>Columns of the sheets that say how reports look, who signs them and when they go, in the order of print.</summary>
internal static class ReportColumns
{
    public static IReadOnlyList<(PolicySheet Sheet, IReadOnlyList<PassportColumn> Columns)> All { get; } =
    [
        (
            PolicySheets.Tasks,
            [
                PolicyColumn.Text(
                    TaskColumns.Task,
                    70,
                    "Задача или направление, как в программе: так она печатается в сведениях о показателях.",
                    "Задача 1. Повышение качества обучения"
                ),
                PolicyColumn.Text(
                    TaskColumns.Indicators,
                    30,
                    "Коды показателей через точку с запятой; 1 — все, что начинаются с «1.». Показатель — в одной задаче.",
                    "1.1; 1.2"
                ),
            ]
        ),
        (
            PolicySheets.Signers,
            [
                Choices.Choice(
                    SignerColumns.Role,
                    16,
                    "Подписывает отчёт (один), согласовывает его до подписи (сколько угодно) или составил его.",
                    SignerRoles.Words[0],
                    SignerRoles.Words
                ),
                PolicyColumn.Text(
                    SignerColumns.Position,
                    50,
                    "Должность, как её пишут в документе.",
                    "Начальник управления образования"
                ),
                PolicyColumn.Optional(SignerColumns.Name, 24, "Пусто — фамилию впишут от руки.", "П. П. Петров"),
                PolicyColumn.Optional(SignerColumns.Contact, 28, "Для исполнителя.", "(00000) 0-00-00"),
            ]
        ),
        (
            PolicySheets.Release,
            [
                Choices.Choice(
                    ReleaseColumns.How,
                    18,
                    "«Сразу» — отчёт уходит в срок; «после проверки» — координатор сначала получает черновик.",
                    ReleasePolicy.AfterReview,
                    [ReleasePolicy.AtOnce, ReleasePolicy.AfterReview]
                ),
                PolicyColumn.Optional(
                    ReleaseColumns.Kind,
                    18,
                    "Пусто — все отчёты программы.",
                    ReportKindWords.All[ReportKindWords.Quarterly]
                ),
                PolicyColumn.Optional(ReleaseColumns.Days, 16, "Сколько ждать проверки.", "5"),
                PolicyColumn.Optional(
                    ReleaseColumns.Otherwise,
                    24,
                    "Что делать, когда срок вышел: «отправить с пометкой» или «не отправлять».",
                    ReleasePolicy.Marked
                ),
            ]
        ),
    ];
}
