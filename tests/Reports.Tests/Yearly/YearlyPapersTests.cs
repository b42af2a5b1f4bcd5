using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Reports.Annual;
using QualityMonitor.Reports.Identification;
using QualityMonitor.Reports.Kinds;
using QualityMonitor.Reports.Mail;
using QualityMonitor.Reports.Quarterly;
using QualityMonitor.Reports.Quarterly.Telling;
using QualityMonitor.Reports.Statement;
using QualityMonitor.Reports.Tests.Documents;
using QualityMonitor.Reports.Tests.MailRules;
using QualityMonitor.Store;
using Xunit;

namespace QualityMonitor.Reports.Tests.Yearly;

/// <summary>What holds of every yearly paper.</summary>
public sealed class YearlyPapersTests(YearlyTown town) : IClassFixture<YearlyTown>
{
    /// <summary>Gmail shows the rest of a longer letter on request alone.</summary>
    private const int GmailClips = 102_000;

    private static readonly string[] Hard =
    [
        "town",
        "many",
        "crowd",
        "long",
        "nothing",
        "no-plan",
        "roadmap",
        "risks",
        "hostile",
    ];

    public static TheoryData<string, string> All =>
        [
            .. from kind in new[] { StatementKind.Kind, AnnualKind.Kind, IdentificationKind.Kind }
            from hard in Hard
            select (kind, hard),
        ];

