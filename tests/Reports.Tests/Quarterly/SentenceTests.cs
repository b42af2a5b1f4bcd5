using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Reports.Quarterly.Highlights;
using QualityMonitor.Reports.Quarterly.Page;
using QualityMonitor.Reports.Quarterly.Telling;
using QualityMonitor.Reports.Wording;
using Xunit;

namespace QualityMonitor.Reports.Tests.Quarterly;

public sealed class SentenceTests
{
    [Theory]
    [InlineData("Доля обучающихся, успевающих по всем предметам", 13, "13 обучающихся")]
    [InlineData("Доля педагогов школ, прошедших обучение", 21, "21 педагога")]
    [InlineData("Удельный вес педагогических работников", 3, "3 работников")]
    [InlineData("Доля школ с сайтом", 1, "1 школы")]
    [InlineData("Успеваемость", 2, "2 единиц")]
    public void A_lack_is_counted_in_what_the_indicator_counts(string name, int count, string expected)
    {
        Assert.Equal(expected, People.Of(name).Count(count).Replace('\u00A0', ' '));
    }

    [Fact]
    public void A_kind_of_school_is_named_once()
    {
        Assert.Equal(
            "СОШ № 2, № 10, лицей «Исток» и СОШ № 5",
            Words.Schools(["СОШ № 2", "СОШ № 10", "лицей «Исток»", "СОШ № 5"])
        );
    }

    [Fact]
    public void Cells_that_follow_each_other_and_files_that_follow_each_other_are_said_briefly()
    {
        Assert.Equal("C5:C7, D6, AA1", CellRanges.Print(["C6", "C5", "D6", "C7", "AA1"]));
        Assert.Equal("Ф1–Ф3, Ф5, Ф7, Ф8", SourceMaker.Numbers([3, 1, 2, 5, 7, 8]));
    }

    [Fact]
    public void A_long_name_is_cut_at_a_word()
    {
        Assert.Equal("Удельный вес численности педагогических и…", Words.Short(HardModels.LongName, 45));
    }

    [Fact]
    public async Task Six_headlines_at_most_the_worst_first_and_the_best_news_last()
    {
        var town = await Building.TownReportAsync();
        var rows = town
            .Rows.Select((row, index) => row with { Status = index % 2 == 0 ? Status.Missed : row.Status })
            .ToList();

        var headlines = Headlines.Of(town with { Rows = rows });

        Assert.Equal(Headlines.Most, headlines.Count);
        Assert.Equal(Tone.Bad, headlines[0].Tone);
        Assert.Equal(Tone.Good, headlines[^1].Tone);
        Assert.Contains(headlines, one => one.Lead.StartsWith("Не выполнено ещё", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_has_just_been_lost_comes_before_what_was_missed_all_along()
    {
        var headlines = Headlines.Of(await Building.TownReportAsync());

        Assert.Equal(
            ["1.1", "3.1", "2.2"],
            headlines.Where(one => one.Tone == Tone.Bad).Select(one => one.IndicatorCode)
        );
    }

    [Fact]
    public async Task A_contradiction_and_a_figure_that_cannot_be_judged_are_news()
    {
        var town = await Building.TownReportAsync();
        var row = town.Rows[3];
        row = row with
        {
            Status = Status.Indeterminate,
            ReasonCode = "growth-from-zero",
            Grounds = row.Grounds with { Clause = null },
        };

        var headline = Assert.Single(Headlines.Of(town with { Rows = [row], Completeness = null }));

        Assert.StartsWith("судить нельзя. План «", headline.Text, StringComparison.Ordinal);
        Assert.EndsWith(
            ": базовое значение равно нулю, изменение в процентах не определено.",
            headline.Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_report_without_bad_news_has_none()
    {
        var town = await Building.TownReportAsync();

        Assert.Empty(Headlines.Of(town with { Rows = [], Completeness = null }));
    }
}
