using QualityMonitor.Indicators;
using QualityMonitor.Reports.Digests;
using QualityMonitor.Reports.Wording;

namespace QualityMonitor.Reports.Stale;

/// <summary>The letter about reports that became stale.</summary>
internal static class StaleWords
{
    /// <summary>Of each report; the rest is counted.</summary>
    private const int MostLines = 8;

    /// <param name="stale">Of one programme or municipality, at least one.</param>
    public static DigestPage Page(IReadOnlyList<StaleReport> stale)
    {
        var one = stale.Count == 1 ? stale[0] : null;
        return new DigestPage(
            one is null ? $"Отчёты устарели: {Titles(stale, 3)}" : $"Отчёт устарел: {Title(one)}",
            one is null
                ? $"{RussianText.Count(stale.Count, "отчёт устарел", "отчёта устарели", "отчётов устарели")}"
                : $"Отчёт за {Title(one)} устарел",
            Words.Tidy(stale[0].ProgrammeName),
            "После выпуска пришли исправления, опоздавшие сведения или новый паспорт: сделанные заново, эти отчёты были бы другими.",
            [.. stale.Select(Part)],
            [
                "Сами отчёты не переделываются: разосланный выпуск остаётся таким, каким его получили.",
                $"Решите, какие нужны заново, и попросите того, кто обслуживает программу, выпустить их: программа {Place(stale[0])}, {Titles(stale, stale.Count)}. Получатели узнают, что изменилось.",
                "Если заново не нужно, делать ничего не нужно.",
            ],
            "Письмо получают координаторы программы, один раз о каждом изменении списка. Составлено программой."
        );
    }

    private static string Place(StaleReport report) =>
        report.Topic.Length == 0 ? report.ProgrammeCode
        : report.IsOfMunicipality ? $"{report.ProgrammeCode}, муниципалитет {report.Topic}"
        : $"{report.ProgrammeCode}, организация {report.Topic}";

    private static string Titles(IReadOnlyList<StaleReport> stale, int most) =>
        RussianText.Join([.. stale.Select(Title)], most);

    /// <summary>Several reports may be of one year: whoever asks for one must say which.</summary>
    private static string Title(StaleReport report) =>
        report.IsOfMunicipality ? report.Period.Title : $"{report.Period.Title} ({report.KindName})";

    private static DigestPage.Part Part(StaleReport report) =>
        DigestPage.Part.Of($"{Title(report)}, выпуск {report.Number}", report.Changes, MostLines);
}
