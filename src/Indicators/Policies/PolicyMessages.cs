namespace QualityMonitor.Indicators.Policies;

/// <summary>Every sentence said about a policy sheet.</summary>
internal static class PolicyMessages
{
    public static Problem Empty(string column) =>
        new("policy-cell-empty", $"Не заполнен столбец «{column}».", $"значение в столбце «{column}»");

    public static Problem Indicator(string code) =>
        new(
            "policy-indicator-unknown",
            $"Показателя с кодом {Quote(code)} нет среди принятых с листа «Показатели».",
            "код с этого листа; если он там есть, сначала исправьте его строку"
        );

    public static Problem OfAnotherTask(string code) =>
        new(
            "policy-task-twice",
            $"Показатель {Quote(code)} уже отнесён к задаче выше; здесь он не учтён.",
            "код показателя в одной задаче"
        );

    public static Problem Organisation(string text) =>
        new(
            "policy-organisation-unknown",
            $"Организации {Quote(text)} на листе организаций нет.",
            "код или название с листа «Организации»"
        );

    public static Problem Whole(string text, int least, int most) =>
        new("policy-number", $"Значение {Quote(text)} не подходит.", $"целое число от {least} до {most}");

    public static Problem Day(string text) =>
        new("policy-day", $"Значение {Quote(text)} — не дата.", "дата, например 01.09.2025");

    public static Problem Word(string text, IEnumerable<string> words) =>
        new("policy-word-unknown", $"Значение {Quote(text)} не подходит.", "одно из: " + string.Join(", ", words));

    public static Problem Twice(string code) =>
        new(
            "policy-code-twice",
            $"Код {Quote(code)} уже есть выше; эта строка не загружена.",
            "свой код в каждой строке"
        );

    public static Problem Threshold(string text) =>
        new(
            "policy-threshold",
            $"Порог {Quote(text)} не понят.",
            "порог со словом: «менее 60 %», «не менее 30 %», «более 5», «не более 2»; «ниже муниципального более чем на 20 баллов»; «да» для признака, который вносят вручную"
        );

    public static Problem AnswerNeedsYesNo(string code) =>
        new(
            "policy-answer",
            $"Порог «да» требует показателя с ответом да или нет, а у показателя {code} другая единица.",
            "код показателя с единицей «да/нет»"
        );

    public static Problem RunningWithoutAssessments() =>
        new(
            "policy-running",
            "«Лет подряд» действует только вместе с «В скольких процедурах».",
            "число процедур, например 2, или пустая ячейка «Лет подряд»"
        );

    public static Problem Levels() =>
        new(
            "policy-levels",
            "Границы уровней 2, 3 и 4 стоят не по порядку.",
            "числа, которые только растут (лучше больше) или только убывают (лучше меньше)"
        );

    public static Problem Weight(string text) =>
        new("policy-weight", $"Вес {Quote(text)} не подходит.", "число больше нуля, например 1 или 0,3");

    public static Problem Weights(string text) =>
        new(
            "policy-weights",
            $"Веса {Quote(text)} не поняты.",
            "код = вес через точку с запятой, например 1.1 = 2; 1.2 = 0,5"
        );

    public static Problem Method(string text, IEnumerable<string> names) =>
        new(
            "policy-method-unknown",
            $"Методики {Quote(text)} нет.",
            "одна из: " + string.Join("; ", names) + "; или «своя» с формулой"
        );

    public static Problem OwnWithoutFormula() =>
        new(
            "policy-formula-missing",
            "У своей методики не записана формула.",
            "формула из величин, например [СР] * [СРм] / [ССуз]"
        );

    public static Problem Grades(string text) =>
        new(
            "policy-grades",
            $"Оценки {Quote(text)} не поняты.",
            "от высшей к низшей, например: высокая от 0,9; средняя от 0,8; удовлетворительная от 0,7; неудовлетворительная"
        );

    public static Problem Dates() =>
        new("policy-dates", "«Действует по» раньше, чем «Действует с».", "день не раньше начала действия");

    private static string Quote(string text) => RussianText.Quote(text, 80);
}
