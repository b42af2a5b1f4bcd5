using QualityMonitor.Indicators.Passport;
using QualityMonitor.Reports.Papers.Sheets;

namespace QualityMonitor.Reports.Papers;

/// <summary>The columns of the passport's tables, in the order in which they are printed.</summary>
internal static class PassportTables
{
    /// <summary>Rows with drop-downs; beyond them the sheet still takes text.</summary>
    public const int LastRow = 1000;

    private const string FirstDay = "DATE(2000,1,1)";
    private const string LastDay = "DATE(2100,12,31)";

    private static readonly string OrganisationCodes = EntryRule.Filled(
        PassportVocabulary.OrganisationsSheet,
        'A',
        LastRow
    );
    private static readonly string IndicatorCodes = EntryRule.Filled(PassportVocabulary.IndicatorsSheet, 'A', LastRow);

    public static IReadOnlyList<PassportColumn> Organisations { get; } =
    [
        new(
            PassportVocabulary.Organisations.Code,
            16,
            PassportLooks.Text,
            "Короткий код латиницей, у каждой организации свой. Не меняйте его потом: по нему программа узнаёт организацию. Например: school-5",
            "school-5"
        ),
        new(
            PassportVocabulary.Organisations.Name,
            46,
            PassportLooks.Words,
            "Полное название, как в уставе. Например: МБОУ «Средняя общеобразовательная школа № 5»",
            "МБОУ «Средняя общеобразовательная школа № 5»"
        ),
        new(
            PassportVocabulary.Organisations.ShortName,
            20,
            PassportLooks.Words,
            "Так организация называется в отчётах. Например: СОШ № 5",
            "СОШ № 5"
        ),
        Choice(
            PassportVocabulary.Organisations.Level,
            16,
            "Выберите из списка: школа, муниципалитет, регион или страна.",
            "школа",
            PassportVocabulary.Levels.Keys
        ),
        new(
            PassportVocabulary.Organisations.Parent,
            16,
            PassportLooks.Text,
            "Код организации уровнем выше: для школы — код муниципалитета, для муниципалитета — код региона. У самой верхней организации пусто.",
            "svetlorechensk"
        )
        {
            Kind = EntryKind.List,
            First = OrganisationCodes,
            IsOptional = true,
        },
        new(
            PassportVocabulary.Organisations.Aliases,
            40,
            PassportLooks.Words,
            "Как ещё её называют в присланных таблицах, через точку с запятой. Обычные написания («СОШ №5», «школа № 5») программа понимает сама.",
            "Светлореченская школа № 5; пятая школа"
        )
        {
            IsOptional = true,
        },
        new(
            PassportVocabulary.Organisations.Email,
            42,
            PassportLooks.Text,
            "Адрес для ответов и напоминаний школе. Например: school5@example.ru",
            "school5@example.ru"
        )
        {
            IsOptional = true,
        },
    ];

    public static IReadOnlyList<PassportColumn> Indicators { get; } =
    [
        new(
            PassportVocabulary.Indicators.Code,
            9,
            PassportLooks.Text,
            "Номер показателя, как в документе. Например: 1.4",
            "1.4"
        ),
        new(
            PassportVocabulary.Indicators.Name,
            58,
            PassportLooks.Words,
            "Точное название из документа программы.",
            "Доля педагогов, прошедших повышение квалификации"
        ),
        new(
            PassportVocabulary.Indicators.Unit,
            14,
            PassportLooks.Text,
            "В чём измеряется. Выберите из списка или впишите своё. Например: %, чел., да/нет, тыс. рублей",
            "%"
        )
        {
            Kind = EntryKind.SuggestedList,
            First = EntryRule.Words(["%", "чел.", "ед.", "шт.", "балл", "человеко-час", "да/нет", "чел./%"]),
        },
        Choice(
            PassportVocabulary.Indicators.Direction,
            14,
            "Какое значение лучше: больше или меньше. «Не оценивается» — показатель только для сведения.",
            "больше",
            PassportVocabulary.Directions.Keys
        ),
        Choice(
            PassportVocabulary.Indicators.Cadence,
            16,
            "Как часто показатель собирается и оценивается.",
            "квартал",
            PassportVocabulary.Cadences.Keys
        ),
        Choice(
            PassportVocabulary.Indicators.Level,
            16,
            "Кто даёт цифру: каждая школа или муниципалитет.",
            "школа",
            PassportVocabulary.Levels.Keys
        ),
        Choice(
            PassportVocabulary.Indicators.RollUp,
            18,
            "Как из цифр школ получается цифра муниципалитета. «Доля» — сумма числителей на сумму знаменателей. «Вводится» — цифру даёт сам муниципалитет. Остальное — в справке.",
            "доля",
            PassportVocabulary.RollUps.Keys
        ),
        Choice(
            PassportVocabulary.Indicators.Accumulation,
            20,
            "«На дату» — состояние на конец периода. «Нарастающим итогом» — всего с начала года.",
            "на дату",
            PassportVocabulary.Accumulations.Keys
        ),
        new(
            PassportVocabulary.Indicators.Baseline,
            18,
            PassportLooks.Text,
            "Период, с которым сравнивается прирост или снижение. Например: 2024 или IV квартал 2024",
            "IV квартал 2024"
        )
        {
            IsOptional = true,
        },
        new(
            PassportVocabulary.Indicators.Decimals,
            13,
            PassportLooks.Number,
            "Целое число от 0 до 6. Например: 1 — тогда в отчёте будет 82,6",
            "1"
        )
        {
            Kind = EntryKind.WholeNumber,
            First = "0",
            Last = "6",
            IsOptional = true,
        },
        new(
            PassportVocabulary.Indicators.TaskTolerance,
            18,
            PassportLooks.Number,
            "Только для показателей муниципального задания: на сколько процентов можно недовыполнить. Например: 5",
            ""
        )
        {
            Kind = EntryKind.Number,
            First = "0",
            Last = "100",
            IsOptional = true,
        },
        new(
            PassportVocabulary.Indicators.Formula,
            34,
            PassportLooks.Text,
            "Только если показатель сводится как «формула». Коды показателей — в квадратных скобках. Например: [1.1] / [1.2] или ([2.1] + [2.2]) * 100 / [2.3]",
            ""
        )
        {
            IsOptional = true,
        },
        new(
            PassportVocabulary.Indicators.Weight,
            9,
            PassportLooks.Text,
            "Только для «взвешенного среднего»: код показателя, который даёт веса, например числа обучающихся.",
            ""
        )
        {
            Kind = EntryKind.List,
            First = IndicatorCodes,
            IsOptional = true,
        },
    ];

