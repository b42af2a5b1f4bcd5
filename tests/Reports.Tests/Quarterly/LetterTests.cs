using System.Text;
using AngleSharp.Html.Parser;
using QualityMonitor.Reports.Quarterly;
using Xunit;

namespace QualityMonitor.Reports.Tests.Quarterly;

/// <summary>What holds for every letter, however hard its report.</summary>
public sealed class LetterTests
{
    /// <summary>Gmail hides what comes after this many bytes.</summary>
    private const int GmailClips = 102_000;

    public static TheoryData<string> Kinds =>
        ["town", "many", "crowd", "long", "nothing", "no-plan", "roadmap", "risks", "hostile"];

    private static async Task<QuarterlyReport> ReportAsync(string kind) =>
        HardModels.Of(kind, await Building.TownReportAsync());

    [Theory, MemberData(nameof(Kinds))]
    public async Task It_stays_under_the_size_that_Gmail_clips(string kind)
    {
        var mail = Building.Mail().Render(await ReportAsync(kind), 1);

        Assert.InRange(Encoding.UTF8.GetByteCount(mail.Html), 1, GmailClips);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Every_link_leads_to_a_place_in_the_letter(string kind)
    {
        var page = new HtmlParser().ParseDocument(Building.Mail().Render(await ReportAsync(kind), 1).Html);
        var links = page.QuerySelectorAll("a[href]").Select(link => link.GetAttribute("href")!).ToList();

        Assert.All(links, link => Assert.NotNull(page.GetElementById(link.TrimStart('#'))));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task It_is_laid_out_by_tables_that_say_what_they_are_and_runs_no_script(string kind)
    {
        var page = new HtmlParser().ParseDocument(Building.Mail().Render(await ReportAsync(kind), 1).Html);

        Assert.Equal("ru", page.DocumentElement.GetAttribute("lang"));
        Assert.All(
            page.QuerySelectorAll("table"),
            table =>
                Assert.True(
                    table.GetAttribute("role") == "presentation" || table.QuerySelector("th[scope]") is not null,
                    table.OuterHtml[..120]
                )
        );
        Assert.Empty(page.QuerySelectorAll("script, img:not([alt]), [onload]"));
        Assert.DoesNotContain("{{", page.Source.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hostile_names_are_shown_and_not_obeyed()
    {
        var html = Building.Mail().Render(await ReportAsync("hostile"), 1).Html;

        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot; onload=&quot;x&#39; &amp; =1+1", html);
        Assert.DoesNotContain("<script", html);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task The_plain_text_has_no_long_lines_where_words_allow_it(string kind)
    {
        var lines = Building.Mail().Render(await ReportAsync(kind), 1).Text.Split('\n');

        Assert.All(lines, line => Assert.True(line.Length <= 78 || kind is "hostile" || line.Contains(" · "), line));
        Assert.DoesNotContain(lines.Zip(lines.Skip(1), lines.Skip(2)), three => three is ("", "", ""));
    }

    [Fact]
    public async Task A_corrected_edition_says_so_in_subject_and_letter()
    {
        var mail = Building.Mail().Render(await Building.TownReportAsync(), 2);

        Assert.Equal(
            "Светлореченск: IV квартал 2025, исправленный выпуск 2 — выполнено 6 из 10, не выполнено 3",
            mail.Subject
        );
        Assert.Contains("Исправленный выпуск 2", mail.Html);
        Assert.Contains("ИСПРАВЛЕННЫЙ ВЫПУСК 2", mail.Text);
    }
}
