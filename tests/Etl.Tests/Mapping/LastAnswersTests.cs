using QualityMonitor.Indicators.Facts;
using Xunit;

namespace QualityMonitor.Etl.Tests.Mapping;

/// <summary>Of several answers of a school to a form of questions the last counts, and the earlier are told.</summary>
public sealed class LastAnswersTests
{
    private static readonly string Layout = SchoolTable.Defining(
        """
        rows: organisations
        period: 2025
        columns:
          - { header: Отметка времени, is: answered_on }
          - { header: Школа, is: organisation }
          - { header: Сколько учителей, is: value, indicator: Сколько учителей }
          - { header: Сколько занятий, is: value, indicator: Сколько занятий }
        """
    );

    [Fact]
    public async Task The_last_answer_counts_as_a_whole_and_its_blanks_are_not_filled_from_the_earlier_one()
    {
        await using var table = await LoadAsync(
            ("02.04.2026 09:14", "СОШ № 5", 4, 11),
            ("02.04.2026 10:01", "СОШ № 10", 2, 6),
            ("03.04.2026 08:40", "МБОУ «СОШ №5»", 5, null)
        );

        Assert.Equal(["school-10 1 = 2", "school-10 2 = 6", "school-5 1 = 5"], Figures(table));
        var issue = Assert.Single(table.Issues);
        Assert.Equal(("answer-replaced", 2), (issue.Code, issue.Row));
        Assert.Contains("строке 4 («03.04.2026 08:40»)", issue.Message, StringComparison.Ordinal);
    }

    /// <summary>A form sorted by school, or with the newest on top.</summary>
    [Fact]
    public async Task The_time_decides_and_not_the_order_of_the_rows()
    {
        await using var table = await LoadAsync(
            ("2026-04-03 08:40:00", "СОШ № 5", 5, 12),
            ("2026-04-02 19:14:00", "СОШ № 5", 4, 11)
        );

        Assert.Equal(["school-5 1 = 5", "school-5 2 = 12"], Figures(table));
    }

    /// <summary>Nobody knows which is the month; forms write answers down as they come.</summary>
    [Fact]
    public async Task Where_a_time_cannot_be_read_the_lowest_answer_is_the_last()
    {
        await using var table = await LoadAsync(
            ("11/4/2026 8:40:00", "СОШ № 5", 5, 12),
            ("4/12/2026 8:40:00", "СОШ № 5", 4, 11)
        );

        Assert.Equal(["school-5 1 = 4", "school-5 2 = 11"], Figures(table));
    }

    /// <summary>The answer of a school that nobody knows replaces nobody's.</summary>
    [Fact]
    public async Task An_unknown_school_is_asked_about_and_takes_no_other_schools_place()
    {
        await using var table = await LoadAsync(
            ("02.04.2026 09:14", "СОШ № 5", 4, 11),
            ("03.04.2026 09:14", "СОШ № 55", 7, 8)
        );

        Assert.Equal(["school-5 1 = 4", "school-5 2 = 11"], Figures(table));
        Assert.DoesNotContain(table.Issues, static issue => issue.Code == "answer-replaced");
    }

    [Fact]
    public async Task Answers_about_different_periods_do_not_replace_each_other()
    {
        await using var table = await SchoolTable.LoadAsync(
            SchoolTable.Defining(
                """
                rows: organisations
                columns:
                  - { header: Отметка времени, is: answered_on }
                  - { header: Школа, is: organisation }
                  - { header: Квартал, is: period }
                  - { header: Занятий, is: value, indicator: Занятий }
                """
            ),
            sheet =>
                sheet
                    .Row("Отметка времени", "Школа", "Квартал", "Занятий")
                    .Row("02.04.2026 09:14", "СОШ № 5", "I квартал 2025", 3)
                    .Row("02.07.2025 09:14", "СОШ № 5", "II квартал 2025", 4)
        );

        Assert.Empty(table.Issues);
        Assert.Equal(2, table.Facts.Count);
    }

    private static async Task<SchoolTable> LoadAsync(
        params (string At, string School, object? First, object? Second)[] rows
    ) =>
        await SchoolTable.LoadAsync(
            Layout,
            sheet =>
            {
                sheet.Row("Отметка времени", "Школа", "Сколько учителей", "Сколько занятий");
                foreach (var (at, school, first, second) in rows)
                    sheet.Row(at, school, first, second);
            }
        );

    private static IEnumerable<string> Figures(SchoolTable table) =>
        table
            .Facts.Select(static fact =>
                $"{fact.OrganisationCode} {fact.IndicatorCode} = {((Fact.Number)fact.Fact).Amount.Value:0}"
            )
            .Order(StringComparer.Ordinal);
}
