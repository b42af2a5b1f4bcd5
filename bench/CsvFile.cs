using System.Globalization;
using System.Text;
using ExcelDataReader;

namespace QualityMonitor.Bench;

/// <summary>
/// A text table as a Russian accounting system writes it: windows-1251, semicolons, decimal commas, a row a figure.
/// </summary>
internal sealed class CsvFile : ITableFile
{
    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1251)!;

    public string Name => "country.csv";

    public int Figures => 640_000;

    public string Layout =>
        """
            files: "*.csv"
            programme: country-2025
            columns:
              - { header: Школа, is: organisation }
              - { header: Показатель, is: code }
              - { header: Год, is: period }
              - { header: Значение, is: value }
            checks:
              - { is: range, least: 0, most: 1000 }
              - { is: range, indicators: "1.2", most: 100, severity: warning }
            """;

    public void Write(Stream stream, int figures)
    {
        using var text = new StreamWriter(stream, Windows, leaveOpen: true);
        text.Write("Школа;Показатель;Год;Значение\r\n");
        for (var figure = 0; figure < figures; figure++)
        {
            var (school, indicator) = (figure / Country.Indicators, figure % Country.Indicators);
            var value = Country
                .Figure(school, indicator)
                .ToString("0.#", CultureInfo.InvariantCulture)
                .Replace('.', ',');
            text.Write($"{Country.SchoolName(school)};{Country.IndicatorCode(indicator)};2025;{value}\r\n");
        }
    }

    public IExcelDataReader Open(Stream stream) =>
        ExcelReaderFactory.CreateCsvReader(
            stream,
            new ExcelReaderConfiguration { FallbackEncoding = Windows, AutodetectSeparators = [';'] }
        );
}
