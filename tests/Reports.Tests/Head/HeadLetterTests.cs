using System.Text;
using AngleSharp.Html.Parser;
using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Indicators.Identification;
using QualityMonitor.Reports.Mail;
using QualityMonitor.Reports.Quarterly;
using QualityMonitor.Reports.Tests.Quarterly;
using QualityMonitor.Reports.Wording;
using QualityMonitor.Support;
using Xunit;

namespace QualityMonitor.Reports.Tests.Head;

/// <summary>The letter of the head: one screen, and what stands behind it.</summary>
public sealed class HeadLetterTests(TownReport town) : IClassFixture<TownReport>
{
    private const int GmailClips = 102_000;

    /// <summary>The head reads one screen and scrolls twice at most.</summary>
    private const int Highest = 1800;

    private const int PhoneWidth = 375;

    private const int PhoneHeight = 667;

    public static TheoryData<string> Kinds =>
        ["town", "many", "crowd", "long", "nothing", "no-plan", "roadmap", "risks", "hostile"];

    private static RenderedMail Render(QuarterlyReport report, int edition = 1) =>
        Building
            .Head()
            .Render(
                report,
                edition,
                [
                    AttachedFile.Document("Квартальный отчёт за IV квартал 2025 года.docx", []),
                    AttachedFile.Workbook("Все показатели.xlsx", []),
                ]
            )
            .Mail;

    private static string Plain(QuarterlyReport report) =>
        string.Join(' ', Render(report).Text.Split([' ', '\u00A0', '\n'], StringSplitOptions.RemoveEmptyEntries));

    private QuarterlyReport With(params IndicatorRow[] rows) =>
        town.Report with
        {
            Rows = rows,
            Counts = StatusCounts.Of(rows),
        };

    private IndicatorRow Row(string code) => town.Report.Rows.Single(row => row.Code == code);

    [Fact]
    public void The_towns_head_is_told_where_it_stands_what_could_take_that_back_and_what_happened()
    {
        var mail = Render(town.Report);

        Golden.Check("town-head.html", mail.Html);
        Golden.Check("town-head.txt", mail.Subject + "\n\n" + mail.Text);
    }

    [Theory]
    [InlineData("no-plan")]
    [InlineData("nothing")]
    [InlineData("roadmap")]
    [InlineData("risks")]
    public void A_programme_of_another_kind_has_a_letter_of_its_own(string kind)
    {
        var mail = Render(HardModels.Of(kind, town.Report));

        Golden.Check($"head-{kind}.txt", mail.Subject + "\n\n" + mail.Text);
    }

    [Theory, MemberData(nameof(Kinds))]
    public void It_stays_far_under_the_size_that_Gmail_clips_and_keeps_its_text_in_the_width(string kind)
    {
        var mail = Render(HardModels.Of(kind, town.Report));

        Assert.InRange(Encoding.UTF8.GetByteCount(mail.Html), 1, GmailClips / 2);
        Assert.All(
            mail.Text.Split('\n'),
            line => Assert.True(line.Length <= 78 || kind == "hostile" || line.Contains(" · "), line)
        );
    }

    [Fact]
    public void Thirty_schools_by_thirty_one_indicators_are_no_longer_than_ten_by_ten()
    {
        var many = HardModels.LongNames(HardModels.Many(town.Report, 31));
        var schools = Enumerable
            .Range(1, 30)
            .Select(static number => new School($"x{number}", $"СОШ № {number}"))
            .ToList();
        var report = many with
        {
            Schools = schools,
            Completeness = new Completeness(
                new DateOnly(2026, 1, 12),
                true,
                [],
                [.. schools.Skip(15).Select(static one => new LateSchool(one.Name, 3, new DateOnly(2026, 1, 15)))],
                [.. schools.Take(15).Select(static one => one.Name)]
            ),
            Support = new SupportSection(
                2025,
                true,
                [
                    .. schools.Select(static one => new SupportedSchool(
                        one.Code,
                        one.Name,
                        Zone.Red,
                        true,
                        [],
                        [],
                        [],
                        null,
                        null
                    )),
                ]
            ),
        };

        Assert.InRange(Encoding.UTF8.GetByteCount(Render(report).Html), 1, GmailClips / 2);
        Assert.Contains("и ещё", Render(report).Text);
    }

    [Fact]
    public void Everything_met_says_so_and_asks_for_nothing()
    {
        var row = Row("1.2") with { Status = Status.Met, Absence = null, Movement = null };
        var text = Plain(With(row, row with { Code = "1.9" }) with { Completeness = null, Progress = null });

        Assert.Contains("2 из 2 показателей выполнены.", text);
        Assert.DoesNotContain("✖", text);
        Assert.DoesNotContain("под вопросом", text);
        Assert.Contains("Решений от вас сейчас не ждут", text);
    }

    [Fact]
    public void Everything_missed_states_three_and_names_the_rest_in_one_line()
    {
        var row = Row("1.1");
        var page = new HtmlParser().ParseDocument(
            Render(With([.. Enumerable.Range(1, 6).Select(number => row with { Code = $"7.{number}" })])).Html
        );

        Assert.Equal(3, page.Body!.TextContent.Split("Почему: пояснения нет.").Length - 1);
        Assert.Contains("Не выполнены ещё 3: 7.4", page.Body.TextContent.Replace('\u00A0', ' '));
    }

