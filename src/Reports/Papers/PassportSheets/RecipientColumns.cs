using QualityMonitor.Indicators.Passport;
using QualityMonitor.Reports.Papers.Sheets;

namespace QualityMonitor.Reports.Papers.PassportSheets;

/// <summary>Columns of the sheet «Получатели», in the order in which they are printed.</summary>
internal static class RecipientColumns
{
    public static IReadOnlyList<PassportColumn> All { get; } =
    [
        new(
            PassportVocabulary.Recipients.Name,
            46,
            PassportLooks.Words,
            "Имя или должность: так письмо обратится к человеку. Например: Мария Ивановна",
            "Мария Ивановна"
        ),
        new(
            PassportVocabulary.Recipients.Email,
            42,
            PassportLooks.Text,
            "Куда присылать отчёты. Например: metodist@example.ru",
            "metodist@example.ru"
        ),
        Choices.Choice(
            PassportVocabulary.Recipients.Role,
            20,
            "Координатор получает всё и замечания к данным и меняет паспорт; руководитель — квартальный отчёт; "
                + "читатель — только отчёты; методист получает отчёты и вносит сведения.",
            "координатор",
            PassportVocabulary.Roles.Keys
        ),
        new(
            PassportVocabulary.Recipients.SpeaksFor,
            30,
            PassportLooks.Text,
            "«все», «муниципалитет» или коды организаций через точку с запятой. Пусто: координатор — за всех, "
                + "методист — за муниципалитет. Школа вносит сведения за себя со своего адреса",
            "муниципалитет"
        )
        {
            IsOptional = true,
        },
        new(
            PassportVocabulary.Recipients.Scope,
            20,
            PassportLooks.Text,
            "Для программы региона: код муниципалитета, если человеку нужна только его часть. Пусто — вся программа.",
            ""
        )
        {
            Kind = EntryKind.List,
            First = Choices.OrganisationCodes,
            IsOptional = true,
        },
    ];
}
