using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Plans;
using QualityMonitor.Indicators.Roadmap;
using QualityMonitor.Indicators.Values;
using Xunit;

namespace QualityMonitor.Indicators.Tests.Adversarial;

/// <summary>
/// Cells as municipal reports print them: the value a methodologist reads in each, or the code of the question asked
/// instead.
/// </summary>
public sealed class PrintedCellsTests
{
    [Theory]
    [InlineData("100% (12 из 12)", "12 из 12 (100 %)")]
    [InlineData("61,5% (8 из 13)", "8 из 13 (61,54 %)")]
    [InlineData("61,5 % - 8 из 13", "8 из 13 (61,54 %)")]
    [InlineData("92,3% (12/13)", "12 из 13 (92,31 %)")]
    [InlineData("25/50 (50%)", "25 из 50 (50 %)")]
    [InlineData("38% (5 ОУ из 13)", "5 из 13 (38,46 %)")]
    [InlineData("8 (из 13)", "8 из 13 (61,54 %)")]
    [InlineData("12 ОУ из 13", "12 из 13 (92,31 %)")]
    [InlineData("12 чел. (3,4%)", "12 ед./3,4 %")]
    [InlineData("3,4% (12 чел.)", "12 ед./3,4 %")]
    [InlineData("12 (3,4%)", "12/3,4 %")]
    [InlineData("17 человек – 8,5 %", "17 ед./8,5 %")]
    [InlineData("340 чел., 56%", "340 ед./56 %")]
    [InlineData("56%, 340 чел.", "340 ед./56 %")]
    [InlineData("0 чел. (0 %)", "0 ед./0 %")]
    [InlineData("100 % (сто)", "100 %")]
    [InlineData("100% выполнено", "100 %")]
    [InlineData("87 % педагогов", "87 %")]
    [InlineData("80 %*", "80 %")]
    [InlineData("80,0 %  ¹", "80 %")]
    [InlineData("75-80%", "several-numbers")]
    [InlineData("от 75 до 80 %", "several-numbers")]
    [InlineData("85% (2019)", "several-numbers")]
    [InlineData("2019 – 85%", "several-numbers")]
    [InlineData("85% (5 класс)", "several-numbers")]
    [InlineData("80 % (1)", "several-numbers")]
    [InlineData("85 % (8 баллов)", "several-numbers")]
    [InlineData("87% (в 2019 г. – 85%)", "several-numbers")]
    [InlineData("62% (8 из 13%)", "several-numbers")]
    [InlineData("50% из 60", "several-numbers")]
    [InlineData("60% (8 из 13)", "share-contradictory")]
    [InlineData("1:15", "several-numbers")]
    [InlineData("около 80%", "number-unreadable")]
    [InlineData("до 30.12.2020", "date-in-value")]
    [InlineData("0/0", "pair-undecidable")]
    [InlineData("12/13", "pair-undecidable")]
    [InlineData("да/нет", "number-unreadable")]
    [InlineData("в работе", "number-unreadable")]
    [InlineData("без изменений", "number-unreadable")]
    [InlineData("частично", "number-unreadable")]
    [InlineData("на уровне прошлого года", "number-unreadable")]
    [InlineData("не проводилось", "нет данных")]
    [InlineData("Не оценивалось", "нет данных")]
    [InlineData("не предусмотрено", "нет данных")]
    [InlineData("информация отсутствует", "нет данных")]
    [InlineData("не участвовали", "нет данных")]
    [InlineData("более 80 %", "более 80 %")]
    [InlineData("80% и более", "не менее 80 %")]
    public void A_fact_of_a_percent_indicator(string text, string expected) =>
        Assert.Equal(expected, Fact(text, Unit.Percent));

