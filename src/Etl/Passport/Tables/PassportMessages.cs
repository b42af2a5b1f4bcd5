using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Passport;

namespace QualityMonitor.Etl.Passport.Tables;

/// <summary>What is said about a programme passport; of its tables as such, see <see cref="TableMessages"/>.</summary>
internal static class PassportMessages
{
    /// <param name="near">A sheet that was perhaps meant; null when there is none.</param>
    public static Problem NoSheet(string sheet, string? near) =>
        new(
            "passport-sheet-missing",
            $"Нет листа «{sheet}»{(near is null ? "" : $"; похожий лист — {Quote(near)}")}.",
            $"лист «{sheet}», как в бланке паспорта"
        );

    /// <param name="near">The sheet it was perhaps meant to be; null when it is like none.</param>
    public static Problem UnknownSheet(string sheet, string? near) =>
        near is null
            ? new(
                "passport-sheet-unknown",
                $"Лист «{sheet}» в паспорте не читается.",
                "листы бланка паспорта; лишний лист можно удалить"
            )
            : new(
                "passport-sheet-unknown",
                $"Лист «{sheet}» в паспорте не читается; возможно, это лист «{near}».",
                $"имя «{near}»; свой лист можно оставить под другим именем"
            );

    public static Problem SheetBlank(string sheet) =>
        new(
            "passport-sheet-blank",
            $"Лист «{sheet}» пуст: паспорт прочитан так, будто его нет.",
            "лист с заголовками, как в бланке паспорта; ненужный лист можно удалить"
        );

    /// <param name="near">A label that was perhaps meant; null when there is none.</param>
    public static Problem NoLabel(string label, string? near) =>
        new(
            "passport-field-missing",
            $"Не заполнено «{label}»{(near is null ? "" : $"; похожая надпись — {Quote(near)}")}.",
            $"значение справа от «{label}» на листе программы"
        );

    public static Problem LabelMisspelt(string text, string label) =>
        new(
            "passport-field-unknown",
            $"Надпись {Quote(text)} не читается; возможно, это «{label}».",
            $"надпись «{label}», как в бланке паспорта"
        );

    public static Problem LabelTwice(string text) =>
        new(
            "passport-field-twice",
            $"Надпись {Quote(text)} стоит на листе дважды: читается первая.",
            "одна строка с такой надписью"
        );

    public static Problem NotUsed(string column, string word) =>
        new(
            "passport-cell-unused",
            $"Столбец «{column}» здесь не читается: он нужен, только если показатель сводится как «{word}».",
            $"пустая ячейка или «{word}» в столбце «Как сводится»"
        );

    public static Problem NotUsedByCheck(string column, string kind) =>
        new(
            "passport-cell-unused",
            $"Столбец «{column}» для проверки «{kind}» не читается.",
            "пустая ячейка; для другого условия — своя строка с другой проверкой"
        );

    public static Problem CodeTwice(string code, int firstRow) =>
        new(
            "passport-code-twice",
            $"Код {Quote(code)} уже стоит в строке {firstRow}; эта строка не загружена.",
            "свой код в каждой строке"
        );

    public static Problem CodeReused(string code, string before, string now) =>
        new(
            "passport-code-reused",
            $"Код {code} называл показатель {Quote(before)}, а теперь {Quote(now)}: собранные значения были бы поняты неверно.",
            "другой показатель — под новым кодом; тот же под новым названием — две строки с этим кодом: прежняя с «Действует по», новая с «Действует с»"
        );

    public static Problem CodesReused(IReadOnlyList<string> codes) =>
        new(
            "passport-code-reused",
            $"Паспорт не принят, действует прежний: {(codes.Count == 1 ? "код" : "коды")} {RussianText.Join(codes)} в нём {(codes.Count == 1 ? "называет другой показатель" : "называют другие показатели")}.",
            "новый код для другого показателя или день, с которого код значит новое (столбец «Действует с»)"
        );

    /// <param name="governsFrom">Periods that end before it are closed.</param>
    public static Problem ChangesClosedPeriods(IReadOnlyList<PassportChange> changes, DateOnly governsFrom) =>
        new(
            ClosedChanges.RemarkCode,
            $"Паспорт принят и действует с {RussianText.Date(governsFrom)}. Прошлые периоды считаются по прежнему паспорту; "
                + $"этот изменил бы и их: {RussianText.Join([.. changes.Select(PassportChangeWords.Sentence)], 10)}.",
            "если прошлое надо пересчитать, попросите того, кто обслуживает программу, распространить паспорт на прошлые периоды; если нет, делать ничего не нужно"
        );

    public static Problem OrganisationsGone(IReadOnlyList<string> names, DateOnly governsFrom) =>
        new(
            "passport-organisation-gone",
            $"В паспорте больше нет {(names.Count == 1 ? "строки" : "строк")}: {RussianText.Join(names, 10)}. С {RussianText.Date(governsFrom)} "
                + "с них ничего не спрашивают, их прежние значения сохраняются, а их новые файлы ждут ответа.",
            "если организация закрыта или вышла из программы — её строка с «Действует по» и, если есть, "
                + "«Преемник»; если строка удалена по ошибке — верните её и попросите того, "
                + "кто обслуживает программу, распространить новый паспорт на месяцы между ними"
        );

