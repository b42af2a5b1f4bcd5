using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Passport;
using QualityMonitor.Reports.Wording;

namespace QualityMonitor.Reports.Passports;

/// <summary>What the letter's templates see, in snake_case; all texts are ready to print.</summary>
public sealed record PassportNewsPage(
    string About,
    string Verdict,
    string Programme,
    string Source,
    IReadOnlyList<PassportNewsPage.Part> Parts,
    IReadOnlyList<string> Steps
)
{
    /// <summary>A part with more says how many more.</summary>
    private const int MostLines = 25;

    public sealed record Part(string Head, IReadOnlyList<string> Lines, string More);

    internal static PassportNewsPage Of(PassportNews news) =>
        new(
            $"Паспорт программы изменён: {news.ProgrammeName}",
            $"Паспорт программы изменён: {RussianText.Count(news.Changes.Count, "изменение", "изменения", "изменений")}",
            Words.Tidy(news.ProgrammeName),
            Words.Tidy(SourceOf(news)),
            [.. news.Changes.GroupBy(static one => Head(one.Part), StringComparer.Ordinal).Select(Of)],
            [
                "Если всё верно, делать ничего не нужно.",
                "Если паспорт изменили без вас, сразу попросите того, кто обслуживает программу, вернуть прежний паспорт: "
                    + $"отозвать файл № {news.SubmissionId}.",
            ]
        );

    private static string SourceOf(PassportNews news) =>
        $"Файл {RussianText.Quote(news.FileName, 80)}, получен {RussianText.Date(news.ReceivedOn)} от {news.CameFrom}"
        + (news.VouchedBy is { } person ? $"; принят по слову {person}." : ".");

    private static Part Of(IGrouping<string, PassportChange> part)
    {
        var lines = part.Take(MostLines).Select(one => Words.Tidy(PassportChangeWords.Sentence(one))).ToList();
        var more = part.Count() - lines.Count;
        return new Part(part.Key, lines, more > 0 ? $"и ещё {RussianText.Number(more)}" : "");
    }

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