    [Theory]
    [InlineData("0,5 ед.", "0,5 ед.")]
    [InlineData("5чел.", "5 ед.")]
    [InlineData("1 (один) семинар", "1 ед.")]
    [InlineData("ни одного", "0")]
    [InlineData("проведено 3 семинара", "3 ед.")]
    [InlineData("Всего 12 чел.", "12 ед.")]
    [InlineData("3 места", "3 ед.")]
    [InlineData("2 096", "2 096")]
    [InlineData("3 место", "number-unreadable")]
    [InlineData("не проведено 3 семинара", "number-unreadable")]
    [InlineData("2 победителя, 5 призеров", "several-numbers")]
    [InlineData("Проведено 12 мероприятий, охват 340 человек", "several-numbers")]
    [InlineData("12 мероприятий / 340 человек", "pair-unexpected")]
    [InlineData("3 победителя/ 12 призеров", "pair-unexpected")]
    [InlineData("-//-", "number-unreadable")]
    [InlineData("04.мар", "number-unreadable")]
    public void A_fact_of_a_count_indicator(string text, string expected) =>
        Assert.Equal(expected, Fact(text, Unit.Count));

    [Theory]
    [InlineData("+", "Да")]
    [InlineData("выполнено", "Да")]
    [InlineData("Выполнено в полном объеме", "Да")]
    [InlineData("Разработана и утверждена", "Да")]
    [InlineData("Да (приказ от 12.01.2021 № 5)", "Да")]
    [InlineData("Имеются", "Да")]
    [InlineData("соответствует", "Да")]
    [InlineData("не выполнено", "Нет")]
    [InlineData("отсутствуют", "Нет")]
    [InlineData("не проводилось", "Нет")]
    [InlineData("не соответствует", "Нет")]
    [InlineData("да/нет", "yes-no-unreadable")]
    [InlineData("Да (частично)", "yes-no-unreadable")]
    [InlineData("Выполнен частично", "yes-no-unreadable")]
    [InlineData("да, 100%", "yes-no-unreadable")]
    [InlineData("в стадии разработки", "yes-no-unreadable")]
    public void A_fact_of_a_yes_no_indicator(string text, string expected) =>
        Assert.Equal(expected, Fact(text, Unit.YesNo));

    [Theory]
    [InlineData("0/0", "0/0 %")]
    [InlineData("3,4 % (12)", "12/3,4 %")]
    [InlineData("100%/26", "26/100 %")]
    [InlineData("12чел./36,3%", "12 ед./36,3 %")]
    [InlineData("12 (3,4%)", "12/3,4 %")]
    [InlineData("1/0", "pair-undecidable")]
    [InlineData("12 (2020)", "several-numbers")]
    public void A_fact_of_a_count_and_a_percent(string text, string expected) =>
        Assert.Equal(expected, Fact(text, Unit.CountAndPercent));

