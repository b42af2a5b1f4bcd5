using System.Data.Common;
using System.Globalization;
using System.Text;

namespace QualityMonitor.Store.Exports;

/// <summary>
/// Rows as CSV: RFC 4180, UTF-8 with its mark, figures and days in invariant form. What is missing is an empty field,
/// an empty text two quotes.
/// </summary>
internal static class CsvTable
{
    private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: true);

    /// <returns>How many rows, without the names of the columns.</returns>
    public static async Task<long> WriteAsync(DbDataReader reader, Stream stream, CancellationToken cancellationToken)
    {
        await using var writer = new StreamWriter(stream, Encoding, bufferSize: 65_536, leaveOpen: true)
        {
            NewLine = "\r\n",
        };
        var columns = Enumerable.Range(0, reader.FieldCount).ToList();
        await writer.WriteLineAsync(string.Join(',', columns.Select(reader.GetName)));
        var rows = 0L;
        for (; await reader.ReadAsync(cancellationToken); rows++)
            await writer.WriteLineAsync(string.Join(',', columns.Select(column => Field(reader.GetValue(column)))));
        return rows;
    }

    private static string Field(object value) =>
        value switch
        {
            DBNull => "",
            string text => Text(text),
            bool flag => flag ? "1" : "0",
            DateTime moment => moment.ToString("yyyy-MM-dd'T'HH:mm:ss.fff", CultureInfo.InvariantCulture),
            byte[] bytes => Convert.ToHexStringLower(bytes),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => throw new NotSupportedException($"A column holds a {value.GetType().Name}."),
        };

    private static string Text(string text) =>
        text.Length == 0 || text.AsSpan().ContainsAny("\",\r\n")
            ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : text;
}