    [Fact]
    public void A_verdict_on_words_alone_is_told_beside_the_number_and_not_as_a_finding()
    {
        var text = Plain(town.Report);

        Assert.Contains(
            "под вопросом один. 4.2 (Доля школ, включённых в сетевое взаимодействие): вместо числа повторён план.",
            text
        );
        Assert.DoesNotContain("подтверждён только на словах", text);
    }

    [Fact]
    public void The_schools_behind_a_failure_are_told_with_what_they_had_and_how_the_rest_stands()
    {
        var text = Plain(town.Report);

        Assert.Matches("отставания школ да(ёт|ют) СОШ № 2 \\([0-9,]+ %, было [0-9,]+ %\\)", text);
        Assert.Matches("в остальных \\d+ — [0-9,]+ %", text);
    }

    [Fact]
    public void Without_a_period_before_nothing_is_said_of_one()
    {
        var row = Row("1.1") with
        {
            Previous = null,
            PreviousCode = null,
            PreviousStatus = null,
            Movement = null,
            Run = null,
            YearAgo = null,
        };
        var text = Plain(With(row) with { Progress = null, PreviousCode = null, Support = null });

        Assert.Contains("ниже плана: ", text);
        Assert.DoesNotContain("впервые", text);
        Assert.DoesNotContain("подряд", text);
        Assert.DoesNotContain("Было ", text);
    }

    [Fact]
    public void Silent_schools_that_would_turn_a_verdict_are_told_with_what_would_come_of_it()
    {
        var row = Row("1.1");
        var turned = row with
        {
            Status = Status.Indeterminate,
            Shortfall = null,
            Absence = null,
            Grounds = row.Grounds with
            {
                Absence = Findings.Rows.Absence(AbsenceEffect.Turns, Status.Met, Status.Missed),
            },
        };

        Assert.Contains("Не засчитан 1.1 (Успеваемость): сейчас", Plain(With(turned)));
        Assert.Contains("а если у СОШ № 11 всё как прежде — 6,5 %.", Plain(With(turned)));
    }

    [Theory]
    [InlineData("2025-Q3=99 2025-Q4=97", "")]
    [InlineData("2025-Q2=99 2025-Q3=98 2025-Q4=97", "Второй квартал подряд меньше: с 99 % до 97 %.")]
    [InlineData("2025-Q1=99 2025-Q2=98 2025-Q3=97.5 2025-Q4=97", "Снижение третий квартал подряд, с 99 % до 97 %.")]
    public void A_word_of_trend_needs_three_moves(string points, string told)
    {
        var text = Plain(With(Findings.Rows.WithRun(Row("1.1"), points)));

        Assert.Equal(told.Length > 0, text.Contains("подряд", StringComparison.Ordinal));
        Assert.Contains(told, text);
    }

    [Fact]
    public void A_failing_indicator_has_a_picture_with_words_and_others_have_none()
    {
        var report = With(
            Findings.Rows.WithRun(Row("1.1"), "2025-Q2=99 2025-Q3=98 2025-Q4=97"),
            Row("1.2") with
            {
                Status = Status.Met,
            }
        );
        var face = Building.Head().Render(report, 1, []);

        var picture = Assert.Single(face.Files);
        var image = Assert.Single(new HtmlParser().ParseDocument(face.Mail.Html).Images);
        Assert.Equal("cid:" + picture.ContentId, image.GetAttribute("src"));
        Assert.Contains("II кв. 2025 — 99", image.AlternativeText!.Replace('\u00A0', ' '));
        Assert.Equal([0x89, 0x50, 0x4E, 0x47], picture.Content.Take(4));
    }

    [Fact]
    public void A_corrected_edition_says_so()
    {
        var mail = Render(town.Report, 2);

        Assert.Contains("исправленный выпуск 2", mail.Subject);
        Assert.Contains("Исправленный выпуск 2", mail.Html);
        Assert.Contains("ИСПРАВЛЕННЫЙ ВЫПУСК 2", mail.Text);
    }

    [Fact]
    public async Task A_regions_head_is_told_which_municipalities_are_behind()
    {
        var report = await new Region()
            .Give("1.1", "s1", "1000")
            .Give("1.1", "s3", "350")
            .Give("1.3", "s1", "4,5")
            .Give("1.3", "s3", "0,5")
            .ReportAsync("region");

        Assert.Contains("Отстаёт 1 муниципалитет из 2: Заречье", Plain(report));
    }

    [Fact]
    public async Task The_letter_is_short_and_the_first_screen_of_a_phone_holds_what_is_asked()
    {
        Assert.SkipWhen(Chromium.Path is null, "QUALITYMONITOR_TEST_CHROMIUM names no browser.");
        var html = Render(town.Report).Html;

        var wide = await Chromium.MeasureAsync(html, 600, ".soft");
        var phone = await Chromium.MeasureAsync(html, PhoneWidth, ".soft");

        Assert.InRange(wide.Height, 600, Highest);
        Assert.Equal((600, PhoneWidth), (wide.Width, phone.Width));
        Assert.InRange(phone.Edge, 1, PhoneHeight);
    }
}
