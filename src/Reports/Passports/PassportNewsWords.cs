using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Passport;
using QualityMonitor.Reports.Digests;
using QualityMonitor.Reports.Wording;

namespace QualityMonitor.Reports.Passports;

/// <summary>The letters about a passport that came, and about one that was taken back.</summary>
internal static class PassportNewsWords
{
    /// <summary>A part with more says how many more.</summary>
    private const int MostLines = 25;

    private const string Admin = "того, кто обслуживает программу,";

    public static DigestPage Page(PassportNews news) =>
        new(
            $"Паспорт программы изменён: {news.ProgrammeName}",
            $"Паспорт программы изменён: {RussianText.Count(news.Changes.Count, "изменение", "изменения", "изменений")}",
            Words.Tidy(news.ProgrammeName),
            Words.Tidy($"{SourceOf(news)}{Since(news)}"),
            [.. PartsOf(news.Changes), .. WaitingParts(news)],
            [.. Steps(news)],
            "Письмо получают координаторы, названные в прежнем паспорте. Составлено программой."
        );

    /// <summary>To whoever became a coordinator: what the passport leaves for them to decide.</summary>
    public static DigestPage Question(PassportNews news) =>
        new(
            $"Паспорт программы ждёт вашего решения: {news.ProgrammeName}",
            "Паспорт программы ждёт вашего решения",
            Words.Tidy(news.ProgrammeName),
            Words.Tidy($"{SourceOf(news)} Вы в нём координатор программы."),
            [Waiting(news)],
            [Decide(news), "Если прошлое должно считаться по-прежнему, делать ничего не нужно."],
            "Прежнему координатору об этом писали. Составлено программой."
        );

    public static DigestPage Page(RetractionNews news) =>
        new(
            $"Паспорт программы отозван: {news.ProgrammeName}",
            news.InForce ? "Паспорт отозван, действует другой" : "Паспорт отозван, другого нет",
            Words.Tidy(news.ProgrammeName),
            Words.Tidy(
                $"Файл № {news.SubmissionId}, {RussianText.Quote(news.FileName, 80)}, отозван {RussianText.Date(news.RetractedOn)}. Причина: {RussianText.Quote(news.Reason, 300)}."
                    + (
                        !news.InForce ? " Пока нет другого паспорта, отчётов и напоминаний не будет."
                        : news.Changes.Count == 0 ? " Того, что действует сейчас, это не меняет."
                        : " Ниже — что теперь снова считается иначе."
                    )
            ),
            [.. PartsOf(news.Changes)],
            [
                "Если всё верно, делать ничего не нужно.",
                $"Если паспорт отозвали по ошибке, попросите {Admin} загрузить файл № {news.SubmissionId} снова.",
            ],
            "Письмо получают координаторы отозванного и действующего паспорта. Составлено программой."
        );

    private static IEnumerable<string> Steps(PassportNews news)
    {
        if (news.Closed.Count > 0)
            yield return Decide(news);
        if (news.Gone.Count > 0)
            yield return "Если организация закрыта, присоединена или вышла из программы, верните её строку на лист «Организации», укажите «Действует по» (и «Преемник», если он есть) и пришлите паспорт снова. Если строка пропала случайно, просто верните её.";
        yield return news.Closed.Count + news.Gone.Count == 0
            ? "Если всё верно, делать ничего не нужно."
            : "Если остальное верно, больше делать ничего не нужно.";
        yield return $"Если паспорт изменили без вас, сразу попросите {Admin} вернуть прежний паспорт: отозвать файл № {news.SubmissionId}.";
    }

    private static string SourceOf(PassportNews news) =>
        $"Файл {RussianText.Quote(news.FileName, 80)}, получен {RussianText.Date(news.ReceivedOn)} от {news.CameFrom}"
        + (news.VouchedBy is { } person ? $"; принят по слову {person}." : ".");

    private static string Since(PassportNews news) =>
        news.GovernsFrom is { } day
            ? $" Изменения действуют с {RussianText.Date(day)}; прошлые периоды считаются по прежнему паспорту."
            : "";

    private static IEnumerable<DigestPage.Part> WaitingParts(PassportNews news)
    {
        if (news.Closed.Count > 0)
            yield return Waiting(news);
        if (news.Gone.Count > 0)
            yield return Part("Организаций больше нет в паспорте, а с какого дня, не сказано", news.Gone);
    }

    private static DigestPage.Part Waiting(PassportNews news) =>
        Part(
            "Изменило бы закрытые периоды и ждёт вашего решения",
            [.. news.Closed.Select(PassportChangeWords.Sentence)]
        );

    private static string Decide(PassportNews news) =>
        $"Если прошлые периоды должны считаться по новому паспорту, попросите {Admin} распространить на них файл № {news.SubmissionId}; назовите первый такой период и документ, по которому так решено. До этого они считаются по прежнему паспорту.";

    private static IEnumerable<DigestPage.Part> PartsOf(IReadOnlyList<PassportChange> changes) =>
        changes
            .GroupBy(static one => Head(one.Part), StringComparer.Ordinal)
            .Select(static part => Part(part.Key, [.. part.Select(PassportChangeWords.Sentence)]));

    private static DigestPage.Part Part(string head, IReadOnlyList<string> all) =>
        DigestPage.Part.Of(head, all, MostLines);

    private static string Head(PassportPart part) =>
        part switch
        {
            PassportPart.Recipient or PassportPart.Address => "Кому уходят письма",
            PassportPart.Organisation => "Организации",
            PassportPart.Indicator => "Показатели",
            PassportPart.Plan => "Планы",
            PassportPart.Check or PassportPart.Policy => "Проверки и правила",
            _ => "Программа",
        };
}