    public static IReadOnlyList<PassportColumn> Plans { get; } =
    [
        new(PassportVocabulary.Plans.Indicator, 14, PassportLooks.Text, "Выберите код с листа «Показатели».", "1.4")
        {
            Kind = EntryKind.List,
            First = IndicatorCodes,
        },
        new(
            PassportVocabulary.Plans.Organisation,
            18,
            PassportLooks.Text,
            "Для кого этот план: код с листа «Организации». План программы в целом — код муниципалитета.",
            "svetlorechensk"
        )
        {
            Kind = EntryKind.List,
            First = OrganisationCodes,
        },
        new(
            PassportVocabulary.Plans.Period,
            20,
            PassportLooks.Text,
            "Например: IV квартал 2026, I полугодие 2026, 2026, 2025/2026 учебный год",
            "IV квартал 2026"
        ),
        new(
            PassportVocabulary.Plans.Value,
            28,
            PassportLooks.Text,
            "Пишите так же, как в документе. Например: 82,6 · не менее 3 · не более 10 % · прирост не менее 20 % · Да. Все формы — на листе «Справка».",
            "не менее 95 %"
        ),
        new(
            PassportVocabulary.Plans.Document,
            50,
            PassportLooks.Words,
            "Откуда план: вид, дата и номер документа. Например: постановление от 12.01.2026 № 15",
            "постановление от 12.01.2026 № 15"
        )
        {
            IsOptional = true,
        },
        new(
            PassportVocabulary.Plans.ValidFrom,
            16,
            PassportLooks.Date,
            "Если план изменили: добавьте новую строку с новым планом и датой, с которой он действует. Старую строку не удаляйте.",
            ""
        )
        {
            Kind = EntryKind.Date,
            First = FirstDay,
            Last = LastDay,
            IsOptional = true,
        },
    ];

    public static IReadOnlyList<PassportColumn> Checks { get; } =
    [
        Choice(
            PassportVocabulary.Checks.Kind,
            22,
            "Что проверяется. Каждое слово объяснено на листе «Справка».",
            "соотношение",
            PassportVocabulary.CheckKinds.Keys
        ),
        new(
            PassportVocabulary.Checks.Indicators,
            22,
            PassportLooks.Text,
            "Коды показателей через точку с запятой. Пусто — все показатели; у соотношения коды стоят в самой формуле. Например: 1.1; 1.2",
            ""
        )
        {
            IsOptional = true,
        },
        new(
            PassportVocabulary.Checks.Least,
            12,
            PassportLooks.Text,
            "Для границ: наименьшее допустимое значение. Например: 0",
            ""
        )
        {
            IsOptional = true,
        },
        new(
            PassportVocabulary.Checks.Most,
            12,
            PassportLooks.Text,
            "Для границ — наибольшее допустимое значение, например 100. Для скачка — наибольшее изменение: 50 % от прежнего или 10 п.п.",
            ""
        )
        {
            IsOptional = true,
        },
        new(
            PassportVocabulary.Checks.Relation,
            44,
            PassportLooks.Text,
            "Две формулы и знак =, <= или >= между ними, коды в скобках. Например: [2.1] + [2.2] = [2.3] или [1.1].знаменатель <= [1.2].знаменатель",
            "[2.1] + [2.2] = [2.3]"
        )
        {
            IsOptional = true,
        },
        new(
            PassportVocabulary.Checks.Tolerance,
            11,
            PassportLooks.Text,
            "Какая разница ещё не считается: у соотношения — между сторонами, у скачка — с прежним значением. Например: 0,1",
            ""
        )
        {
            IsOptional = true,
        },
        new(
            PassportVocabulary.Checks.Strictness,
            18,
            PassportLooks.Words,
            "Ошибка — значение не загружается; предупреждение — загружается и показывается вам. Пусто: скачок, расхождение, период — предупреждение, остальное — ошибка.",
            "ошибка"
        )
        {
            Kind = EntryKind.List,
            First = EntryRule.Words(PassportVocabulary.Strictnesses.Keys),
            IsOptional = true,
        },
        new(
            PassportVocabulary.Checks.Note,
            50,
            PassportLooks.Words,
            "Что сказать школе, если правило нарушено. Например: первоклассников не считайте",
            "первоклассников не считайте"
        )
        {
            IsOptional = true,
        },
    ];

