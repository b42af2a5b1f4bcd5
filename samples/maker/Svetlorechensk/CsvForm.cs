using System.Globalization;
using System.Text;

namespace QualityMonitor.SampleMaker.Svetlorechensk;

/// <summary>
/// The same form from a school whose programme exports CSV: Windows-1251, semicolons, decimal commas.
/// </summary>
internal static class CsvForm
{
    public static byte[] Write(string organisation, string period, IEnumerable<FormRow> rows)
    {
        string[][] head =
        [
            [$"Сведения о показателях муниципальной программы «{TownProgramme.Name}»"],
            [""],
            ["Организация", "", organisation],
            ["Период", "", period],
            ["Исполнитель", "", "заместитель директора по учебно-воспитательной работе"],
            [""],
            SchoolForm.Headers,
        ];
        var lines = head.Concat(
            rows.Select(row => new[] { row.Code, row.Name, row.Unit, Text(row.Top), Text(row.Bottom), Text(row.Value) })
        );
        var text = string.Concat(lines.Select(line => string.Join(';', line.Select(Quoted)) + "\r\n"));
        return CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes(text);
    }

    private static string Text(object? cell) =>
        cell switch
        {
            decimal figure => figure.ToString(CultureInfo.InvariantCulture).Replace('.', ','),
            string text => text,
            _ => "",
        };

    private static string Quoted(string text) =>
        text.AsSpan().IndexOfAny(';', '"') < 0
            ? text
            : "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