    [Theory]
    [InlineData("не менее 85 %", "не менее 85 %")]
    [InlineData("не менее чем у 50% педагогов", "не менее 50 %")]
    [InlineData("Не менее 50% от числа ШНОР", "не менее 50 %")]
    [InlineData("не менее 2 раз в год", "ежегодно не менее 2 ед.")]
    [InlineData("не реже 2 раз в год", "ежегодно не менее 2 ед.")]
    [InlineData("не менее двух семинаров в год", "ежегодно не менее 2 ед.")]
    [InlineData("увеличение доли на 5%", "прирост 5 %")]
    [InlineData("увеличение доли педагогов с высшей категорией на 5 п.п.", "прирост 5 п.п.")]
    [InlineData("увеличение доли на 5 процентных пунктов", "прирост 5 п.п.")]
    [InlineData("рост на 2 п.п.", "прирост 2 п.п.")]
    [InlineData("+2 п.п.", "прирост 2 п.п.")]
    [InlineData("+5%", "прирост 5 %")]
    [InlineData("ежегодно +5%", "ежегодно прирост 5 %")]
    [InlineData("на 5% больше", "прирост 5 %")]
    [InlineData("на 5 % ниже", "снижение на 5 %")]
    [InlineData("увеличение с 12 до 15", "не менее 15")]
    [InlineData("увеличение с 12% до 15%", "не менее 15 %")]
    [InlineData("снижение с 15 до 12", "не более 12")]
    [InlineData("увеличение с 15 до 12", "plan-several-numbers")]
    [InlineData("с 12 до 15", "plan-several-numbers")]
    [InlineData("увеличение в 2 раза", "прирост 100 %")]
    [InlineData("рост в 1,5 раза", "прирост 50 %")]
    [InlineData("снижение в 3 раза", "снижение на 66,6666 %")]
    [InlineData("в 2 раза", "plan-change-unclear")]
    [InlineData("на 5%", "plan-change-unclear")]
    [InlineData("не менее чем на 5%", "plan-change-unclear")]
    [InlineData("до 100%", "plan-bounds-nothing")]
    [InlineData("до 10%", "до 10 %")]
    [InlineData("доведение до 80%", "80 %")]
    [InlineData("достижение значения 80%", "80 %")]
    [InlineData("охват не менее 80%", "не менее 80 %")]
    [InlineData("на уровне 80%", "80 %")]
    [InlineData("12 чел. (3,4%)", "12 ед./3,4 %")]
    [InlineData("не менее 12 чел. (3,4%)", "не менее 12 ед./3,4 %")]
    [InlineData("3,4% (12 чел.)", "12 ед./3,4 %")]
    [InlineData("100% (13 из 13)", "100 %")]
    [InlineData("не менее 61,5% (8 из 13)", "не менее 61,5 %")]
    [InlineData("Наличие программы", "да")]
    [InlineData("+", "да")]
    [InlineData("имеется", "да")]
    [InlineData("ни одного", "0")]
    [InlineData("сохранение на уровне 2019 года", "plan-other-figure")]
    [InlineData("не ниже уровня прошлого года", "plan-other-figure")]
    [InlineData("не ниже среднеобластного", "plan-other-figure")]
    [InlineData("не хуже, чем в 2019 году", "plan-other-figure")]
    [InlineData("75-80%", "plan-several-numbers")]
    [InlineData("от 75 до 80 %", "plan-two-bounds")]
    [InlineData("80+", "plan-unreadable")]
    [InlineData("не менее одной трети", "plan-unreadable")]
    [InlineData("1 раз в квартал", "plan-unreadable")]
    [InlineData("не реже 1 раза в квартал", "plan-unreadable")]
    [InlineData("ежемесячно", "plan-unreadable")]
    [InlineData("до 30.12.2020", "plan-unreadable")]
    [InlineData("85 % к 2022 году", "plan-unreadable")]
    [InlineData("не менее 1 в каждой ОО", "plan-unreadable")]
    [InlineData("отсутствие отрицательной динамики", "plan-unreadable")]
    [InlineData("не выше 1:15", "plan-several-numbers")]
    [InlineData("не предусмотрено", "plan-absent")]
    public void A_plan(string text, string expected)
    {
        var read = PlanReader.Read(text, Unit.None);
        Assert.Equal(expected, read.IsOk ? Plain(PlanText.Print(read.Value, Unit.None)) : read.Problem!.Code);
    }

