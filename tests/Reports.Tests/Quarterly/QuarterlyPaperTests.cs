using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Indicators.Policies;
using QualityMonitor.Reports.Quarterly;
using QualityMonitor.Reports.Quarterly.Document;
using QualityMonitor.Reports.Quarterly.Telling;
using QualityMonitor.Reports.Tests.Documents;
using Xunit;

namespace QualityMonitor.Reports.Tests.Quarterly;

public sealed class QuarterlyPaperTests(TownReport town) : IClassFixture<TownReport>
{
    private const string Unexplained = "Обоснование не представлено.";

    private QuarterlyReport Town => town.Report;

    [Theory]
    [InlineData("town")]
    [InlineData("many")]
    [InlineData("long-names")]
    [InlineData("nothing-submitted")]
    [InlineData("no-plan")]
    [InlineData("roadmap")]
    [InlineData("risks")]
    [InlineData("hostile")]
    [InlineData("control")]
    [InlineData("empty")]
    public void Whatever_a_programme_is_its_paper_is_a_valid_document_and_the_same_one_each_time(string kind)
    {
        var report = kind switch
        {
            "many" => HardModels.ManySchools(Town),
            "long-names" => HardModels.LongNames(Town),
            "nothing-submitted" => HardModels.NothingSubmitted(Town),
            "no-plan" => HardModels.WithoutPlans(Town),
            "roadmap" => HardModels.RoadmapOnly(Town),
            "risks" => HardModels.RisksOnly(Town),
            "hostile" => HardModels.HostileNames(Town),
            "control" => Town with { ProgrammeName = "\u0000\uD800\u001F", OwnerName = "\uFFFF", Document = "\u0008" },
            "empty" => Town with
            {
                Rows = [],
                Counts = StatusCounts.Of([]),
                Progress = null,
                Completeness = null,
                Issues = [],
                Files = [],
                Schools = [],
            },
            _ => Town,
        };

        var bytes = Write(report);

        WordFile.IsValid(bytes);
        Assert.Equal(bytes, Write(report));
    }

    [Fact]
    public void What_is_missed_says_so_and_that_nobody_has_explained_it()
    {
        var text = Text(new QuarterlyPaper(Town, 1));

        var asked = Town.Rows.Count(static row =>
            row.Status is Status.Missed or Status.AtRisk or Status.Indeterminate or Status.NoFact
        );
        Assert.Equal(asked, Occurrences(text, Unexplained));
        Assert.Contains("План не выполнен." + Unexplained + "До плана не хватило 19 обучающихся", text);
        Assert.Contains("По муниципальному заданию выполнено (допуск 5 %).", text);
        Assert.Contains("−0,37 п.п.", text);
        Assert.Contains("По данным 11 из 12 школ; нет данных: СОШ № 11.", text);
    }

    [Fact]
    public void An_explanation_stands_with_its_author_and_day_in_place_of_that()
    {
        var plain = Text(new QuarterlyPaper(Town, 1));
        var text = Text(
            new QuarterlyPaper(
                Town with
                {
                    Said = SaidWords.None with
                    {
                        Explanations =
                        [
                            new Explanation(
                                "1.1",
                                null,
                                null,
                                "В СОШ № 5 нет учителя математики",
                                "",
                                "Иванова А. А.",
                                new DateOnly(2026, 1, 19),
                                new Origin(1, "Пояснения", "B2", "", "town")
                            ),
                        ],
                    },
                },
                1
            )
        );

        Assert.Contains("План не выполнен.В СОШ № 5 нет учителя математики. (Иванова А. А., 19.01.2026)", text);
        Assert.Equal(Occurrences(plain, Unexplained) - 1, Occurrences(text, Unexplained));
    }

    [Fact]
    public void The_roadmap_is_drawn_on_a_line_of_time_above_its_table()
    {
        var report = HardModels.RoadmapOnly(Town);
        var picture = PaperPictures.Roadmap(report);
        var text = Text(new QuarterlyPaper(report, 1) { RoadmapPicture = picture });

        Assert.NotNull(picture);
        var drawn = text.IndexOf(" — Дорожная карта по срокам", StringComparison.Ordinal);
        var table = text.IndexOf("Состояние мероприятий дорожной карты", StringComparison.Ordinal);
        Assert.InRange(drawn, 0, table);
        Assert.Null(PaperPictures.Roadmap(Town with { Roadmap = null }));
    }

    [Fact]
    public void Whoever_signs_is_named_and_otherwise_there_is_a_line_to_sign_on()
    {
        var signed = Town with
        {
            Signers =
            [
                new Signer(SignerRole.Approves, "Заместитель главы", "", ""),
                new Signer(SignerRole.Signs, "Начальник управления", "П. П. Петров", ""),
                new Signer(SignerRole.Executes, "координатор", "А. А. Иванова", "2-00-00"),
            ],
        };
        var text = Text(new QuarterlyPaper(signed, 1));

        Assert.Contains("Начальник управленияП. П. ПетровА. А. Иванова, координатор2-00-00", text);
        Assert.Contains("ЛИСТ СОГЛАСОВАНИЯДолжностьФамилия, инициалыПодписьДатаЗаместитель главы", text);
        Assert.DoesNotContain("ЛИСТ СОГЛАСОВАНИЯ", Text(new QuarterlyPaper(Town, 1)));
        Assert.Contains("__________", Text(new QuarterlyPaper(Town, 1)));
    }

    [Fact]
    public void The_owner_heads_a_plain_paper_and_a_letterhead_does_it_itself()
    {
        Assert.StartsWith("СветлореченскОТЧЁТ", Text(new QuarterlyPaper(Town, 1)));
        Assert.StartsWith(
            OfficeLetterhead.Name + "ул. Школьная, д. 1ОТЧЁТ",
            Text(new QuarterlyPaper(Town, 1) { Letterhead = OfficeLetterhead.Create() })
        );
    }

    [Fact]
    public void The_file_is_named_by_what_it_is_of() =>
        Assert.Equal("Квартальный отчёт за IV квартал 2025 года.docx", PaperName.File(Town));

    [Fact]
    public async Task Nothing_of_thirty_schools_and_thirty_one_indicators_leaves_the_page_and_heads_are_repeated()
    {
        var report = HardModels.ManySchools(Town) with { ProgrammeName = new string('Щ', 300) };
        var bytes = Write(report);

        var edges = await WordFile.EdgesAsync(bytes);
        var pages = await WordFile.PagesAsync(bytes);

        // 10 mm, the right margin of an upright page, are 28 points.
        Assert.All(edges, static page => Assert.True(page.Edge <= page.Width - 27, $"{page.Edge} of {page.Width}"));
        var facts = pages
            .SkipWhile(static page => !page.Contains("Обоснование отклонения"))
            .TakeWhile(static page => !page.Contains("3. Динамика"))
            .ToList();
        Assert.True(facts.Count > 5);
        Assert.Contains("Таблица 1", facts[0]);
        Assert.All(facts, static page => Assert.Contains("Обоснование отклонения", page));
    }

    private static byte[] Write(QuarterlyReport report) => QuarterlyDocument.Write(new QuarterlyPaper(report, 2));

    private static string Text(QuarterlyPaper paper) =>
        WordFile
            .TextOf(QuarterlyDocument.Write(paper))
            .Replace('\u00A0', ' ')
            .Replace("\u00AD", "", StringComparison.Ordinal);

    private static int Occurrences(string text, string part) => text.Split(part).Length - 1;
}
