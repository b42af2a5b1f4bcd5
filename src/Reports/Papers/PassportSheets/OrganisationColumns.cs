using QualityMonitor.Indicators.Passport;
using QualityMonitor.Reports.Papers.Sheets;

namespace QualityMonitor.Reports.Papers.PassportSheets;

/// <summary>Columns of the sheet «Организации», in the order in which they are printed.</summary>
internal static class OrganisationColumns
{
    public static IReadOnlyList<PassportColumn> All { get; } =
    [
        new(
            PassportVocabulary.Organisations.Code,
            16,
            PassportLooks.Text,
            "Короткий код латиницей, у каждой организации свой. Не меняйте его потом: по нему программа узнаёт организацию. Например: school-5",
            "school-5"
        ),
        new(
            PassportVocabulary.Organisations.Name,
            46,
            PassportLooks.Words,
            "Полное название, как в уставе. Например: МБОУ «Средняя общеобразовательная школа № 5»",
            "МБОУ «Средняя общеобразовательная школа № 5»"
        ),
        new(
            PassportVocabulary.Organisations.ShortName,
            20,
            PassportLooks.Words,
            "Так организация называется в отчётах. Например: СОШ № 5",
            "СОШ № 5"
        ),
        Choices.Choice(
            PassportVocabulary.Organisations.Level,
            16,
            "Выберите из списка: школа, муниципалитет, регион или страна.",
            "школа",
            PassportVocabulary.Levels.Keys
        ),
        new(
            PassportVocabulary.Organisations.Parent,
            16,
            PassportLooks.Text,
            "Код организации уровнем выше: для школы — код муниципалитета, для муниципалитета — код региона. У самой верхней организации пусто.",
            "svetlorechensk"
        )
        {
            Kind = EntryKind.List,
            First = Choices.OrganisationCodes,
            IsOptional = true,
        },
        new(
            PassportVocabulary.Organisations.Aliases,
            40,
            PassportLooks.Words,
            "Как ещё её называют в присланных таблицах, через точку с запятой. Обычные написания («СОШ №5», «школа № 5») программа понимает сама.",
            "Светлореченская школа № 5; пятая школа"
        )
        {
            IsOptional = true,
        },
        new(
            PassportVocabulary.Organisations.Email,
            42,
            PassportLooks.Text,
            "Адрес для ответов и напоминаний школе. Например: school5@example.ru",
            "school5@example.ru"
        )
        {
            IsOptional = true,
        },
        Choices.Day(
            PassportVocabulary.Organisations.ValidFrom,
            "С какого дня действует строка; пусто — с самого начала. Переименована, переведена, вернулась — новая строка с тем же кодом и датой, старую закройте в «Действует по»."
        ),
        Choices.Day(
            PassportVocabulary.Organisations.ValidUntil,
            "Последний день, если организация закрыта, присоединена или вышла из программы. Строку не удаляйте: прошлые периоды считаются с ней. Пусто — действует и сейчас."
        ),
        new(
            PassportVocabulary.Organisations.Successor,
            16,
            PassportLooks.Text,
            "Код организации, которая продолжает её работу после «Действует по»: к кому присоединили. Если она просто закрыта или вышла из программы — пусто.",
            ""
        )
        {
            Kind = EntryKind.List,
            First = Choices.OrganisationCodes,
            IsOptional = true,
        },
    ];
}
