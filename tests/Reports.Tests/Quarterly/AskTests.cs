using QualityMonitor.Reports.Quarterly;
using QualityMonitor.Reports.Quarterly.Page;
using QualityMonitor.Reports.Yearly;
using Xunit;

namespace QualityMonitor.Reports.Tests.Quarterly;

public sealed class AskTests(TownReport town) : IClassFixture<TownReport>
{
    private static readonly Origin Source = new(1, "Тексты", "E4", "", "town");

    [Fact]
    public void The_words_of_a_school_do_not_stand_for_those_of_the_town_but_the_paper_prints_them()
    {
        var of = new Explanation("1.1", "s05", "СОШ № 5", "Нет учителя", "", "", new DateOnly(2026, 1, 19), Source);
        var report = town.Report with { Said = SaidWords.None with { Explanations = [of] } };

        Assert.Contains(": 1.1, ", AskMaker.Of(report, "a.xlsx").Explanations);
        Assert.DoesNotContain("1.1", AskLines.Explanations(report)!.Text);

        var own = report with
        {
            Said = report.Said with { Explanations = [of with { SchoolCode = null, SchoolName = null }] },
        };
        Assert.DoesNotContain("1.1", AskMaker.Of(own, "a.xlsx").Explanations);
    }

    [Fact]
    public void References_that_lead_nowhere_are_told_with_their_cell_and_those_left_out_are_counted()
    {
        var text = string.Concat(Enumerable.Repeat("[1.1 СОШ № 99] ", 9));
        var report = town.Report with
        {
            Said = SaidWords.None with { Passages = [new("", "", null, text, "", new DateOnly(2026, 1, 19), Source)] },
        };

        var told = AskMaker.Of(report, "a.xlsx").References;

        Assert.Equal(7, told.Count);
        Assert.Equal("Ссылка «[1.1 СОШ № 99]» осталась без цифры: лист «Тексты», ячейка E4.", told[0]);
        Assert.Equal("И ещё 3\u00A0ссылки остались без цифры.", told[6]);
        Assert.Equal(told, AskLines.References(report).Select(static one => one.Text));
    }
}
