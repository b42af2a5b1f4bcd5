using QualityMonitor.Etl.Drafts;
using Xunit;

namespace QualityMonitor.Etl.Tests.Drafts;

/// <summary>What a draft takes from the words of a header.</summary>
public sealed class DraftHeaderTests
{
    [Fact]
    public async Task Headers_that_name_schools_give_each_its_own_figures()
    {
        var tried = await DraftedBook.DraftedAsync(
            "shnor-2025.xlsx",
            static sheet =>
                sheet
                    .Row("Мониторинг ШНОР за 1 квартал 2025 года")
                    .Row("Показатель", "СОШ № 1", "Ивановская ООШ", "Всего по району")
                    .Row("Количество посещённых уроков", "12", "8", "20")
                    .Merge("A1:D1")
        );

        Assert.Equal(
            [
                "Факт B3 1 Количество посещённых уроков, 2025-Q1 = 12",
                "Факт C3 1 Количество посещённых уроков, 2025-Q1 = 8",
            ],
            tried
        );
    }

    [Fact]
    public async Task What_is_measured_goes_before_what_for()
    {
        var tried = await DraftedBook.DraftedAsync(
            "motiv-2024.xlsx",
            static sheet =>
                sheet
                    .Row("№ п/п", "Критерий", "Показатель", "Ед. изм.", "План 2024", "Факт 2024")
                    .Row("1", "Система работы со ШНОР", "Доля школ, вышедших из ШНОР", "%", "30", "33")
                    .Row("2", null, "Количество школ-наставников", "ед.", "2", "2")
                    .Merge("B2:B3")
        );

        Assert.Equal(
            [
                "План E2 1 Доля школ, вышедших из ШНОР, 2024 = 30 %",
                "Факт F2 1 Доля школ, вышедших из ШНОР, 2024 = 33 %",
                "План E3 2 Количество школ-наставников, 2024 = 2",
                "Факт F3 2 Количество школ-наставников, 2024 = 2",
            ],
            tried
        );
    }

    [Theory]
    [InlineData(
        "Содержание деятельности;Срок;Исполнители;Выполнение\nИздание приказа;сентябрь 2024;УО;выполнено\n",
        "is: activity }",
        "{ header: \"Выполнение\", is: execution }"
    )]
    [InlineData(
        "Рисковый профиль;Значимость фактора риска;Наименование ОО\nДефицит кадров;Средняя;МБОУ «СОШ № 3»\n",
        "is: risk_level }",
        "{ header: \"Наименование ОО\", is: organisations }"
    )]
    [InlineData(
        "Показатель;План;Факт;% выполнения плана;Степень достижения планового значения\nДоля школ, %;50;60;120;1\n",
        "{ header: \"Факт\", is: value }",
        "столбец о значениях, не загружается: «Степень достижения планового значения»"
    )]
    public async Task A_header_says_what_stands_under_it(string table, params string[] lines)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("qm-merged-").FullName, "table.csv");
        await File.WriteAllTextAsync(file, table, TestContext.Current.CancellationToken);

        var draft = new LayoutSuggester(DraftedTable.Options, TimeProvider.System)
            .Suggest(file, TestContext.Current.CancellationToken)
            .Value;

        Assert.All(lines, line => Assert.Contains(line, draft, StringComparison.Ordinal));
    }
}