    [Theory]
    [InlineData("на конец 2020 года", "2020")]
    [InlineData("на начало 2020 года", "2020-01-01")]
    [InlineData("на начало 2020/2021 учебного года", "2020-09-01")]
    [InlineData("2020 год (план)", "2020")]
    [InlineData("Значение показателя на 01.01.2021", "2021-01-01")]
    [InlineData("по состоянию на 1 января 2021 г.", "2021-01-01")]
    [InlineData("в течение 2020-2021 учебного года", "2020/2021")]
    [InlineData("2020-2021 уч.г.", "2020/2021")]
    [InlineData("20/21 уч. г.", "2020/2021")]
    [InlineData("2019-2020 у.г.", "2019/2020")]
    [InlineData("II полугодие 2019/2020 уч. г.", "2020-01-01..2020-08-31")]
    [InlineData("I полугодие 2020-2021 учебного года", "2020-09-01..2020-12-31")]
    [InlineData("2020/2021 уч.г. (I полугодие)", "2020-09-01..2020-12-31")]
    [InlineData("1 полугодие 2020/2021", "2020-09-01..2020-12-31")]
    [InlineData("сентябрь - май 2020-2021 учебного года", "2020-09-01..2021-05-31")]
    [InlineData("январь 2020/2021 уч. г.", "2021-01")]
    [InlineData("вторая половина 2020 года", "2020-H2")]
    [InlineData("III-IV квартал 2020", "2020-H2")]
    [InlineData("III–IV кварталы 2020 г.", "2020-H2")]
    [InlineData("I, II квартал 2020", "2020-H1")]
    [InlineData("с 1 по 3 квартал 2020", "2020-01-01..2020-09-30")]
    [InlineData("II-IV квартал 2020", "2020-04-01..2020-12-31")]
    [InlineData("2 кв-л 2020 г.", "2020-Q2")]
    [InlineData("январь – декабрь 2020 г.", "2020")]
    [InlineData("01.10.2020-31.12.2020", "2020-Q4")]
    [InlineData("01.09.2020 г. – 31.08.2021 г.", "2020/2021")]
    [InlineData("январь-сентябрь 2020", "2020-01-01..2020-09-30")]
    [InlineData("I, III квартал 2021", "period-unreadable")]
    [InlineData("IV-I квартал 2021", "period-unreadable")]
    [InlineData("лето 2020", "period-unreadable")]
    [InlineData("II триместр 2020", "period-unreadable")]
    [InlineData("3 полугодие 2019/2020", "period-unreadable")]
    [InlineData("I полугодие 2019/2021 уч. г.", "period-not-academic")]
    [InlineData("2019-2020 год", "period-ambiguous-years")]
    [InlineData("до 1 сентября", "period-year-unclear")]
    [InlineData("весь период", "period-unreadable")]
    [InlineData("2018-2019, 2019-2020 уч.гг.", "period-unreadable")]
    public void A_period(string text, string expected)
    {
        var read = PeriodReader.Read(text);
        Assert.Equal(expected, read.IsOk ? read.Value.Code : read.Problem!.Code);
    }

    [Theory]
    [InlineData("ежемесячно", "recurring")]
    [InlineData("ежеквартально, до 5 числа", "recurring")]
    [InlineData("1 раз в квартал", "recurring")]
    [InlineData("до 25 числа каждого месяца", "recurring")]
    [InlineData("до 10 числа месяца, следующего за отчетным", "recurring")]
    [InlineData("каждую четверть", "recurring")]
    [InlineData("2 раза в год", "n_times_per_year")]
    [InlineData("не менее 2 раз в год", "n_times_per_year")]
    [InlineData("2 раза в учебный год", "n_times_per_school_year")]
    [InlineData("по итогам четверти", "after_event")]
    [InlineData("после ГИА", "after_event")]
    [InlineData("весь период", "within_year_or_period")]
    [InlineData("III-IV квартал", "within_year_or_period")]
    [InlineData("III-IV квартал 2020 года", "within_year_or_period 2020-07-01 2020-12-31")]
    [InlineData("1-2 квартал 2021", "within_year_or_period 2021-01-01 2021-06-30")]
    [InlineData("1-3 квартал 2021", "within_year_or_period 2021-01-01 2021-09-30")]
    [InlineData("I, III квартал 2021", "within_year_or_period")]
    [InlineData("II полугодие 2019/2020 уч. г.", "within_year_or_period 2020-01-01 2020-08-31")]
    [InlineData("в течение 2020-2021 учебного года", "within_year_or_period 2020-09-01 2021-08-31")]
    [InlineData("сентябрь-май 2020-2021 учебного года", "month_range 2020-09-01 2021-05-31")]
    [InlineData("сентябрь-октябрь", "month_range")]
    [InlineData("март-апрель 2020, сентябрь-октябрь 2020", "named_months")]
    [InlineData("до 1 сентября", "date")]
    [InlineData("15.03", "date")]
    [InlineData("с 01.09.2020", "date 2020-09-01 ")]
    [InlineData("до 30.12.2020", "date  2020-12-30")]
    [InlineData("до конца 2020 года", "within_year_or_period  2020-12-31")]
    [InlineData("до конца декабря 2020", "month  2020-12-31")]
    [InlineData("до декабря 2020", "month")]
    [InlineData("октябрь 2020 г., далее - ежеквартально", "date_then_recurring 2020-10-01 2020-10-31")]
    [InlineData("I квартал 2020, далее ежегодно", "date_then_recurring 2020-01-01 2020-03-31")]
    [InlineData("август (ежегодно)", "yearly_named_month")]
    [InlineData("по плану", "external_schedule")]
    [InlineData("в установленные сроки", "external_schedule")]
    [InlineData("системно", "continuous")]
    [InlineData("весна 2021", "within_year_or_period")]
    [InlineData("2019-2020", "unknown")]
    [InlineData("выполнено", "unknown")]
    public void A_period_of_a_roadmap(string text, string expected)
    {
        var period = ActivityPeriodReader.Read(text);
        var days = period is { Start: null, End: null } ? "" : $" {period.Start:O} {period.End:O}";
        Assert.Equal(expected, period.Code + days);
    }

