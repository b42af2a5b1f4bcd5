using QualityMonitor.Reports.Changes;
using QualityMonitor.Reports.Quarterly.Page;
using Xunit;

namespace QualityMonitor.Reports.Tests.Quarterly;

/// <summary>A corrected edition says in its first lines what it corrects.</summary>
public sealed class ChangeTests(TownReport town) : IClassFixture<TownReport>
{
    private static DataValue Value(string code, string? shown = null) => new(code, shown ?? code);

    private static EditionData Data(params (DataKey Key, DataValue Value)[] points) =>
        new(
            points.ToDictionary(static one => one.Key, static one => one.Value),
            Enum.GetValues<DataKind>().ToHashSet(),
            new Dictionary<string, string> { ["s2"] = "СОШ № 2", [""] = "" }
        );

    private static DataKey Key(DataKind kind, string subject, string organisation = "", string part = "") =>
        new(kind, subject, organisation, part);

    private IReadOnlyList<string> Told(EditionData earlier, EditionData now) =>
        [.. ChangeMaker.Lines(town.Report, now.Since(earlier)).Select(static line => line.Replace('\u00A0', ' '))];

    [Fact]
    public void The_same_data_are_no_change_whatever_they_are_called_and_however_they_are_printed()
    {
        var earlier = Data((Key(DataKind.Fact, "1.1"), Value("99.7", "99,7 %")));
        var now = Data((Key(DataKind.Fact, "1.1"), Value("99.7", "99,70 процента"))) with
        {
            Names = new Dictionary<string, string> { [""] = "Город" },
        };

        Assert.Empty(now.Since(earlier));
        Assert.Equal(earlier.Hash(), Data((Key(DataKind.Fact, "1.1"), Value("99.7", "99,7 %"))).Hash());
    }

    [Fact]
    public void What_an_edition_of_another_format_did_not_keep_is_not_compared()
    {
        var earlier = Data() with { Known = new HashSet<DataKind> { DataKind.Fact } };
        var now = Data((Key(DataKind.Index, "", "s2"), Value("50")), (Key(DataKind.Fact, "1.1"), Value("1")));

        Assert.Equal([DataKind.Fact], now.Since(earlier).Select(static one => one.Kind));
    }

    [Fact]
    public void A_figure_without_a_code_in_the_earlier_edition_is_compared_as_printed()
    {
        var earlier = Data((Key(DataKind.Fact, "4.1"), new DataValue(null, "Да")));

        Assert.Empty(Data((Key(DataKind.Fact, "4.1"), Value("yes", "Да"))).Since(earlier));
        Assert.Single(Data((Key(DataKind.Fact, "4.1"), Value("no", "Нет"))).Since(earlier));
    }

    [Fact]
    public void A_figure_and_the_status_that_follows_it_are_one_line_with_both_values() =>
        Assert.Equal(
            [
                "4.3 Победители регионального этапа олимпиады: было 2, стало 14; статус был «не выполнен», стал «выполнен»",
            ],
            Told(
                Data(
                    (Key(DataKind.Fact, "4.3"), Value("2")),
                    (Key(DataKind.Standing, "4.3"), Value("behind", "Missed"))
                ),
                Data((Key(DataKind.Fact, "4.3"), Value("14")), (Key(DataKind.Standing, "4.3"), Value("met", "Met")))
            )
        );

    [Theory]
    [InlineData(DataKind.Plan, "4.3 Победители регионального этапа олимпиады: план был 3, стал 5")]
    [InlineData(DataKind.Benchmark, "4.3 Победители регионального этапа олимпиады:  — было 3, стало 5")]
    public void A_plan_and_a_comparison_say_what_they_were(DataKind kind, string line) =>
        Assert.Equal([line], Told(Data((Key(kind, "4.3"), Value("3"))), Data((Key(kind, "4.3"), Value("5")))));

    [Fact]
    public void A_school_that_gave_its_data_is_one_line_with_the_indicators_it_gave() =>
        Assert.Equal(
            ["СОШ № 2: сдано с опозданием (было: не сдано); значения по 1.1 и 1.2"],
            Told(
                Data((Key(DataKind.Submission, "", "s2"), Value("missing"))),
                Data(
                    (Key(DataKind.Submission, "", "s2"), Value("late")),
                    (Key(DataKind.Fact, "1.1", "s2"), Value("1")),
                    (Key(DataKind.Fact, "1.2", "s2"), Value("2"))
                )
            )
        );

    [Fact]
    public void A_school_an_activity_a_risk_and_a_zone_come_and_go() =>
        Assert.Equal(
            [
                "СОШ № 2: школы больше нет в программе; была зелёная зона, стала красная зона",
                "«Семинар»: было о выполнении не сообщено, стало выполнено в срок",
                "Новое мероприятие «Конкурс»",
                "СОШ № 2: назван риск «Кадры»",
            ],
            Told(
                Data(
                    (Key(DataKind.Member, "", "s2"), Value("member")),
                    (Key(DataKind.Zone, "", "s2"), Value("Green")),
                    (Key(DataKind.Activity, "Семинар"), Value("open", ""))
                ),
                Data(
                    (Key(DataKind.Zone, "", "s2"), Value("Red")),
                    (Key(DataKind.Activity, "Семинар"), Value("in-time", "OnTime")),
                    (Key(DataKind.Activity, "Конкурс"), Value("open", "NotDue")),
                    (Key(DataKind.Risk, "Кадры", "s2"), Value("named"))
                )
            )
        );

    [Fact]
    public void What_moved_a_town_comes_before_the_schools_that_moved_it_and_the_rest_is_counted()
    {
        var changes = Enumerable
            .Range(1, 9)
            .Select(number => new Change(
                Key(DataKind.Fact, $"7.{number}", "s2" + number),
                Value("1"),
                Value("2"),
                $"СОШ № {number}"
            ))
            .Append(new Change(Key(DataKind.Fact, "7.1"), Value("9"), Value("18"), ""))
            .ToList();

        var page = ChangeMaker.Of(town.Report with { Changes = changes })!;

        Assert.Equal("7.1: было 9, стало 18", page.Lines[0]);
        Assert.Equal((5, "и ещё 5 изменений"), (page.Lines.Count, page.More.Replace('\u00A0', ' ')));
    }

    [Fact]
    public void The_letter_its_text_and_the_line_beside_its_subject_begin_with_what_changed()
    {
        var change = new Change(Key(DataKind.Fact, "4.3"), Value("2"), Value("14"), "");
        var mail = Building.Mail().Render(town.Report with { Changes = [change] }, 2);

        var html = mail.Html[..mail.Html.IndexOf("<h1", StringComparison.Ordinal)];
        Assert.Contains("Изменилось: 4.3 Победители регионального этапа олимпиады: было 2, стало 14", html);
        Assert.Contains("— 4.3 Победители регионального этапа олимпиады: было 2, стало 14", html);
        Assert.Contains(
            "Что изменилось:\n- 4.3 Победители",
            mail.Text[..mail.Text.IndexOf("Повышение качества", StringComparison.Ordinal)]
        );
    }

    [Fact]
    public void An_edition_whose_earlier_one_cannot_be_read_says_only_that_data_changed() =>
        Assert.Contains("Данные изменились.", Building.Mail().Render(town.Report with { Changes = [] }, 2).Text);
}
