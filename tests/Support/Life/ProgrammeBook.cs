namespace QualityMonitor.Support.Life;

/// <summary>
/// A coordinator's passport: kept from year to year, changed here and there, sent again. It begins as that of a town of
/// three schools and three quarterly indicators.
/// </summary>
public sealed class ProgrammeBook
{
    public PassportRow Programme { get; } = new();

    public List<PassportRow> Organisations { get; } = [];

    public List<PassportRow> Indicators { get; } = [];

    public List<PassportRow> Plans { get; } = [];

    public List<PassportRow> Checks { get; } = [];

    public List<PassportRow> Recipients { get; } = [];

    /// <param name="code">Of the programme; the owner's code and the schools' begin with <paramref name="prefix"/>.
    /// </param>
    public static ProgrammeBook OfTown(
        string code = "quality",
        string startsOn = "01.01.2025",
        string endsOn = "31.12.2030",
        string prefix = ""
    )
    {
        var book = new ProgrammeBook();
        book.Programme.With("Код программы", code)
            .With("Название", "Повышение качества")
            .With("Код муниципалитета", prefix + "town")
            .With("Документ", "Постановление № 1")
            .With("Начало", startsOn)
            .With("Окончание", endsOn)
            .With("Срок сдачи, дней после окончания периода", 12);
        book.Organisations.Add(
            new PassportRow()
                .With("Код", prefix + "town")
                .With("Название", "Городской округ")
                .With("Краткое название", "Округ")
                .With("Уровень", "муниципалитет")
        );
        for (var number = 1; number <= 3; number++)
            book.AddSchool(prefix + "s", number, prefix + "town");
        book.AddIndicator("1.1", "Доля выпускников, сдавших экзамен", "%", "больше", "доля");
        book.AddIndicator("1.2", "Число консультаций для родителей", "ед.", "больше", "сумма");
        book.AddIndicator("1.3", "Число вакансий учителей", "ед.", "меньше", "сумма");
        book.Recipients.Add(
            new PassportRow()
                .With("Имя", "Координатор")
                .With("Электронная почта", "coordinator@example.test")
                .With("Роль", "координатор")
        );
        return book;
    }

    public PassportRow AddSchool(string prefix, int number, string parent)
    {
        var school = new PassportRow()
            .With("Код", $"{prefix}{number}")
            .With("Название", $"МБОУ «СОШ № {number}»")
            .With("Краткое название", $"СОШ № {number}")
            .With("Уровень", "школа")
            .With("Входит в", parent)
            .With("Электронная почта", $"{prefix}{number}@example.test");
        Organisations.Add(school);
        return school;
    }

    public PassportRow AddIndicator(string code, string name, string unit, string better, string rollUp)
    {
        var indicator = new PassportRow()
            .With("Код", code)
            .With("Показатель", name)
            .With("Единица", unit)
            .With("Лучше", better)
            .With("Периодичность", "квартал")
            .With("Уровень", "школа")
            .With("Как сводится", rollUp)
            .With("Накопление", "на дату");
        Indicators.Add(indicator);
        return indicator;
    }

    public ProgrammeBook Plan(
        string indicator,
        string period,
        string value,
        string? document = null,
        string? from = null
    )
    {
        Plans.Add(
            new PassportRow()
                .With("Код показателя", indicator)
                .With("Код организации", Programme["Код муниципалитета"])
                .With("Период", period)
                .With("Плановое значение", value)
                .With("Документ", document)
                .With("Действует с", from)
        );
        return this;
    }

    /// <summary>The last row of the code: that which holds now.</summary>
    public PassportRow School(string code) => Organisations.Last(row => row["Код"] as string == code);

    /// <inheritdoc cref="School"/>
    public PassportRow Indicator(string code) => Indicators.Last(row => row["Код"] as string == code);

    /// <summary>The row of the code ends the day before, and another goes on with what is changed.</summary>
    public PassportRow SchoolFrom(string code, DateOnly day) => From(Organisations, School(code), day);

    /// <inheritdoc cref="SchoolFrom"/>
    public PassportRow IndicatorFrom(string code, DateOnly day) => From(Indicators, Indicator(code), day);

    public byte[] ToBytes()
    {
        var book = new XlsxBuilder();
        book.Sheet(
            "Программа",
            sheet =>
            {
                sheet.Row("Паспорт программы");
                foreach (var label in Programme.Columns)
                    sheet.Row(label, Programme[label]);
            }
        );
        Write(book, "Организации", Organisations);
        Write(book, "Показатели", Indicators);
        Write(book, "Планы", Plans);
        Write(book, "Проверки", Checks);
        Write(book, "Получатели", Recipients);
        return book.ToBytes();
    }

    private static PassportRow From(List<PassportRow> rows, PassportRow row, DateOnly day)
    {
        var next = row.Copy().With("Действует с", Text(day)).With("Действует по", null);
        row["Действует по"] = Text(day.AddDays(-1));
        rows.Insert(rows.IndexOf(row) + 1, next);
        return next;
    }

    private static string Text(DateOnly day) =>
        day.ToString("dd.MM.yyyy", System.Globalization.CultureInfo.InvariantCulture);

    private static void Write(XlsxBuilder book, string name, List<PassportRow> rows)
    {
        if (rows.Count == 0)
            return;
        var columns = rows.SelectMany(static row => row.Columns).Distinct(StringComparer.Ordinal).ToList();
        book.Sheet(
            name,
            sheet =>
            {
                sheet.Row([.. columns]);
                foreach (var row in rows)
                    sheet.Row([.. columns.Select(column => row[column])]);
            }
        );
    }
}