    [Theory]
    [InlineData("СОШ №5, 6 и 7", "СОШ 5 · СОШ 6 · СОШ 7")]
    [InlineData("школы №№ 1-3, 5", "ОУ 1 · ОУ 2 · ОУ 3 · ОУ 5")]
    [InlineData("ОУ № 1 2 3", "ОУ 1 · ОУ 2 · ОУ 3")]
    [InlineData("СОШ №1/СОШ №2", "СОШ 1 · СОШ 2")]
    [InlineData("МОУ Климатинская ОШ, МОУ Ильинская СОШ", "ООШ Климатинская · СОШ Ильинская")]
    [InlineData("МКОУ «Новолакская СОШ №1», МКОУ «Дучинская СОШ №1»", "СОШ 1 Новолакская · СОШ 1 Дучинская")]
    [InlineData("СОШ №5 (12 чел.), СОШ №6 – 3 чел.", "СОШ 5 · СОШ 6")]
    [InlineData("МБОУ СОШ п. Дружба", "СОШ п. Дружба")]
    [InlineData("МКОУ \"СОШ №1 им. Героя\"", "СОШ 1 им. Героя")]
    [InlineData("ОГБОУ «Школа №10», СКШИ №1", "ОУ 10 · ОУ 1")]
    [InlineData("НШ №2 и ОШ №4", "НОШ 2 · ООШ 4")]
    [InlineData(
        "МОБУ «СОШ № 47», МОБУ «СОШ № 16 имени Героя Советского Союза И.А. Лысенко»",
        "СОШ 47 · СОШ 16 имени Героя Советского Союза И.А. Лысенко"
    )]
    public void A_list_of_schools(string text, string expected) =>
        Assert.Equal(expected, string.Join(" · ", OrganisationListReader.Read(text).Select(Named)));

    [Theory]
    [InlineData("Количество школ, в которых доля обучающихся выше 5%", "Count")]
    [InlineData("Средний балл школ, где доля двоек ниже 10 %", "Score")]
    [InlineData("Численность обучающихся (чел., %)", "Pair")]
    [InlineData("Количество и доля обучающихся", "Pair")]
    [InlineData("Наличие программы (да/нет)", "YesNo")]
    [InlineData("Число педагогов, прошедших обучение, %", "Percent")]
    [InlineData("Доля школ, средний балл которых ниже", "Percent")]
    public void A_unit_in_a_name(string name, string expected) =>
        Assert.Equal(expected, Unit.Infer(name).Kind.ToString());

    private static string Fact(string text, Unit unit)
    {
        var read = FactReader.Read(text, unit);
        return read.IsOk ? Plain(FactText.Print(read.Value, Unit.None)) : read.Problem!.Code;
    }

    private static string Plain(string printed) => printed.Replace(RussianText.Nbsp, ' ');

    private static string Named(OrganisationName name)
    {
        var type = name.Type switch
        {
            OrganisationType.SecondarySchool => "СОШ",
            OrganisationType.BasicSchool => "ООШ",
            OrganisationType.PrimarySchool => "НОШ",
            OrganisationType.School => "ОУ",
            var other => other.ToString(),
        };
        return string.Join(
            ' ',
            new[]
            {
                type,
                name.Number?.ToString(System.Globalization.CultureInfo.InvariantCulture),
                name.ProperName,
            }.OfType<string>()
        );
    }
}
