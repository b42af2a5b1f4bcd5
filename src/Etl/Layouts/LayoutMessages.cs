using QualityMonitor.Indicators;

namespace QualityMonitor.Etl.Layouts;

/// <summary>Every sentence said to the author of a layout: what is wrong, and the form expected.</summary>
internal static class LayoutMessages
{
    public const string NonEmpty = "непустой текст";
    public const string Pattern = "слова из ячейки или /регулярное выражение/ без ссылок назад и просмотра вперёд";
    public const string Place =
        "значение, либо { cell: C3 }, либо { label: \"Период\" }, либо { file: \"(?<value>20\\\\d\\\\d)\" }, либо { sheet: \".+\" }";
    public const string PeriodForm = "период, например 2019, 2019/2020, 2025-Q4";
    public const string Date = "дата вида 2025-01-31";
    public const string Column = "буква столбца, например C";
    public const string Yes = "true или false";

    public static (string, string) NoFolder(string folder) =>
        ($"Папки описаний «{folder}» нет.", "существующая папка с файлами *.yaml");

    public static (string, string) NotYaml(string why) =>
        ($"Файл не читается как YAML: {why}", "документ YAML: ключ, двоеточие, значение; отступы пробелами");

    public static (string, string) TooLarge(long most) =>
        ($"Файл описания больше {most} байт.", "описание одной таблицы");

    public static (string, string) NotAMap() => ("Здесь должны быть ключи и значения.", "строки вида «ключ: значение»");

    public static (string, string) UnknownKey(string key, IEnumerable<string> known) =>
        ($"Неизвестный ключ «{key}».", "один из ключей: " + string.Join(", ", known));

    public static (string, string) Missing(string form) => ("Нет обязательного ключа.", form);

    public static (string, string) NotText(string form) =>
        ("Здесь должно быть одно значение, а не список и не вложенные ключи.", form);

    public static (string, string) Wrong(string value, string form) => ($"Значение «{value}» не подходит.", form);

    public static (string, string) WrongPattern(string value, string why) =>
        ($"Выражение «{value}» не принято: {why}", Pattern);

    public static (string, string) OneOf(string value, IEnumerable<string> words) =>
        ($"Значение «{value}» не подходит.", "одно из: " + string.Join(", ", words));

    public static (string, string) ColumnPlace(int given) =>
        (
            given == 0 ? "Не сказано, какой это столбец." : "Столбец задан несколькими способами сразу.",
            "ровно один из ключей header, column, headers"
        );

    public static (string, string) NoRole(string rows, string roles) =>
        ($"Для строк «{rows}» не хватает столбцов.", "столбцы: " + roles);

    public static (string, string) ProgrammeOrDefine(bool both) =>
        (
            both ? "Заданы и programme, и define." : "Не сказано, чьи это показатели.",
            "programme: код программы из паспорта, либо define: программа, которую задаёт сама таблица"
        );

    public static (string, string) NoPlaceOf(string what) =>
        ($"Не сказано, {what}.", Place + "; либо столбец с такими данными");

    public static (string, string) SplitEmpty() =>
        (
            "Правило не говорит, что взять из ячейки.",
            "pattern с группой value, plan, baseline, numerator или denominator, либо first_number: true"
        );

    public static (string, string) SplitOfNoRow() =>
        (
            "Не сказано, в ячейках каких строк стоит цифра другого показателя.",
            "rows: слова из названия строки, например rows: [педработников]"
        );

    public static (string, string) HalfShare() =>
        ("Есть только числитель или только знаменатель.", "столбцы numerator и denominator парой");

    public static (string, string) RiskWithoutLevel() =>
        ("Ключ risk говорит, чей уровень стоит в столбце, а это столбец не уровней.", "is: risk_level, либо без risk");

    public static (string, string) AnswersOfNobody() =>
        (
            "Столбец answered_on выбирает последний ответ организации, а строки этой таблицы — не организации.",
            "rows: organisations, либо таблица без столбца answered_on"
        );

    public static (string, string) SameName(string name, string other) =>
        ($"Имя описания «{name}» уже занято файлом {other}.", "имя, которого нет у других описаний");

    public static (string, string) SameProgramme(string code, string other) =>
        (
            $"Программу «{code}» уже задаёт описание {other}: загрузка по одному заменяла бы показатели другого.",
            "свой define.code; несколько таблиц одной программы описывают с её паспортом, ключом programme"
        );

    public static (string, string) NoOrganisations() =>
        (
            "Организации велено взять из таблицы, а где они в ней — не сказано.",
            "столбец is: organisation, столбцы headers: organisation или sections: organisation"
        );

    /// <param name="likely">Empty, or names that were perhaps meant.</param>
    public static (string, string) UnknownOrganisation(string code, string likely) =>
        (
            $"Организации «{code}» нет среди названных в define.",
            "owner, либо код или название из owner и organisations" + likely
        );

    /// <param name="kind">As the layout names it: <c>range</c>.</param>
    /// <param name="codes">Of the programme that the layout was used with.</param>
    public static Problem RuleUnfit(string kind, Problem why, IReadOnlyList<string> codes) =>
        new(
            "layout-check-unfit",
            $"Проверка {kind} составлена с ошибкой. {why.Sentence}",
            $"{why.Expected}; коды программы: {RussianText.Join(codes, 10)}"
        );
}
