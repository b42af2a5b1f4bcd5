using QualityMonitor.Indicators.Forms;
using QualityMonitor.Support;

namespace QualityMonitor.Etl.Tests.Recognition;

/// <summary>Filled forms for the programme of <see cref="Passport.PassportBook"/>, as sheets of any workbook.</summary>
internal static class FormPages
{
    public const string Programme = "quality-2025";

    /// <param name="rows">Code, numerator, denominator, value.</param>
    /// <param name="heading">The period that people read.</param>
    /// <param name="whose">The school that people read.</param>
    /// <param name="named">The programme that people read.</param>
    public static XlsxBuilder Form(
        this XlsxBuilder book,
        string name,
        string organisation,
        string period,
        object?[][] rows,
        string programme = Programme,
        bool hidden = false,
        string denominator = FormVocabulary.Denominator,
        string? heading = null,
        string? whose = null,
        string? named = null
    ) =>
        book.Sheet(
            name,
            sheet =>
            {
                sheet.Row(FormVocabulary.Marker, "Сведения для мониторинга");
                sheet.Row(whose is null ? [programme] : [programme, FormVocabulary.School, whose]);
                sheet.Row(heading is null ? [organisation] : [organisation, FormVocabulary.Period, heading]);
                sheet.Row(named is null ? [period] : [period, FormVocabulary.Programme, named]);
                sheet.Row(FormVocabulary.Version);
                sheet.RowAt(
                    9,
                    FormVocabulary.Code,
                    FormVocabulary.Numerator,
                    denominator,
                    FormVocabulary.Value,
                    "Что писать"
                );
                foreach (var row in rows)
                    sheet.Row([.. row, "одно число или два"]);
            },
            hidden
        );

    /// <summary>A form none of whose rows is a share.</summary>
    /// <param name="mark">Of its shape; null where the hidden column is gone.</param>
    public static XlsxBuilder ValuesForm(
        this XlsxBuilder book,
        string? mark,
        object value,
        string header = FormVocabulary.Value
    ) =>
        book.Sheet(
            FormVocabulary.Sheet,
            sheet =>
            {
                string?[] marks =
                [
                    FormVocabulary.Marker,
                    Programme,
                    "school-5",
                    "2025-Q1",
                    FormVocabulary.Version,
                    mark,
                ];
                foreach (var one in mark is null ? [] : marks)
                    sheet.Row(one);
                object?[] front = mark is null ? [] : [FormVocabulary.Code];
                sheet.RowAt(9, [.. front, "№", "Показатель", "Единица", header, "Было", "Что писать"]);
                object?[] code = mark is null ? [] : ["1.2"];
                sheet.Row([.. code, "1.2", "Вакансии", "ед.", value, "нет данных", "одно число"]);
            }
        );

    public static object?[][] Filled(int pupils, int vacancies) =>
        [
            ["1.1", pupils, 100, null],
            ["1.2", null, null, vacancies],
        ];
}