    public static Problem DaysOverlap(string code, int firstRow) =>
        new(
            "passport-days-overlap",
            $"Дни действия кода {Quote(code)} пересекаются со строкой {firstRow}; эта строка не загружена.",
            "у строк с одним кодом «Действует по» одной — раньше, чем «Действует с» следующей"
        );

    public static Problem HeirUnknown(string code) =>
        new(
            "passport-heir-unknown",
            $"Преемника {Quote(code)} среди организаций нет.",
            "код другой организации с этого листа"
        );

    public static Problem HeirWithoutEnd(string name) =>
        new(
            "passport-heir-without-end",
            $"У организации {Quote(name)} есть преемник, но не сказано, по какой день она действует.",
            "последний день организации в столбце «Действует по»"
        );

    public static Problem ScopeUnknown(string text) =>
        new(
            "passport-scope-unknown",
            $"Муниципалитета {Quote(text)} среди организаций нет.",
            "код или название муниципалитета с листа «Организации»; пусто — вся программа"
        );

    public static Problem NameTwice(string name, string code) =>
        new(
            "passport-name-twice",
            $"Название {Quote(name)} уже есть у показателя {code}: найти такой показатель можно будет только по коду.",
            "разные названия показателей"
        );

    public static Problem EmailTwice(string address, int row) =>
        new(
            "passport-email-twice",
            $"Адрес {Quote(address)} уже стоит в строке {row}: отчёт придёт на него один раз.",
            "каждый получатель один раз"
        );

    public static Problem CannotSpeak() =>
        new(
            "passport-cell-unused",
            "Столбец «Вносит сведения за» читается только у координаторов и методистов.",
            "пустая ячейка или роль «методист»"
        );

    public static Problem SpeaksForUnknown(string code) =>
        new(
            "passport-speaks-for-unknown",
            $"Организации с кодом {Quote(code)} на листе «Организации» нет; строка не загружена.",
            "«все», «муниципалитет» или коды с листа «Организации» через точку с запятой"
        );

    public static Problem ParentUnknown(string code, string likely) =>
        new(
            "passport-parent-unknown",
            $"Организации с кодом {Quote(code)} на листе нет.",
            "код из столбца «Код» этого же листа" + likely
        );

    public static Problem ParentLevel(string child, string parent) =>
        new(
            "passport-parent-level",
            $"Организация {Quote(child)} не может входить в {Quote(parent)}: та не уровнем выше.",
            "школа входит в муниципалитет, муниципалитет — в регион, регион — в страну"
        );

    public static Problem SchoolWithoutParent(string name) =>
        new(
            "passport-school-alone",
            $"Не сказано, в какой муниципалитет входит школа {Quote(name)}: в его итоги она не попадёт.",
            "код муниципалитета в столбце «Входит в»"
        );

    public static Problem OwnerUnknown(string code, string likely) =>
        new(
            "passport-owner-unknown",
            $"Организации {Quote(code)}, чья это программа, нет на листе организаций.",
            "код с листа организаций" + likely
        );

    public static Problem NoRows(string sheet) =>
        new(
            "passport-sheet-empty",
            $"На листе «{sheet}» нет ни одной верной строки.",
            $"хотя бы одна заполненная строка на листе «{sheet}»"
        );

    public static Problem DatesBackwards(DateOnly start, DateOnly end) =>
        new(
            "passport-dates-backwards",
            $"Программа заканчивается {RussianText.Date(end)}, раньше своего начала {RussianText.Date(start)}.",
            "окончание не раньше начала"
        );

    public static Problem IndicatorUnknown(string code) =>
        new(
            "passport-indicator-unknown",
            $"Показателя с кодом {Quote(code)} нет среди принятых с листа «Показатели».",
            "код с этого листа; если он там есть, сначала исправьте его строку"
        );

    public static Problem PlanTwice(int otherRow, bool same) =>
        same
            ? new(
                "plan-repeated",
                $"Этот же план уже стоит в строке {otherRow}; загружен один раз.",
                "каждый план один раз"
            )
            : new(
                "plan-contradicts",
                $"Для того же показателя, организации, периода и дня другой план стоит в строке {otherRow}; не загружен ни один.",
                "одно значение; изменение плана — строкой с новым днём в столбце «Действует с»"
            );

    public static Problem Rejected(IReadOnlyList<Problem> reasons) =>
        new(
            "passport-incomplete",
            "Паспорт не принят: " + string.Join(" ", reasons.Select(static reason => reason.Sentence)),
            string.Join("; ", reasons.Select(static reason => reason.Expected).Distinct(StringComparer.Ordinal))
        );

    /// <param name="changes">What of the passport in force would be missing, or other than it is.</param>
    public static Problem WouldTakeAway(IReadOnlyList<PassportChange> changes) =>
        new(
            "passport-would-take-away",
            "Паспорт не принят: в нём есть ошибки, и вместе с ними из программы пропало или изменилось бы: "
                + RussianText.Join(
                    [
                        .. changes
                            .Where(static change => change.Kind != PassportChangeKind.Added)
                            .Select(PassportChangeWords.Name),
                    ],
                    6
                )
                + ". Действует прежний паспорт.",
            "паспорт без ошибок: исправьте отмеченные ячейки и пришлите его снова целиком"
        );

    private static string Quote(string text) => RussianText.Quote(text, 80);
}
