using QualityMonitor.Reports.Templating;
using QualityMonitor.Reports.Tests.Quarterly;
using Xunit;

namespace QualityMonitor.Reports.Tests.MailRules;

/// <summary>Every letter of the product against the rules, and the rules against letters that break them.</summary>
public sealed class MailRuleTests(TownReport town) : IClassFixture<TownReport>
{
    private static readonly TemplateEngine Engine = new(new TemplateSource(null));

    public static TheoryData<string> Kinds => [.. ShippedKinds.Pages.Keys];

    public static TheoryData<string> Hard =>
        ["town", "many", "crowd", "long", "nothing", "no-plan", "roadmap", "risks", "hostile"];

    [Theory, MemberData(nameof(Kinds))]
    public void A_letter_of_every_kind_with_one_of_everything_breaks_no_rule(string kind) =>
        Assert.Empty(MailRule.Breaches(Engine.RenderMail(kind, ShippedKinds.Pages[kind]).Html));

    [Theory, MemberData(nameof(Hard))]
    public void However_hard_the_report_both_its_letters_break_no_rule(string kind)
    {
        var report = HardModels.Of(kind, town.Report);

        Assert.Empty(MailRule.Breaches(Building.Mail().Render(report, 2).Html));
        Assert.Empty(MailRule.Breaches(Building.Head().Render(report, 2, []).Mail.Html));
    }

    [Theory]
    [InlineData("<div style=\"display:flex\">х</div>", "display:flex in")]
    [InlineData("<div style=\"position:absolute\">х</div>", "position: in")]
    [InlineData("<div style=\"float:left\">х</div>", "float: in")]
    [InlineData("<div style=\"background:url(x.png)\">х</div>", "url( in")]
    [InlineData("<div style=\"padding:var(--x)\">х</div>", "var( in")]
    [InlineData("<div style=\"font-size:9px\">х</div>", "too small in")]
    [InlineData("<img src=\"cid:a\" width=\"1\" height=\"1\">", "without words")]
    [InlineData("<img src=\"cid:a\" alt=\"ряд\" width=\"1\">", "without width and height")]
    [InlineData("<img src=\"https://x.test/a.png\" alt=\"ряд\" width=\"1\" height=\"1\">", "from outside")]
    [InlineData("<img src=\"data:image/png;base64,AA\" alt=\"ряд\" width=\"1\" height=\"1\">", "a data URI")]
    [InlineData("<a href=\"https://x.test\">здесь</a>", "does not say where")]
    [InlineData("<a href=\"#s9\">откуда 9</a>", "a link to nowhere")]
    [InlineData("<a href=\"http://x.test\">сайт</a>", "clients warn of")]
    [InlineData(
        "<table role=\"presentation\" width=\"1\" border=\"0\" cellpadding=\"0\"><tr><td>х</td></tr></table>",
        "without cellspacing"
    )]
    [InlineData(
        "<table width=\"1\" border=\"0\" cellpadding=\"0\" cellspacing=\"0\"><tr><td>х</td></tr></table>",
        "what it is"
    )]
    [InlineData("<table><tr><td style=\"width:24px\">х</td></tr></table>", "width without the attribute")]
    [InlineData("<table><tr><td style=\"background:#ffffff\">х</td></tr></table>", "without bgcolor")]
    [InlineData("<div style=\"max-width:300px\">х</div>", "no ghost table")]
    [InlineData("<div class=\"k\" style=\"color:#b9c1c9\">х</div>", "hard to read")]
    [InlineData("<div style=\"color:#15202b\">х</div>", "no colour for the dark")]
    [InlineData("<style>.a{width:200px}</style>", "layout by a style block alone")]
    [InlineData("<form>х</form>", "has form")]
    public void Each_rule_sees_what_breaks_it(string body, string breach) =>
        Assert.Contains(MailRule.Breaches(Page(body)), one => one.Contains(breach, StringComparison.Ordinal));

    [Fact]
    public void A_plain_letter_breaks_none() => Assert.Empty(MailRule.Breaches(Page("<p>Всё хорошо.</p>")));

    private static string Page(string body) =>
        "<!doctype html><html lang=\"ru\"><head><title>Письмо</title><meta name=\"viewport\" content=\"x\">"
        + "<meta name=\"color-scheme\" content=\"x\"><meta name=\"supported-color-schemes\" content=\"x\">"
        + "<style>@media (prefers-color-scheme:dark){.k{color:#fff !important;}}</style></head>"
        + $"<body><div style=\"display:none\">Коротко о том, что в этом письме сказано</div>{body}</body></html>";
}
