using System.IO.Compression;
using DocumentFormat.OpenXml.Wordprocessing;
using QualityMonitor.Reports.Changes;
using QualityMonitor.Reports.Mail;
using QualityMonitor.Reports.Quarterly;
using QualityMonitor.Reports.Quarterly.Document;
using QualityMonitor.Reports.Quarterly.Page;
using QualityMonitor.Reports.Quarterly.Telling;
using QualityMonitor.Reports.Tests.Documents;
using QualityMonitor.Reports.Workbooks;
using Xunit;

namespace QualityMonitor.Reports.Tests.Quarterly;

/// <summary>What people wrote stands where they meant it, in every paper, and says of which figures it is.</summary>
public sealed class SaidTests(TownReport town) : IClassFixture<TownReport>
{
    private static readonly Origin Source = new(1, "Тексты", "E4", "", "town");
    private static readonly DateOnly Early = new(2025, 12, 31);

    private IndicatorRow Row => town.Report.Rows.Single(static row => row.Code == "1.1");

    [Fact]
    public void A_workbook_that_is_sent_back_says_the_same_of_the_same_period_and_of_the_same_municipality()
    {
        var report = town.Report with
        {
            PartCode = "volga",
            OwnerName = "Волжский район",
            Said = SaidWords.None with
            {
                Passages = [new("", "Кадры", null, "Текст", "", Early, Source) { PeriodCode = "2025-Q3" }],
                Proposals = [new("Ставка", "", "", "", "", Early, Source)],
            },
        };

        var sheets = Sheets(TextsWorkbook.Write(report));

        Assert.Contains("2025-Q3", sheets[3], StringComparison.Ordinal);
        Assert.All(
            sheets.Skip(1),
            static sheet => Assert.Contains(">Волжский район</t>", sheet, StringComparison.Ordinal)
        );
        Assert.All(
            Sheets(TextsWorkbook.Write(report with { PartCode = null }))[1..],
            static sheet => Assert.DoesNotContain(">Волжский район</t>", sheet, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_reference_finds_a_school_in_any_spelling_and_the_owner_by_name()
    {
        var school = Row.Schools.First(static one =>
            one.Fact is not null && one.Name.StartsWith("СОШ", StringComparison.Ordinal)
        );
        var number = new string([.. school.Name.Where(char.IsDigit)]);
        (string Reference, string? Text)[] meant =
        [
            ($"[1.1 {school.Name}]", school.Fact!.Text),
            ($"[1.1 сош №{number}]", school.Fact.Text),
            ($"[1.1 МБОУ «СОШ №{number}»]", school.Fact.Text),
            ("[1.1 факт]", Row.Fact?.Text),
            ($"[1.1 {town.Report.OwnerName}]", Row.Fact?.Text),
            ("[1.1, план]", Row.Plan?.Text),
        ];

        Assert.All(
            meant,
            one => Assert.Equal(one.Text, Assert.Single(ProseText.Of(town.Report, one.Reference).Pieces).Text)
        );
        Assert.False(Assert.Single(ProseText.Of(town.Report, "[1.1 СОШ № 999]").Pieces).IsResolved);
    }

    [Fact]
    public void Words_that_are_older_than_the_figure_beside_them_say_so()
    {
        var last = town.Report.Files.Max(static file => file.ReceivedOn);
        var told = Told(new("1.1", null, null, "Болеют", "", "Иванова", Early, Source));
        Assert.Contains("(Иванова, 31.12.2025; данные получены позже, ", told, StringComparison.Ordinal);

        Assert.EndsWith(
            $"(Иванова, {last:dd.MM.yyyy})",
            Told(new("1.1", null, null, "Болеют", "", "Иванова", last, Source)),
            StringComparison.Ordinal
        );
        // A school's words are of its own cells alone.
        Assert.DoesNotContain(
            "позже",
            Told(new("1.1", "s-unknown", "СОШ № 99", "Болеют", "", "Иванова", Early, Source)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void In_the_words_of_a_school_a_figure_is_its_own()
    {
        var school = Row.Schools.First(static one => one.Fact is not null);
        var told = ProseText.Of(town.Report, "[1.1]; [1.1 план]; [1.1 год назад]", school.Code).Text;

        Assert.NotEqual(Row.Fact!.Text, school.Fact!.Text);
        Assert.Equal($"{school.Fact.Text}; {(school.Plan ?? Row.Plan)!.Text}; [1.1 год назад] (данных нет)", told);
        Assert.Equal("[1.1] (данных нет)", ProseText.Of(town.Report, "[1.1]", "s-unknown").Text);
        Assert.Equal(Row.Fact.Text, ProseText.Of(town.Report, "[1.1]").Text);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_country_is_no_region(bool isOfCountry)
    {
        var row = Row with
        {
            Benchmarks = [new Benchmark("x", "Сравнение", Row.Fact!, null) { IsOfCountry = isOfCountry }],
        };
        var report = town.Report with { Rows = [row] };

        var text = ProseText.Of(report, "[1.1 область]").Text.Replace('\u00A0', ' ');

        Assert.Equal(isOfCountry ? "[1.1 область] (данных нет)" : Row.Fact!.Text.Replace('\u00A0', ' '), text);
    }

    [Fact]
    public void Long_words_do_not_fill_the_letter_of_the_head_and_stand_in_full_in_the_paper()
    {
        var words = string.Concat(Enumerable.Repeat("Учителя математики не хватает. ", 120)).TrimEnd();
        var report = With(
            [new("1.1", null, null, words, "", "Иванова", Early, Source)],
            [new(words, "", "", "", "Иванова", Early, Source)]
        );

        var head = Building.Head().Render(report, 1, []).Mail.Text;

        Assert.InRange(head.Length, 1, Building.Head().Render(town.Report, 1, []).Mail.Text.Length + 1200);
        Assert.Contains("Полностью — во вложении.", head.Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.Contains(words, Paper(report), StringComparison.Ordinal);
    }

    [Fact]
    public void Proposals_stand_in_the_paper_with_live_figures_and_whose_they_are()
    {
        var report = With([], [new("Выделить ставку: [1.1]", "Управление", "март", "", "Иванова", Early, Source)]);

        var text = Paper(report);

        Assert.Contains("Предложения для решения", text, StringComparison.Ordinal);
        Assert.Contains($"Выделить ставку: {Row.Fact!.Text}", text, StringComparison.Ordinal);
        Assert.Contains("Предложено: 1 — Иванова, 31.12.2025.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Предложения для решения", Paper(town.Report), StringComparison.Ordinal);
    }

    [Fact]
    public void What_people_wrote_is_a_change_by_its_beginning_and_shows_no_reference_without_its_figure()
    {
        var words = string.Concat(Enumerable.Repeat("очень долгое слово ", 30));
        Change Said(string? was, string? now) =>
            new(
                new DataKey(DataKind.Proposal, "", "", "1"),
                was is null ? null : new DataValue(was, was),
                now is null ? null : new DataValue(now, now),
                ""
            );
        string Line(string? was, string? now) => Assert.Single(ChangeMaker.Lines([Said(was, now)], static _ => null));

        Assert.Contains("добавлено «Ставка: … при плане …»", Line(null, "Ставка: [1.1] при плане [1.1 план]"));
        Assert.Contains("отозвано «Ставка»", Line("Ставка", null));
        Assert.InRange(Line("Ставка", words).Length, 60, 160);
    }

    [Fact]
    public void Names_are_never_alone_on_a_page()
    {
        var report = HardModels.WithoutPlans(town.Report) with { Roadmap = null, Support = null, Effectiveness = null };
        using var document = WordFile.Open(QuarterlyDocument.Write(new QuarterlyPaper(report, 1)));
        var body = document.MainDocumentPart!.Document!.Body!;

        var signature = body.Elements<Table>()
            .Single(static one => one.InnerText.Contains("______", StringComparison.Ordinal));
        var before = signature.PreviousSibling<Paragraph>()!;
        Assert.NotNull(before.ParagraphProperties!.KeepNext);
        Assert.NotNull(before.PreviousSibling());
    }

    [Theory]
    [InlineData("Отчёт за 2020/2021 учебный год.docx", "Отчёт за 2020-2021 учебный год.docx")]
    [InlineData("a:b*c?.docx", "a-b-c-.docx")]
    public void No_name_of_a_file_is_a_folder(string name, string allowed) =>
        Assert.Equal(allowed, AttachedFile.Document(name, []).FileName);

    private string Told(Explanation said) =>
        Assert.Single(ExplanationText.Of(With([said], []), Row)).Replace('\u00A0', ' ');

    private QuarterlyReport With(Explanation[] explanations, Proposal[] proposals) =>
        town.Report with
        {
            Said = new SaidWords(explanations, proposals, []),
        };

    private static string Paper(QuarterlyReport report) =>
        WordFile
            .TextOf(QuarterlyDocument.Write(new QuarterlyPaper(report, 1)))
            .Replace("\u00AD", "", StringComparison.Ordinal);

    private static List<string> Sheets(byte[] workbook)
    {
        using var zip = new ZipArchive(new MemoryStream(workbook));
        return
        [
            .. zip
                .Entries.Where(static one => one.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal))
                .OrderBy(static one => one.FullName, StringComparer.Ordinal)
                .Select(static one =>
                {
                    using var reader = new StreamReader(one.Open());
                    return reader.ReadToEnd();
                }),
        ];
    }
}
