using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Indicators.Timeline;
using QualityMonitor.Reports.DataDigest;
using QualityMonitor.Reports.Kinds;
using QualityMonitor.Reports.Publishing;
using QualityMonitor.Reports.Quarterly;
using QualityMonitor.Reports.Templating;
using QualityMonitor.Reports.Tests.Mail;
using QualityMonitor.Reports.Tests.MailRules;
using QualityMonitor.Store;
using QualityMonitor.Support.Stores;
using Xunit;

namespace QualityMonitor.Reports.Tests.DataDigest;

/// <summary>Who gave their data and what is wrong with them, told to coordinators when it is asked for.</summary>
public sealed class DataDigestTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static DataDigestKind Kind(TestStore store) =>
        new(Building.Builder(store), new TemplateEngine(new TemplateSource(null)));

    [Fact]
    public async Task It_names_who_is_missing_and_late_and_every_open_remark_with_its_cell()
    {
        await using var store = await Town.CreateAsync();

        var mail = (await BuildAsync(store)).Letter(1, null).Mail;

        // Lines end anywhere.
        var text = string.Join(' ', mail.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.StartsWith(
            "Полнота и замечания: Светлореченск, IV квартал 2025",
            mail.Subject,
            StringComparison.Ordinal
        );
        Assert.Contains("Сдали 11 из 12; открытых замечаний: 1", text, StringComparison.Ordinal);
        Assert.Contains("СОШ № 11", text, StringComparison.Ordinal);
        Assert.Contains("СОШ № 7 (3 дня", text, StringComparison.Ordinal);
        Assert.Contains("лист «Показатели», ячейка C11 (не загружено)", text, StringComparison.Ordinal);
        Assert.Contains("«около 40»", text, StringComparison.Ordinal);
        Assert.Contains("Сдали не всё", text, StringComparison.Ordinal);
        Assert.Contains("СОШ № 3: нет 2.1", text, StringComparison.Ordinal);
        Assert.Empty(MailRule.Breaches(mail.Html));
    }

    [Theory]
    [InlineData(true, "срок прошёл, но они принимаются и после него")]
    [InlineData(false, "срок — 13.01.2026")]
    public async Task Where_everybody_gave_and_not_everything_it_names_what_is_missing_and_says_whom_to_ask(
        bool isOver,
        string deadline
    )
    {
        await using var store = await Town.CreateAsync();
        var report = await Building.ReportAsync(store);
        var completeness = new Completeness(new DateOnly(2026, 1, 13), isOver, ["СОШ № 1", "СОШ № 5"], [], [])
        {
            Figures = new GivenFigures(6, 9),
            Partly = [new PartlyGiven("СОШ № 5", ["1.2", "2.1", "2.2"])],
        };

        var page = DigestWords.Page(report with { Completeness = completeness, Issues = [] }, 1, null);

        Assert.Equal("Сдали все 2, из них не всё — 1; открытых замечаний нет", page.Verdict);
        Assert.Equal(
            ["СОШ №\u00A05: нет 1.2, 2.1 и 2.2"],
            Assert.Single(page.Parts, static part => part.Head == "Сдали не всё").Lines
        );
        Assert.Contains(deadline, Assert.Single(page.Steps), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_everybody_gave_everything_nothing_is_to_be_done()
    {
        await using var store = await Town.CreateAsync();
        var report = await Building.ReportAsync(store);
        var completeness = new Completeness(new DateOnly(2026, 1, 13), true, ["СОШ № 1"], [], [])
        {
            Figures = new GivenFigures(9, 9),
        };

        var page = DigestWords.Page(report with { Completeness = completeness, Issues = [] }, 1, null);

        Assert.Equal("Сдали все 1; открытых замечаний нет", page.Verdict);
        Assert.Equal(["Делать ничего не нужно."], page.Steps);
        Assert.DoesNotContain(page.Parts, static part => part.Head == "Сдали не всё");
    }

    [Fact]
    public async Task Coordinators_alone_get_it_each_that_of_their_part()
    {
        await using var store = await Town.CreateAsync();
        var kind = Kind(store);
        var programme = Town.Definition with
        {
            Recipients =
            [
                new Recipient("Анна", "anna@example.test", RecipientRole.Coordinator),
                new Recipient("Глава", "head@example.test", RecipientRole.Head),
                new Recipient("Борис", "boris@example.test", RecipientRole.Coordinator) { Scope = "s1" },
                new Recipient("Глава части", "parthead@example.test", RecipientRole.Head) { Scope = "s2" },
            ],
        };

        Assert.Equal(["anna@example.test"], kind.Recipients(programme, "").Select(static one => one.Email));
        Assert.Equal(["boris@example.test"], kind.Recipients(programme, "s1").Select(static one => one.Email));
        Assert.Equal(["", "s1"], kind.Topics(ProgrammeHistory.Of(programme), Town.Now));
    }

    [Fact]
    public async Task The_same_state_makes_no_second_one_a_new_remark_does_and_nobody_is_called_stale()
    {
        await using var store = await Town.CreateAsync();
        var kind = Kind(store);
        var publisher = new EditionPublisher(store.Programmes, Letters.Maker(store), store.Editions);
        var first = await PublishAsync(publisher, kind, 0);

        var again = await PublishAsync(publisher, kind, 3);
        await FewRemarkAsync(store);
        var second = await PublishAsync(publisher, kind, 3);

        Assert.Equal((1, 1), (first.Edition!.Number, first.NewDeliveries));
        Assert.Equal((false, 0), (again.IsNew, again.NewDeliveries));
        Assert.Equal((2, 1), (second.Edition!.Number, second.NewDeliveries));
        Assert.Contains("(выпуск 2)", second.Edition.Subject, StringComparison.Ordinal);
        Assert.False(kind.GrowsStale);
    }

    [Theory]
    [InlineData("many")]
    [InlineData("crowd")]
    [InlineData("long")]
    [InlineData("nothing")]
    [InlineData("hostile")]
    public async Task However_hard_the_data_the_letter_keeps_the_rules_and_its_data_are_read_back(string hard)
    {
        await using var store = await Town.CreateAsync();
        var report = HardModels.Of(hard, (await Building.ReportAsync(store)));

        var told = new DataDigestReport(DigestCut.Of(report), new TemplateEngine(new TemplateSource(null)));
        var letter = told.Letter(1, null);

        Assert.Empty(MailRule.Breaches(letter.Mail.Html));
        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(letter.Mail.Html), 1, 102_000);
        Assert.Equal(told.Data.Hash(), Kind(store).DataOf(letter.Model)!.Hash());
    }

    private static async Task<IReport> BuildAsync(TestStore store)
    {
        var built = await Kind(store)
            .BuildAsync(new ReportOrder(Town.Programme, "", Town.Now, Cutoff.Now(Town.CutOff), []), Token);
        Assert.Null(built.Problem);
        return built.Report!;
    }

    private static Task<PublishResult> PublishAsync(EditionPublisher publisher, IReportKind kind, int daysLater) =>
        publisher.PublishAsync(
            kind,
            Town.Programme,
            Town.Now,
            null,
            new PublishOptions([], Cutoff.Now(Town.CutOff.AddDays(daysLater))),
            Token
        );

    private static Task FewRemarkAsync(TestStore store) =>
        Town.LoadAsync(
            store,
            "Сведения ещё.xlsx",
            "s1@example.test",
            ProcessingKind.Data,
            "Показатели",
            1,
            session =>
                session
                    .AddAsync(
                        new NewIssue(
                            new CellAddress(1, 9, 3),
                            Severity.Warning,
                            new Indicators.Problem("jump", "Скачок.", "верное значение"),
                            "1",
                            "2.1",
                            "s1",
                            Town.Now
                        ),
                        CancellationToken.None
                    )
                    .AsTask()
        );
}