    [Theory, MemberData(nameof(All))]
    public void However_hard_the_year_the_paper_is_valid_and_its_letter_short_and_by_the_rules(string kind, string hard)
    {
        var shown = YearlyTown.Paper(kind).Shown(HardModels.Of(hard, town.Report));
        if (YearlyTown.Paper(kind).ProblemOf(shown) is { } problem)
        {
            Assert.NotEmpty(problem.Expected);
            return;
        }

        var report = YearlyTown.Told(kind, shown);
        var (first, again) = (report.Letter(2, []), report.Letter(2, []));

        WordFile.IsValid(first.Files[0].Content);
        Assert.Equal(first.Files.Select(static file => file.Content), again.Files.Select(static file => file.Content));
        Assert.All(
            [first.Mail, .. first.Faces.Select(static face => face.Mail)],
            static mail =>
            {
                Assert.Empty(MailRule.Breaches(mail.Html));
                Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(mail.Html), 1, GmailClips);
                Assert.DoesNotContain('\n', mail.Subject);
            }
        );
    }

    [Theory]
    [InlineData(StatementKind.Kind)]
    [InlineData(AnnualKind.Kind)]
    [InlineData(IdentificationKind.Kind)]
    public async Task An_edition_that_was_frozen_says_the_same_as_the_data_that_it_was_made_of(string code)
    {
        var kind = new ReportKinds(YearlyTown.Kinds(town.Store)).Get(code);
        var built = await kind.BuildAsync(
            new ReportOrder(Town.Programme, "", YearlyTown.Year, Cutoff.Now(Town.CutOff), []),
            TestContext.Current.CancellationToken
        );

        var stored = kind.DataOf(built.Report!.Letter(1, null).Model);

        Assert.Equal(built.Report.Data.Hash(), stored!.Hash());
        Assert.Empty(built.Report.Data.Since(stored));
    }

    [Theory]
    [InlineData(StatementKind.Kind, true, false, false)]
    [InlineData(AnnualKind.Kind, true, true, false)]
    [InlineData(IdentificationKind.Kind, false, false, true)]
    public void Only_what_a_paper_shows_makes_a_corrected_edition(
        string kind,
        bool figure,
        bool activity,
        bool criterion
    )
    {
        var before = YearlyTown.Told(kind, town.Report).Data.Hash();

        Assert.Equal(figure, Differs(town.Report with { Rows = [.. town.Report.Rows.Select(Other)] }));
        Assert.Equal(activity, Differs(town.Report with { Roadmap = null }));
        Assert.Equal(criterion || kind == AnnualKind.Kind, Differs(town.Report with { Support = null }));

        bool Differs(QuarterlyReport report) => YearlyTown.Told(kind, report).Data.Hash() != before;

        static IndicatorRow Other(IndicatorRow row) => row with { Declared = !row.Declared };
    }

    [Fact]
    public async Task A_year_without_indicators_or_schools_says_what_is_missing_and_where()
    {
        var bare = town.Report with { Rows = [], Support = null, Risks = [], Schools = [] };

        Assert.Contains("нет показателей", new StatementOfYear().ProblemOf(bare)!.Sentence);
        Assert.Contains("нет школ", new IdentificationPaper().ProblemOf(bare)!.Sentence);
        Assert.Contains(
            "нет ни критериев",
            new IdentificationPaper().ProblemOf(town.Report with { Support = null, Risks = [] })!.Sentence
        );
        var built = await YearlyTown
            .Kinds(town.Store)[0]
            .BuildAsync(
                new ReportOrder("unknown", "", YearlyTown.Year, Cutoff.Now(Town.CutOff), []),
                TestContext.Current.CancellationToken
            );
        Assert.Null(built.Report);
        Assert.Equal("programme-unknown", built.Problem!.Code);
    }

    [Fact]
    public void The_statement_has_every_indicator_with_the_year_before_and_whose_reason_is_not_there()
    {
        var letter = YearlyTown.Told(StatementKind.Kind, town.Report).Letter(1, null);
        var text = Plain(letter);

        Assert.Equal("Сведения о достижении значений показателей за 2025 год.docx", letter.Files[0].FileName);
        Assert.Equal("Все показатели.xlsx", letter.Files[1].FileName);
        Assert.Contains("СВЕДЕНИЯо достижении значений показателей муниципальной программы", text);
        Assert.Contains("предыдущий год", text);
        Assert.Contains("Обоснование отклонения", text);
        Assert.All(town.Report.Rows, row => Assert.Contains(row.Name, text, StringComparison.Ordinal));
        Assert.Contains("Обоснование не представлено.", text);
        Assert.Contains("Степень достижения", text);
        var missed = town.Report.Rows.First(static row => row.Status == Status.Missed).Code;
        Assert.Contains("Не выполнены: ✖ ", letter.Mail.Text);
        Assert.Contains(missed, letter.Mail.Text);
    }

    [Fact]
    public void A_reason_that_was_given_stands_in_the_statement_with_its_author_and_the_letter_no_longer_asks_for_it()
    {
        var row = town.Report.Rows.First(static one => one.Status == Status.Missed);
        var source = row.Fact!.Origins[0];
        var said = town.Report with
        {
            Rows = [row],
            Counts = StatusCounts.Of([row]),
            Said = new SaidWords(
                [new(row.Code, null, null, "Болел учитель", "", "методист Иванова", town.Report.CutOff, source)],
                [],
                []
            ),
        };

        var letter = YearlyTown.Told(StatementKind.Kind, said).Letter(1, null);

        Assert.Contains($"Болел учитель. (методист Иванова, {town.Report.CutOff:dd.MM.yyyy}).", Plain(letter));
        Assert.DoesNotContain("Обоснование не представлено", Plain(letter));
        Assert.Empty(letter.Faces);
        Assert.Equal(
            [RecipientRole.Coordinator],
            YearlyTown.Told(StatementKind.Kind, town.Report).Letter(1, null).Faces.Select(static face => face.Reader)
        );
    }

    [Fact]
    public void The_statement_has_its_indicators_by_task_those_of_none_first_and_the_formula_below()
    {
        var codes = town.Report.Rows.Select(static row => row.Code).ToList();
        var report = town.Report with
        {
            // The order of tasks is the passport's, whatever that of its indicators.
            Tasks = [new("Задача 1. Учить", [codes[2]]), new("Задача 2. Помогать", [codes[0], codes[1]])],
        };

        var text = Plain(YearlyTown.Told(StatementKind.Kind, report).Letter(1, null));

        var places = new[] { codes[3], "Задача 1. Учить", codes[2], "Задача 2. Помогать", codes[0], codes[1] }.Select(
            one =>
                text.IndexOf(
                    one.StartsWith("Зад", StringComparison.Ordinal) ? one : one + Named(one),
                    StringComparison.Ordinal
                )
        );
        Assert.Equal(places.Order(), places);
        Assert.DoesNotContain(-1, places);
        Assert.Contains("Эффективность программы: СР = ", text, StringComparison.Ordinal);
        Assert.Contains("; Э = СР = ", text, StringComparison.Ordinal);
        Assert.Equal(
            YearlyTown.Told(StatementKind.Kind, town.Report).Data.Hash(),
            YearlyTown.Told(StatementKind.Kind, report).Data.Hash()
        );

        string Named(string code) => town.Report.Rows.Single(row => row.Code == code).Name;
    }

    [Fact]
    public void The_analytic_report_has_the_formula_of_effectiveness_as_well_and_says_the_result_once()
    {
        var text = Plain(YearlyTown.Told(AnnualKind.Kind, town.Report).Letter(1, null));

        Assert.Contains("; Э = СР = ", text, StringComparison.Ordinal);
        Assert.Equal(2, text.Split(town.Report.Effectiveness!.Sentence()).Length);
    }

    [Fact]
    public void All_schools_stand_in_the_identification_report_with_every_criterion()
    {
        var letter = YearlyTown.Told(IdentificationKind.Kind, town.Report).Letter(1, null);
        var text = Plain(letter);

        Assert.All(town.Report.Schools, school => Assert.Contains(school.Name, text, StringComparison.Ordinal));
        Assert.Equal(
            town.Report.Schools.Count + 1,
            text.Split("К1. ", StringSplitOptions.None).Length - 1 + (text.Contains("К1Успевают") ? 1 : 0)
        );
        Assert.Contains("Критерии идентификации", text);
        Assert.Contains($"Все школы программы ({town.Report.Schools.Count})", text);
        Assert.Contains("ШНОР, 2024", text);
        Assert.Contains("в красной зоне", letter.Mail.Subject);
        Assert.Single(letter.Files);
    }

    private static string Plain(Letter letter) =>
        WordFile
            .TextOf(letter.Files[0].Content)
            .Replace("\u00AD", "", StringComparison.Ordinal)
            .Replace("\r", "", StringComparison.Ordinal);
}
