using QualityMonitor.Indicators.Passport;
using QualityMonitor.Reports.Papers.Sheets;

namespace QualityMonitor.Reports.Papers.PassportSheets;

/// <summary>Lines of the sheet «Программа», in the order in which they are printed.</summary>
internal static class ProgrammeFields
{
    public static IReadOnlyList<PassportColumn> All { get; } =
    [
        new(
            PassportVocabulary.Programme.Code,
            0,
            PassportLooks.Text,
            "Латиницей, без пробелов. Код стоит в командах и именах файлов. Например: quality-2026",
            "quality-2026"
        ),
        new(
            PassportVocabulary.Programme.Name,
            0,
            PassportLooks.Words,
            "Название программы, как в документе.",
            "Повышение качества образования"
        ),
        new(
            PassportVocabulary.Programme.Owner,
            0,
            PassportLooks.Text,
            "Код с листа «Организации»: чья это программа, чьи итоги подводит отчёт.",
            "svetlorechensk"
        )
        {
            Kind = EntryKind.List,
            First = Choices.OrganisationCodes,
        },
        new(
            PassportVocabulary.Programme.Document,
            0,
            PassportLooks.Words,
            "Каким документом утверждена. Например: постановление администрации от 12.01.2026 № 15",
            "постановление от 12.01.2026 № 15"
        )
        {
            IsOptional = true,
        },
        new(
            PassportVocabulary.Programme.StartsOn,
            0,
            PassportLooks.Date with
            {
                Side = Side.Left,
            },
            "Первый день программы, дата. Например: 01.01.2026",
            "01.01.2026"
        )
        {
            Kind = EntryKind.Date,
            First = Choices.FirstDay,
            Last = Choices.LastDay,
            IsOptional = true,
        },
        new(
            PassportVocabulary.Programme.EndsOn,
            0,
            PassportLooks.Date with
            {
                Side = Side.Left,
            },
            "Последний день программы, дата. Например: 31.12.2028",
            "31.12.2028"
        )
        {
            Kind = EntryKind.Date,
            First = Choices.FirstDay,
            Last = Choices.LastDay,
            IsOptional = true,
        },
        new(
            PassportVocabulary.Programme.DeadlineDays,
            0,
            PassportLooks.Number with
            {
                Side = Side.Left,
            },
            "Сколько дней после конца квартала есть у школ. Если не заполнить — 10.",
            "10"
        )
        {
            Kind = EntryKind.WholeNumber,
            First = "0",
            Last = "180",
            IsOptional = true,
        },
        new(
            PassportVocabulary.Programme.Continues,
            0,
            PassportLooks.Text,
            "Код прежней программы, если эта её продолжает: рядом с новыми значениями будут прошлогодние. Например: quality-2025",
            ""
        )
        {
            IsOptional = true,
        },
    ];
}
