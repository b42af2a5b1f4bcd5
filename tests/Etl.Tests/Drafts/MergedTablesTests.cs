using Xunit;

namespace QualityMonitor.Etl.Tests.Drafts;

/// <summary>
/// Tables as municipal papers lay them out, under titles and stamps: the draft, its placeholders left as they are,
/// loads what the paper says.
/// </summary>
public sealed class MergedTablesTests
{
    [Fact]
    public async Task The_year_before_is_no_fact_of_the_year_reported()
    {
        var tried = await DraftedBook.DraftedAsync(
            "otchet-2024.xlsx",
            static sheet =>
                sheet
                    .Row("Приложение 3 к постановлению администрации Кедровского района")
                    .Row("Сведения о достижении показателей муниципальной программы за 2024 год")
                    .Row(
                        "№ п/п",
                        "Показатель (наименование)",
                        "Ед. измерения",
                        "Значения показателей",
                        null,
                        null,
                        "Обоснование отклонений значений"
                    )
                    .Row(null, null, null, "год, предшествующий отчетному <1>", "отчетный год", null, null)
                    .Row(null, null, null, null, "план", "факт", null)
                    .Row(1, 2, 3, 4, 5, 6, 7)
                    .Row("Подпрограмма 1 «Общее образование»")
                    .Row("1.1", "Доля педагогов с высшей категорией <*>", "%", "41", "не менее 43", "44,2", "-")
                    .Merge("A1:G1")
                    .Merge("A2:G2")
                    .Merge("A3:A5")
                    .Merge("B3:B5")
                    .Merge("C3:C5")
                    .Merge("D3:F3")
                    .Merge("G3:G5")
                    .Merge("D4:D5")
                    .Merge("E4:F4")
                    .Merge("A7:G7")
        );

        Assert.Equal(
            [
                "Факт D8 1.1 Доля педагогов с высшей категорией, 2023 = 41 %",
                "План E8 1.1 Доля педагогов с высшей категорией, 2024 = не менее 43 %",
                "Факт F8 1.1 Доля педагогов с высшей категорией, 2024 = 44,2 %",
            ],
            tried
        );
    }

    [Fact]
    public async Task Years_of_a_plan_stand_under_one_header_and_the_target_indicator_is_a_name()
    {
        var tried = await DraftedBook.DraftedAsync(
            "programma-2024-2026.xlsx",
            static sheet =>
                sheet
                    .Row("Целевые показатели программы «Качественное образование»")
                    .Row(
                        "Наименование целевого показателя",
                        "Единица измерения",
                        "Базовое значение (2023 год)",
                        "Плановые значения по годам",
                        null,
                        "Ответственный исполнитель"
                    )
                    .Row(null, null, null, "2024 год", "2025 год", null)
                    .Row("Охват дополнительным образованием", "%", "74", "76", "не менее 78", "УО")
                    .Merge("A1:F1")
                    .Merge("A2:A3")
                    .Merge("B2:B3")
                    .Merge("C2:C3")
                    .Merge("D2:E2")
                    .Merge("F2:F3")
        );

        Assert.Equal(
            [
                "Факт C4 1 Охват дополнительным образованием, 2023 = 74 %",
                "План D4 1 Охват дополнительным образованием, 2024 = 76 %",
                "План E4 1 Охват дополнительным образованием, 2025 = не менее 78 %",
            ],
            tried
        );
    }

    [Fact]
    public async Task A_title_is_no_part_of_the_header_and_totals_are_no_schools()
    {
        var tried = await DraftedBook.DraftedAsync(
            "monitoring-2024.xlsx",
            static sheet =>
                sheet
                    .Row("Мониторинг качества образования в школах города")
                    .Row("за 2024/2025 учебный год")
                    .Row("№", "Наименование ОО", "Уровень успеваемости, %", "Количество участников ВсОШ", null)
                    .Row(null, null, null, "муниципальный этап", "региональный этап")
                    .Row(1, "МБОУ СОШ № 1", "99,5", 45, 3)
                    .Row(2, "МКОУ «Верхнеивановская ООШ»", "97,3", 12, "-")
                    .Row(null, "Итого по школам", "98,9", 57, 3)
                    .Row(null, "Всего по округу", "98,9", 57, 3)
                    .Row(null, "Среднее по району", "98", null, null)
                    .Merge("A1:E1")
                    .Merge("A2:E2")
                    .Merge("A3:A4")
                    .Merge("B3:B4")
                    .Merge("C3:C4")
                    .Merge("D3:E3")
        );

        Assert.Equal(
            [
                "Факт C5 1 Уровень успеваемости, %, 2024/2025 = 99,5 %",
                "Факт D5 2 Количество участников ВсОШ / муниципальный этап, 2024/2025 = 45",
                "Факт E5 3 Количество участников ВсОШ / региональный этап, 2024/2025 = 3",
                "Факт C6 1 Уровень успеваемости, %, 2024/2025 = 97,3 %",
                "Факт D6 2 Количество участников ВсОШ / муниципальный этап, 2024/2025 = 12",
                "Факт E6 3 Количество участников ВсОШ / региональный этап, 2024/2025 = нет данных",
            ],
            tried
        );
    }

    [Fact]
    public async Task Of_two_plans_one_is_of_the_year_and_one_of_the_day_of_the_report()
    {
        var tried = await DraftedBook.DraftedAsync(
            "munzadanie-2024.xlsx",
            static sheet =>
                sheet
                    .Row("Отчет о выполнении муниципального задания за 9 месяцев 2024 года")
                    .Row(
                        "Наименование показателя",
                        "Единица измерения",
                        "Утверждено на год",
                        "Утверждено на отчетную дату",
                        "Исполнено на отчетную дату",
                        "Допустимое отклонение",
                        "Причина отклонения"
                    )
                    .Row("1", "2", "3", "4", "5", "6", "7")
                    .Row("Показатели объема")
                    .Row("Число обучающихся", "человек", "812", "810", "806", "5%", "выбытие")
                    .Merge("A1:G1")
                    .Merge("A4:G4")
        );

        Assert.Equal(
            [
                "План C5 1 Число обучающихся, 2024 = 812",
                "План D5 1 Число обучающихся, 2024-01-01..2024-09-30 = 810",
                "Факт E5 1 Число обучающихся, 2024-01-01..2024-09-30 = 806",
            ],
            tried
        );
    }

    [Fact]
    public async Task Parts_under_an_indicator_are_named_together_with_it()
    {
        var tried = await DraftedBook.DraftedAsync(
            "kvartaly.xlsx",
            static sheet =>
                sheet
                    .Row("Показатель", "Ед.изм.", "1 квартал 2025", null)
                    .Row(null, null, "план", "факт")
                    .Row("Количество семинаров", "ед.", "3", "2 (два)")
                    .Row("в том числе:")
                    .Row("- для руководителей", "ед.", "1", "1")
                    .Row("Доля школ", "%", "не менее 50", "6 из 12")
                    .Merge("A1:A2")
                    .Merge("B1:B2")
                    .Merge("C1:D1")
        );

        Assert.Equal(
            [
                "План C3 1 Количество семинаров, 2025-Q1 = 3",
                "Факт D3 1 Количество семинаров, 2025-Q1 = 2",
                "План C5 1-1 Количество семинаров: для руководителей, 2025-Q1 = 1",
                "Факт D5 1-1 Количество семинаров: для руководителей, 2025-Q1 = 1",
                "План C6 2 Доля школ, 2025-Q1 = не менее 50 %",
                "Факт D6 2 Доля школ, 2025-Q1 = 6 из 12 (50 %)",
            ],
            tried
        );
    }
}
