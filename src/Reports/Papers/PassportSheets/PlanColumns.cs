using QualityMonitor.Indicators.Passport;
using QualityMonitor.Reports.Papers.Sheets;

namespace QualityMonitor.Reports.Papers.PassportSheets;

/// <summary>Columns of the sheet «Планы», in the order in which they are printed.</summary>
internal static class PlanColumns
{
    public static IReadOnlyList<PassportColumn> All { get; } =
    [
        new(PassportVocabulary.Plans.Indicator, 14, PassportLooks.Text, "Выберите код с листа «Показатели».", "1.4")
        {
            Kind = EntryKind.List,
            First = Choices.IndicatorCodes,
        },
        new(
            PassportVocabulary.Plans.Organisation,
            18,
            PassportLooks.Text,
            "Для кого этот план: код с листа «Организации». План программы в целом — код муниципалитета.",
            "svetlorechensk"
        )
        {
            Kind = EntryKind.List,
            First = Choices.OrganisationCodes,
        },
        new(
            PassportVocabulary.Plans.Period,
            20,
            PassportLooks.Text,
            "Например: IV квартал 2026, I полугодие 2026, 2026, 2025/2026 учебный год",
            "IV квартал 2026"
        ),
        new(
            PassportVocabulary.Plans.Value,
            28,
            PassportLooks.Text,
            "Пишите так же, как в документе. Например: 82,6 · не менее 3 · не более 10 % · прирост не менее 20 % · Да. Все формы — на листе «Справка».",
            "не менее 95 %"
        ),
        new(
            PassportVocabulary.Plans.Document,
            50,
            PassportLooks.Words,
            "Откуда план: вид, дата и номер документа. Например: постановление от 12.01.2026 № 15",
            "постановление от 12.01.2026 № 15"
        )
        {
            IsOptional = true,
        },
        new(
            PassportVocabulary.Plans.ValidFrom,
            16,
            PassportLooks.Date,
            "Если план изменили: добавьте новую строку с новым планом и датой, с которой он действует. Старую строку не удаляйте.",
            ""
        )
        {
            Kind = EntryKind.Date,
            First = Choices.FirstDay,
            Last = Choices.LastDay,
            IsOptional = true,
        },
    ];
}
