using System.IO.Compression;
using MimeKit;
using QualityMonitor.Support;

namespace QualityMonitor.Worker.Tests.Regions;

/// <summary>The region's passport, the tables of its schools, and letters taken apart.</summary>
internal static class RegionPapers
{
    public const string Chief = "chief@region.test";
    public const string Head = "head@region.test";
    public const string Volga = "volga@region.test";
    public const string VolgaHead = "volga-head@region.test";

    /// <summary>Coordinates two municipalities, the one that sends and the one that is silent.</summary>
    public const string Two = "two@region.test";

    /// <summary>Coordinates a municipality that has left the programme.</summary>
    public const string Gone = "gone@region.test";

    /// <summary>Words that only a letter about the municipality may hold.</summary>
    public static IReadOnlyList<string> OfVolga { get; } =
    ["Волжск", "s1@volga", "s2@volga", "Сведения Волги", "volga-s"];

    public static IReadOnlyList<string> OfOthers { get; } =
    ["Северн", "Тих", "Ушедш", "s1@north", "s3@north", "s1@silent", "Сведения севера", "north-s", "СОШ № 3"];

    /// <param name="hasWhole">Somebody gets the whole region's.</param>
    /// <param name="hasChief">Somebody coordinates it.</param>
    public static byte[] Passport(string nameOfNorth3 = "СОШ № 3", bool hasWhole = true, bool hasChief = true) =>
        new XlsxBuilder()
            .Sheet(
                "Программа",
                static sheet =>
                    sheet
                        .Row("Паспорт программы")
                        .Row("Код программы", "reg")
                        .Row("Название", "Качество образования")
                        .Row("Код муниципалитета", "obl")
                        .Row("Начало", "01.01.2025")
            )
            .Sheet(
                "Организации",
                sheet =>
                {
                    sheet.Row(
                        "Код",
                        "Название",
                        "Краткое название",
                        "Уровень",
                        "Входит в",
                        "Электронная почта",
                        "Действует по"
                    );
                    sheet.Row("obl", "Заречная область", "Заречная область", "регион");
                    sheet.Row("volga", "Волжский муниципальный район", "Волжский район", "муниципалитет", "obl");
                    sheet.Row("north", "Северный муниципальный район", "Северный район", "муниципалитет", "obl");
                    sheet.Row("silent", "Тихий муниципальный район", "Тихий район", "муниципалитет", "obl");
                    sheet.Row(
                        "gone",
                        "Ушедший муниципальный район",
                        "Ушедший район",
                        "муниципалитет",
                        "obl",
                        null,
                        "31.12.2025"
                    );
                    School(sheet, "volga-s1", "СОШ № 1", "volga", "s1@volga.test");
                    School(sheet, "volga-s2", "СОШ № 2", "volga", "s2@volga.test");
                    School(sheet, "north-s1", "СОШ № 1", "north", "s1@north.test");
                    School(sheet, "north-s3", nameOfNorth3, "north", "s3@north.test");
                    School(sheet, "silent-s1", "СОШ № 1", "silent", "s1@silent.test");
                    sheet.Row("gone-s1", "МБОУ СОШ № 1", "СОШ № 1", "школа", "gone", "s1@gone.test", "31.12.2025");
                }
            )
            .Sheet(
                "Показатели",
                static sheet =>
                    sheet
                        .Row(
                            "Код",
                            "Показатель",
                            "Единица",
                            "Лучше",
                            "Периодичность",
                            "Уровень",
                            "Как сводится",
                            "Накопление"
                        )
                        .Row("1.1", "Число консультаций", "ед.", "больше", "квартал", "школа", "сумма", "на дату")
                        .Row("1.2", "Успеваемость", "%", "больше", "квартал", "школа", "доля", "на дату")
            )
            .Sheet(
                "Планы",
                static sheet =>
                    sheet
                        .Row("Код показателя", "Код организации", "Период", "Плановое значение")
                        .Row("1.2", "obl", "II квартал 2026 г.", "не менее 80 %")
            )
            .Sheet(
                "Получатели",
                sheet =>
                {
                    sheet.Row("Имя", "Электронная почта", "Роль", "Муниципалитет");
                    if (hasWhole)
                        sheet.Row("Министр", Head, "руководитель", null);
                    if (hasWhole && hasChief)
                        sheet.Row("Координатор области", Chief, "координатор", null);
                    sheet
                        .Row("Волгина", Volga, "координатор", "Волжский район")
                        .Row("Начальник", VolgaHead, "руководитель", "volga")
                        .Row("Дважды", Two, "координатор", "Северный муниципальный район")
                        .Row("Дважды", Two, "координатор", "silent")
                        .Row("Ушедшая", Gone, "координатор", "gone");
                }
            )
            .ToBytes();

    /// <param name="rows">Name, consultations, who keeps up of how many.</param>
    public static byte[] Table(params (string School, object First, object Second)[] rows) =>
        new XlsxBuilder()
            .Sheet(
                "Данные",
                sheet =>
                {
                    sheet.Row("Школа", "Число консультаций", "Успеваемость");
                    foreach (var (school, first, second) in rows)
                        sheet.Row(school, first, second);
                }
            )
            .ToBytes();

    public static string To(MimeMessage letter) => letter.To.Mailboxes.Single().Address;

    /// <summary>All that a reader can find in a letter: subject, both bodies, names and sheets of what is attached.</summary>
    public static string AllOf(MimeMessage letter)
    {
        var text = letter.Subject + letter.TextBody + letter.HtmlBody;
        foreach (var part in letter.Attachments.OfType<MimePart>())
        {
            using var memory = new MemoryStream();
            part.Content!.DecodeTo(memory);
            using var zip = new ZipArchive(memory);
            text += part.FileName;
            foreach (var entry in zip.Entries.Where(static one => one.Name.EndsWith(".xml", StringComparison.Ordinal)))
            {
                using var reader = new StreamReader(entry.Open());
                text += reader.ReadToEnd();
            }
        }

        return text.Replace('\u00A0', ' ');
    }

    private static void School(XlsxBuilder.SheetBuilder sheet, string code, string name, string parent, string email) =>
        sheet.Row(code, "МБОУ " + name, name, "школа", parent, email);
}
