using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Authority;
using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Organisations;

namespace QualityMonitor.Etl.Mapping.Names;

/// <summary>Every sentence said about the names that a table uses: of indicators and of organisations.</summary>
internal static class NameMessages
{
    public static Problem RowWithoutName() =>
        new(
            "row-without-name",
            "В строке есть значения, но нет ни кода, ни названия показателя.",
            "название показателя, как в паспорте программы"
        );

    public static Problem IndicatorUnknown(string text, IReadOnlyList<IndicatorDefinition> nearest) =>
        new(
            "indicator-unknown",
            $"Показатель {Quote(text)} в программе не найден.",
            nearest.Count == 0
                ? "код или точное название показателя из паспорта программы"
                : "показатель из паспорта программы; похожие: " + Names(nearest)
        );

    public static Problem IndicatorAmbiguous(string text, IReadOnlyList<IndicatorDefinition> candidates) =>
        new(
            "indicator-ambiguous",
            $"Название {Quote(text)} подходит к нескольким показателям: {Names(candidates)}.",
            "код показателя из паспорта программы"
        );

    public static Problem CodeAgainstName(string code, string name, IndicatorDefinition byCode) =>
        new(
            "indicator-code-contradicts",
            $"Код {Quote(code)} принадлежит показателю {Quote(byCode.Name)}, а в строке написано {Quote(name)}.",
            "код и название одного и того же показателя"
        );

    public static Problem NameDiffers(string name, IndicatorDefinition found) =>
        new(
            "indicator-name-differs",
            $"Название {Quote(name)} отличается от паспортного {Quote(found.Name)}; показатель найден по коду {found.Code}.",
            "название как в паспорте программы"
        );

    public static Problem CodeTooLong(int most) =>
        new("code-too-long", $"Код длиннее {most} знаков.", "короткий код, например 1.2 или school-5");

    public static Problem OrganisationUnknown(
        string text,
        IReadOnlyList<Organisation> nearest,
        OrganisationDirectory among
    ) =>
        new(
            "organisation-unknown",
            $"Организация {Quote(text)} не найдена.",
            nearest.Count == 0
                ? "название или код организации из паспорта программы"
                : "организация из паспорта программы; похожие: " + OrganisationOffers.Names(nearest, among)
        );

    public static Problem OrganisationAmbiguous(
        string text,
        IReadOnlyList<Organisation> candidates,
        OrganisationDirectory among
    ) =>
        new(
            "organisation-ambiguous",
            $"Под {Quote(text)} подходят несколько организаций: {OrganisationOffers.Names(candidates, among)}.",
            "одна организация: название с номером и муниципалитетом или код"
        );

    /// <param name="place">The municipality of the row, the section or the file.</param>
    public static Problem OrganisationElsewhere(
        string text,
        Organisation found,
        Organisation place,
        OrganisationDirectory among
    ) =>
        new(
            AuthorityMessages.Elsewhere,
            $"{Quote(text)} — организация другого муниципалитета{Of(found, among)}, "
                + $"а строка относится к {Quote(place.ShortName)}.",
            "организация и муниципалитет, которые подходят друг другу: исправьте название или муниципалитет раздела, столбца, листа, файла, папки"
        );

    /// <summary>Whoever sent it need not learn how another municipality's school is kept.</summary>
    private static string Of(Organisation found, OrganisationDirectory among) =>
        among.MunicipalityOf(found) is { } municipality ? $" ({municipality.ShortName})" : "";

    public static Problem MunicipalityUnknown(string text) =>
        new(
            "municipality-unknown",
            $"Муниципалитета {Quote(text)} в программе нет.",
            "муниципалитет из паспорта программы, например «Волжский район»"
        );

    /// <param name="what">«папка», «файл», «лист».</param>
    public static Problem TerritoryUnknown(string what, string title) =>
        new(
            "municipality-unknown",
            $"Муниципалитета, по которому назван {what} {Quote(title)}, в программе нет: чьи это сведения, не понять.",
            "муниципалитет из паспорта программы или название без муниципалитета"
        );

    public static Problem TerritoriesContradict(string what, string title, Organisation named, Organisation other) =>
        new(
            AuthorityMessages.PlacesContradict,
            $"По названию ({what} {Quote(title)}) это {Quote(named.ShortName)}, а файл лежит или назван как {Quote(other.ShortName)}: чьи это сведения, не понять.",
            "папка, файл, лист и заголовок одного муниципалитета"
        );

    private static string Quote(string text) => RussianText.Quote(text, 80);

    private static string Names(IEnumerable<IndicatorDefinition> indicators) =>
        string.Join("; ", indicators.Take(3).Select(static indicator => $"{indicator.Code} {Quote(indicator.Name)}"));
}
