using DocumentFormat.OpenXml.Packaging;
using QualityMonitor.Reports.Documents.Writing;
using QualityMonitor.Reports.Kinds;
using QualityMonitor.Reports.Samples;
using QualityMonitor.Reports.Templating;
using QualityMonitor.Reports.Tests.Documents;
using QualityMonitor.Reports.Tests.Mail;
using Xunit;

namespace QualityMonitor.Reports.Tests.Templating;

public sealed class TemplateCheckTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("qm-templates").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void The_shipped_templates_compile() => Assert.Empty(Check());

    [Fact]
    public void A_mistake_in_an_overriding_template_is_named_with_its_line()
    {
        Write("quarterly/subject.sbn", "{{ if counts }}\nбез конца");

        var problem = Assert.Single(Check());

        Assert.Equal("quarterly/subject.sbn", problem.File);
        Assert.True(problem.Line > 0);
    }

    [Theory]
    [InlineData("quarterly/text.sbn", "{{ title }}\n\n{{ nope.x }}", 3, "неизвестное имя «nope»")]
    [InlineData(
        "quarterly/html-sources.sbn",
        "{{ for file in files }}\n{{ file.nope }}{{ end }}",
        2,
        "неизвестное поле «nope»"
    )]
    [InlineData("answer/html.sbn", "{{ for one in remarks }}{{ one.nope }}{{ end }}", 1, "неизвестное поле «nope»")]
    [InlineData("reminder/subject.sbn", "{{ nope }}", 1, "неизвестное имя «nope»")]
    [InlineData("escalation/text.sbn", "{{ nope 5 }}", 1, "неизвестное имя «nope»")]
    public void A_name_that_no_letter_has_is_told_in_Russian_with_its_file_and_line(
        string file,
        string text,
        int line,
        string said
    )
    {
        Write(file, text);

        var problem = Assert.Single(Check());

        Assert.Equal((file, line), (problem.File, problem.Line));
        Assert.True(problem.ToString().Contains(said, StringComparison.Ordinal), problem.ToString());
    }

    [Theory]
    [InlineData("school-sheet/html.sbn", "<p>{{ zone.title }}</p>", 1, "«zone» бывает не в каждом письме")]
    [InlineData("school-sheet/html.sbn", "{{ for one in rows }}\n{{ one.dots.width }}{{ end }}", 2, "if one.dots")]
    [InlineData("statement/text.sbn", "{{ changes.more }}", 1, "if changes")]
    public void What_not_every_letter_has_is_told_before_the_first_letter_without_it(
        string file,
        string text,
        int line,
        string said
    )
    {
        Write(file, text);

        var problem = Assert.Single(Check());

        Assert.Equal((file, line), (problem.File, problem.Line));
        Assert.Contains(said, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_kind_of_report_is_checked_by_its_registration_alone()
    {
        var source = new TemplateSource(folder);
        var kinds = new ReportKinds([.. ShippedKinds.All.All, new CouncilKind()]);

        Assert.Equal(
            ["council/html.sbn", "council/subject.sbn", "council/text.sbn"],
            new TemplateCheck(new TemplateEngine(source), source, OfLetterheads(0), kinds)
                .Run()
                .Select(static one => one.File)
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void A_file_that_replaces_nothing_is_named()
    {
        Write("quarterly/htm.sbn", "опечатка в имени");

        Assert.Equal("quarterly/htm.sbn", Assert.Single(Check()).File);
    }

    [Fact]
    public void A_template_of_one_programme_is_its_own_and_a_mistake_in_it_is_named_with_its_folder()
    {
        Write("quality-2024/statement/subject.sbn", "Свой заголовок: {{ include 'end.sbn' }}");
        Write("quality-2024/stale/subject.sbn", "\n{{ nope }}");
        Write("statement/subject.sbn", "Общий заголовок");
        Write("quality-2024/statement/end.sbn", "опечатка в имени");

        Assert.Equal(
            ["quality-2024/stale/subject.sbn:2", "quality-2024/statement/end.sbn:1"],
            Check().Select(static one => $"{one.File}:{one.Line}").Order(StringComparer.Ordinal)
        );
        var engine = new TemplateEngine(new TemplateSource(folder));
        var page = ShippedKinds.Pages["statement"];
        Assert.Equal("Свой заголовок: опечатка в имени", engine.RenderMail("statement", page, "quality-2024").Subject);
        Assert.Equal("Общий заголовок", engine.RenderMail("statement", page, "quality-2025").Subject);
        Assert.Equal("Общий заголовок", engine.RenderMail("statement", page, "../quality-2024").Subject);
        Assert.StartsWith("Светлореченск", engine.RenderMail("annual", page, "quality-2024").Subject);
    }

    [Fact]
    public void A_letterhead_that_is_no_document_is_named_with_its_folder()
    {
        Write("quality-2024/letterhead.docx", "не документ");

        var problem = Assert.Single(Check());
        Assert.Equal("quality-2024/letterhead.docx", problem.File);
        Assert.Contains(".docx", problem.Message);
        Assert.StartsWith("quality-2024/letterhead.docx: Бланк", problem.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(20, true)]
    [InlineData(4, true)]
    [InlineData(3, false)]
    public void A_letterhead_on_which_no_paper_can_be_mailed_is_told_before_one_is(int megabytes, bool isWell)
    {
        File.WriteAllBytes(Path.Combine(folder, Letterheads.FileName), WithPicture(2_000_000));

        var problems = Check(megabytes * 1024 * 1024);

        Assert.Equal(isWell, problems.Count == 0);
        Assert.All(
            problems,
            static one => Assert.Contains("Бланк занимает 1,9", one.Message, StringComparison.Ordinal)
        );
    }

    private static byte[] WithPicture(int bytes)
    {
        using var memory = new MemoryStream();
        memory.Write(OfficeLetterhead.Create());
        var picture = new byte[bytes];
        new Random(1).NextBytes(picture);
        using (var document = WordprocessingDocument.Open(memory, isEditable: true))
            document.MainDocumentPart!.AddImagePart(ImagePartType.Png, "rIdLogo").FeedData(new MemoryStream(picture));
        return memory.ToArray();
    }

    private void Write(string name, string text)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private LetterheadCheck OfLetterheads(long most) =>
        new(new Letterheads(folder), Letters.Options with { LargestLetter = most });

    private IReadOnlyList<TemplateProblem> Check(long most = 0)
    {
        var source = new TemplateSource(folder);
        return new TemplateCheck(new TemplateEngine(source), source, OfLetterheads(most), ShippedKinds.All).Run();
    }
}
