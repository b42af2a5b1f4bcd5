using QualityMonitor.Indicators.Periods;

namespace QualityMonitor.Support.Life;

/// <summary>A figure as a school writes it: a share has two numbers.</summary>
public sealed record SheetFigure(string Code, string Name, object? Value, int? Of = null)
{
    public string Unit { get; init; } = Of is null ? "ед." : "%";
}

/// <summary>The table in which a school of <see cref="ProgrammeBook.OfTown"/> sends a period's figures.</summary>
public static class SchoolSheet
{
    public static string Layout(string programme) =>
        $$"""
            name: school-form-{{programme}}
            files: "Сведения *{{programme}}*.xlsx"
            programme: {{programme}}
            organisation: { label: Организация }
            period: { label: Период }
            columns:
              - { header: Код, is: code }
              - { header: Показатель, is: name }
              - { header: Единица, is: unit }
              - { header: Числитель, is: numerator }
              - { header: Знаменатель, is: denominator }
              - { header: Значение, is: value }
            """;

    public static string FileName(string programme, string school, Period period) =>
        $"Сведения {school.Replace("№ ", "", StringComparison.Ordinal)}, {period.ShortTitle} ({programme}).xlsx";

    /// <param name="school">Whatever the school calls itself.</param>
    public static byte[] ToBytes(string school, Period period, IEnumerable<SheetFigure> figures) =>
        new XlsxBuilder()
            .Sheet(
                "Сведения",
                sheet =>
                {
                    sheet.Row("Организация", school).Row("Период", period.Title);
                    sheet.RowAt(4, "Код", "Показатель", "Единица", "Числитель", "Знаменатель", "Значение");
                    foreach (var one in figures)
                        sheet.Row(
                            one.Code,
                            one.Name,
                            one.Unit,
                            one.Of is null ? null : one.Value,
                            one.Of,
                            one.Of is null ? one.Value : null
                        );
                }
            )
            .ToBytes();
}
