using QualityMonitor.Support;

namespace QualityMonitor.Etl.Tests.Passport;

/// <summary>A passport without a mistake, until a test puts one in.</summary>
internal sealed class PassportBook
{
    private readonly Dictionary<string, List<object?[]>> sheets = new()
    {
        ["Программа"] =
        [
            ["Паспорт программы"],
            ["Код программы", "quality-2025"],
            ["Название", "Повышение качества"],
            ["Код муниципалитета", "town"],
            ["Документ", "Постановление № 47"],
            ["Начало", "01.01.2025"],
            ["Окончание", "31.12.2025"],
            ["Срок сдачи, дней после окончания периода", 12],
        ],
        ["Организации"] =
        [
            ["Код", "Название", "Краткое название", "Уровень", "Входит в", "Другие названия", "Электронная почта"],
            ["school-5", "МБОУ «СОШ № 5»", "СОШ № 5", "школа", "town", "School 5; СОШ 5", "school-5@example.test"],
            ["school-6", "МБОУ «СОШ № 6»", "СОШ № 6", "Школа", "town", null, null],
            ["town", "Городской округ", "Округ", "муниципалитет", null, null, null],
        ],
        ["Показатели"] =
        [
            [
                "Код",
                "Показатель",
                "Единица",
                "Лучше",
                "Периодичность",
                "Уровень",
                "Как сводится",
                "Накопление",
                "Базовый период",
                "Знаков после запятой",
                "Допуск муниципального задания, %",
            ],
            ["1.1", "Успеваемость", "%", "больше", "квартал", "школа", "доля", "на дату", null, 1, 5],
            ["1.2", "Число вакансий", "ед.", "меньше", "квартал", "школа", "сумма", "на дату", null, null, null],
        ],
        ["Планы"] =
        [
            ["Код показателя", "Код организации", "Период", "Плановое значение", "Документ", "Действует с"],
            ["1.1", "town", "I квартал 2025 г.", "не ниже 99", null, null],
        ],
        ["Проверки"] =
        [
            ["Проверка", "Показатели", "Не меньше", "Не больше", "Соотношение", "Допуск", "Если нарушено", "Пояснение"],
        ],
        ["Критерии"] =
        [
            [
                "Код",
                "Критерий",
                "Код показателя",
                "Порог",
                "За сколько лет",
                "В скольких процедурах",
                "Лет подряд",
                "Зона",
                "Документ",
            ],
        ],
        ["Задачи"] =
        [
            ["Задача", "Коды показателей"],
        ],
        ["Подписи"] =
        [
            ["Роль", "Должность", "Фамилия и инициалы", "Телефон или почта"],
        ],
        ["Выпуск отчётов"] =
        [
            ["Как выпускается", "Вид отчёта", "Ждать, рабочих дней", "Если не проверен"],
        ],
        ["Списки школ"] =
        [
            ["Организация", "Год", "Список", "Документ"],
        ],
        ["Эффективность"] =
        [
            [
                "Методика",
                "Формула",
                "Оценки",
                "Показатель расходов",
                "Веса показателей",
                "Документ",
                "Действует с",
                "Действует по",
            ],
        ],
        ["Получатели"] =
        [
            ["Имя", "Электронная почта", "Роль"],
            ["Координатор", "coordinator@example.test", "координатор"],
        ],
    };

    public PassportBook Put(string sheet, int row, int column, object? value)
    {
        sheets[sheet][row - 1][column - 1] = value;
        return this;
    }

    public PassportBook Add(string sheet, params object?[] row)
    {
        sheets[sheet].Add(row);
        return this;
    }

    /// <summary>Further cells at the end of a row.</summary>
    public PassportBook Append(string sheet, int row, params object?[] cells)
    {
        sheets[sheet][row - 1] = [.. sheets[sheet][row - 1], .. cells];
        return this;
    }

    public PassportBook Without(string sheet)
    {
        sheets.Remove(sheet);
        return this;
    }

    public PassportBook Rename(string sheet, string name)
    {
        var rows = sheets[sheet];
        sheets.Remove(sheet);
        sheets.Add(name, rows);
        return this;
    }

    /// <summary>Moves a sheet behind the others.</summary>
    public PassportBook Last(string sheet) => Rename(sheet, sheet);

    /// <summary>The sheet is there, and nothing is in it but spaces.</summary>
    public PassportBook Emptied(string sheet)
    {
        sheets[sheet] =
        [
            ["  "],
        ];
        return this;
    }

    public byte[] ToBytes()
    {
        var book = new XlsxBuilder();
        foreach (var (name, rows) in sheets)
        {
            book.Sheet(
                name,
                sheet =>
                {
                    foreach (var row in rows)
                        sheet.Row(row);
                }
            );
        }

        return book.ToBytes();
    }
}