    public static IReadOnlyList<PassportColumn> Recipients { get; } =
    [
        new(
            PassportVocabulary.Recipients.Name,
            46,
            PassportLooks.Words,
            "Имя или должность: так письмо обратится к человеку. Например: Мария Ивановна",
            "Мария Ивановна"
        ),
        new(
            PassportVocabulary.Recipients.Email,
            42,
            PassportLooks.Text,
            "Куда присылать отчёты. Например: metodist@example.ru",
            "metodist@example.ru"
        ),
        Choice(
            PassportVocabulary.Recipients.Role,
            20,
            "Координатор получает всё и замечания к данным и меняет паспорт; руководитель — квартальный отчёт; "
                + "читатель — только отчёты; методист получает отчёты и вносит сведения.",
            "координатор",
            PassportVocabulary.Roles.Keys
        ),
        new(
            PassportVocabulary.Recipients.SpeaksFor,
            30,
            PassportLooks.Text,
            "«все», «муниципалитет» или коды организаций через точку с запятой. Пусто: координатор — за всех, "
                + "методист — за муниципалитет. Школа вносит сведения за себя со своего адреса",
            "муниципалитет"
        )
        {
            IsOptional = true,
        },
    ];

    /// <summary>The programme sheet has its labels in a column; these are its rows.</summary>
    public static IReadOnlyList<PassportColumn> Programme { get; } =
    [
        new(
            PassportVocabulary.Programme.Code,
            0,
            PassportLooks.Text,
            "Латиницей, без пробелов. Код стоит в командах и именах файлов. Например: quality-2026",
            "quality-2026"
        ),
        new(
            PassportVocabulary.Programme.Name,
            0,
            PassportLooks.Words,
            "Название программы, как в документе.",
            "Повышение качества образования"
        ),
        new(
            PassportVocabulary.Programme.Owner,
            0,
            PassportLooks.Text,
            "Код с листа «Организации»: чья это программа, чьи итоги подводит отчёт.",
            "svetlorechensk"
        )
        {
            Kind = EntryKind.List,
            First = OrganisationCodes,
        },
        new(
            PassportVocabulary.Programme.Document,
            0,
            PassportLooks.Words,
            "Каким документом утверждена. Например: постановление администрации от 12.01.2026 № 15",
            "постановление от 12.01.2026 № 15"
        )
        {
            IsOptional = true,
        },
        new(
            PassportVocabulary.Programme.StartsOn,
            0,
            PassportLooks.Date with
            {
                Side = Side.Left,
            },
            "Первый день программы, дата. Например: 01.01.2026",
            "01.01.2026"
        )
        {
            Kind = EntryKind.Date,
            First = FirstDay,
            Last = LastDay,
            IsOptional = true,
        },
        new(
            PassportVocabulary.Programme.EndsOn,
            0,
            PassportLooks.Date with
            {
                Side = Side.Left,
            },
            "Последний день программы, дата. Например: 31.12.2028",
            "31.12.2028"
        )
        {
            Kind = EntryKind.Date,
            First = FirstDay,
            Last = LastDay,
            IsOptional = true,
        },
        new(
            PassportVocabulary.Programme.DeadlineDays,
            0,
            PassportLooks.Number with
            {
                Side = Side.Left,
            },
            "Сколько дней после конца квартала есть у школ. Если не заполнить — 10.",
            "10"
        )
        {
            Kind = EntryKind.WholeNumber,
            First = "0",
            Last = "180",
            IsOptional = true,
        },
    ];

    private static PassportColumn Choice(
        string header,
        double width,
        string hint,
        string example,
        IEnumerable<string> words
    ) =>
        new(header, width, PassportLooks.Words, hint, example)
        {
            Kind = EntryKind.List,
            First = EntryRule.Words(words),
        };
}
