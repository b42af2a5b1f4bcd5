using AngleSharp.Html.Parser;
using Xunit;

namespace QualityMonitor.Reports.Tests.Quarterly;

public sealed class GoldenTests
{
    [Fact]
    public async Task The_mail_of_the_town_says_first_what_is_met_then_what_is_missed_and_where()
    {
        var mail = Building.Mail().Render(await Building.TownReportAsync(), 1);

        Golden.Check("town.html", mail.Html);
        Golden.Check("town.txt", mail.Subject + "\n\n" + mail.Text);
        var text = new HtmlParser().ParseDocument(mail.Html).Body!.TextContent;
        Assert.Equal("Светлореченск: IV квартал 2025 — выполнено 6 из 10, не выполнено 3", mail.Subject);
        Assert.Contains(
            "До плана не хватило 19 обучающихся: школам ниже плана не хватает 23 (СОШ № 2 — 8, СОШ № 10 — 7, ещё 4 школам — 8), 4 восполняют школы выше плана.",
            text.Replace('\u00A0', ' ')
        );
        Assert.Contains("Показатель 4.2 подтверждён только на словах", text);
        Assert.Contains("Не сдали: СОШ № 11", text.Replace('\u00A0', ' '));
    }

    [Theory]
    [InlineData("no-plan")]
    [InlineData("nothing-submitted")]
    [InlineData("roadmap")]
    [InlineData("risks")]
    public async Task A_programme_of_another_kind_has_a_letter_of_its_own(string kind)
    {
        var town = await Building.TownReportAsync();
        var report = kind switch
        {
            "no-plan" => HardModels.WithoutPlans(town),
            "nothing-submitted" => HardModels.NothingSubmitted(town),
            "roadmap" => HardModels.RoadmapOnly(town),
            _ => HardModels.RisksOnly(town),
        };

        var mail = Building.Mail().Render(report, 1);

        Golden.Check(kind + ".txt", mail.Subject + "\n\n" + mail.Text);
        Assert.Contains(
            kind switch
            {
                "no-plan" => "Плановых значений нет: показана динамика.",
                "nothing-submitted" => "Не сдали данные 12 школ из 12",
                "roadmap" => "Даты по тексту не определить (это не значит «выполнено»)",
                _ => "школы, у которых названы риски",
            },
            mail.Text.Replace('\u00A0', ' ').Replace("\n", " ")
        );
    }
}
