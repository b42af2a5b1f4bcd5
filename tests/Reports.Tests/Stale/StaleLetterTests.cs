using QualityMonitor.Indicators.Periods;
using QualityMonitor.Reports.Stale;
using QualityMonitor.Reports.Templating;
using Xunit;

namespace QualityMonitor.Reports.Tests.Stale;

/// <summary>What the coordinators read of reports that would be others if they were made again.</summary>
public sealed class StaleLetterTests
{
    [Fact]
    public void Several_reports_are_told_apart_by_period_and_kind_and_long_lists_of_changes_are_counted()
    {
        var text = Letter(
            Quarterly(
                3,
                [
                    "Показатель 1.1, СОШ № 5: было 512 из 518, стало 460 из 466.",
                    .. Enumerable.Range(1, 9).Select(static no => $"Показатель 2.{no}: было 5, стало 6."),
                ]
            ),
            Yearly("annual", "годовой аналитический отчёт"),
            Yearly("statement", "сведения о достижении значений показателей")
        );

        Golden.Check("stale-reports.txt", text);
        Assert.Contains("2025 год (годовой аналитический отчёт), выпуск 1", text);
        Assert.Contains("2025 год (сведения о достижении значений показателей), выпуск 1", text);
        Assert.Contains("и ещё 2", text);
    }

    [Fact]
    public void One_report_is_named_in_the_subject_and_of_a_municipality_it_is_said_which()
    {
        var report = Quarterly(1, ["Показатель 1.1: было 5, стало 6."]) with
        {
            ProgrammeName = "Качество образования (Волжский район)",
            Topic = "volga",
            Municipality = "Волжский район",
        };

        var text = Letter(report);

        Golden.Check("stale-report-of-municipality.txt", text);
        Assert.StartsWith("Отчёт устарел: IV квартал 2025 года", text);
        Assert.Contains("муниципалитет volga", text);
    }

    private static string Letter(params StaleReport[] stale)
    {
        var mail = new TemplateEngine(new TemplateSource(null)).RenderMail(
            StaleNewsPublisher.Kind,
            StaleWords.Page(stale),
            Town.Programme
        );
        return mail.Subject + "\n\n" + mail.Text;
    }

    private static StaleReport Quarterly(int number, IReadOnlyList<string> changes) =>
        new(
            number,
            Town.Programme,
            "Качество образования",
            Period.Quarter(2025, 4),
            "",
            number,
            changes,
            "b",
            null,
            null
        )
        {
            Kind = "quarterly",
            KindName = "квартальный отчёт",
        };

    private static StaleReport Yearly(string kind, string name) =>
        Quarterly(1, ["Показатель 1.5: было 70,1, стало 71."]) with
        {
            Period = Period.Year(2025),
            Kind = kind,
            KindName = name,
        };
}
