using QualityMonitor.Reports.Papers.Sheets;

namespace QualityMonitor.SampleMaker.Svetlorechensk;

/// <summary>
/// The roadmap that the education office keeps: periods as people write them, what was done, and the measures of two
/// schools against their risks.
/// </summary>
internal static class RoadmapForm
{
    public const string FileName = "Дорожная карта, 2025 год.xlsx";

    private static readonly string[] Headers =
    [
        "№",
        "Мероприятие",
        "Срок",
        "Ответственный",
        "Школа",
        "Фактор риска",
        "Отметка о выполнении",
        "Дата",
    ];

    private static readonly string[][] Lines =
    [
        [
            "1",
            "Приказ о назначении школьных команд и кураторов",
            "до 01.02.2025",
            "Управление образования",
            "",
            "",
            "выполнено",
            "29.01.2025",
        ],
        [
            "2",
            "Диагностика профессиональных дефицитов учителей",
            "март – апрель 2025",
            "Методический центр",
            "",
            "",
            "выполнено",
            "12.05.2025",
        ],
        [
            "3",
            "Семинар «Работа с учебной неуспешностью» для команд школ",
            "ежегодно, октябрь",
            "Методический центр; управление образования",
            "",
            "",
            "выполнено 24.10.2025",
            "",
        ],
        [
            "4",
            "Взаимопосещение уроков со школами-лидерами",
            "4 раза в течение учебного года",
            "Школы, методический центр",
            "",
            "",
            "выполнено частично",
            "",
        ],
        ["5", "Отчёт школ о динамике результатов", "до 15.12.2025", "Методический центр", "", "", "", ""],
        ["6", "Сопровождение школьных команд кураторами", "постоянно", "Кураторы", "", "", "", ""],
        ["7", "Итоговая конференция", "ежегодно, март", "управление  образования", "", "", "выполнено", "28.03.2025"],
        [
            "8",
            "Привлечение учителя математики по программе «Земский учитель»",
            "до 01.09.2025",
            "Управление образования",
            "СОШ № 5",
            "Дефицит педагогических кадров",
            "не выполнено",
            "",
        ],
        [
            "9",
            "Дополнительные занятия для отстающих, 5–9-е классы",
            "1 октября – 20 декабря 2025 г.",
            "Администрация школы",
            "СОШ № 5",
            "Высокая доля обучающихся с рисками учебной неуспешности",
            "выполнено",
            "20.12.2025",
        ],
        [
            "10",
            "Индивидуальные маршруты для обучающихся с низкой мотивацией",
            "до 01.11.2025",
            "Администрация школы",
            "СОШ № 10",
            "Низкая учебная мотивация обучающихся",
            "выполнено",
            "31.10.2025",
        ],
    ];

    public static byte[] Write()
    {
        var book = new SheetBook { Title = "Дорожная карта" };
        var page = book.Page("Дорожная карта");
        page.Landscape = true;
        foreach (var (index, width) in new double[] { 5, 58, 28, 32, 12, 36, 24, 12 }.Index())
            page.Column(index + 1, width);

        page.Text(1, 1, "Дорожная карта программы повышения качества образования, 2025 год", FormLooks.Title);
        page.Merge("A1:H1");
        page.Height(1, 30);
        foreach (var (index, header) in Headers.Index())
            page.Text(3, index + 1, header, FormLooks.Header);

        foreach (var (row, line) in Lines.Index())
        {
            foreach (var (column, text) in line.Index().Where(static cell => cell.Item.Length > 0))
                page.Text(row + 4, column + 1, text, FormLooks.Words);
        }

        using var stream = new MemoryStream();
        book.Save(stream);
        return stream.ToArray();
    }
}
