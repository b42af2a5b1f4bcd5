using System.Globalization;
using System.Text.RegularExpressions;

namespace QualityMonitor.Store;

/// <summary>
/// How people count to a cell: «ячейка C6» of a sheet, «строка 6, столбец 3» of a table in a Word document. Traces keep row
/// and column as numbers, whatever they are called here.
/// </summary>
public static partial class CellPlace
{
    private const string Nameless = "без названия";

    /// <summary>
    /// The name under which a table of a Word document is kept. No program for workbooks takes a colon in a sheet's name.
    /// </summary>
    /// <param name="number">Among the tables of the document, from 1.</param>
    /// <param name="heading">Empty where none stands above it.</param>
    public static string WordTable(int number, string heading) =>
        string.Create(CultureInfo.InvariantCulture, $"таблица {number}: {(heading.Length > 0 ? heading : Nameless)}");

    /// <summary>Which table of its document that name means, from 1; null for a sheet.</summary>
    public static int? WordTableNumber(string sheet) =>
        Shape().Match(sheet) is { Success: true } table
        && int.TryParse(
            table.Groups["number"].ValueSpan,
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;

    public static bool IsOfWord(string? sheet) => sheet is not null && Shape().IsMatch(sheet);

    public static bool IsWordFile(string fileName) =>
        Path.GetExtension(fileName).Equals(".docx", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a table of Word is meant: by all of its name or by its number alone, «таблица 3».</summary>
    public static bool IsNamed(string title, string sheet) =>
        string.Equals(title, sheet, StringComparison.OrdinalIgnoreCase)
        || (
            Shape().Match(title) is { Success: true } table
            && string.Equals(table.Groups["table"].Value, sheet.Trim(), StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>«таблица 3, строка 6, столбец 3», as <see cref="Short"/> writes it; null for anything else.</summary>
    public static (string Sheet, int Row, int Column)? Read(string written) =>
        Counted().Match(written) is { Success: true } cell
            ? (
                cell.Groups["table"].Value,
                int.Parse(cell.Groups["row"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture),
                int.Parse(cell.Groups["column"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)
            )
            : null;

    /// <summary>«C6», «строка 6, столбец 3».</summary>
    public static string Name(string? sheet, int row, int column) => Name(IsOfWord(sheet), row, column);

    /// <summary>As above.</summary>
    public static string Name(bool isOfWord, int row, int column) =>
        isOfWord
            ? string.Create(CultureInfo.InvariantCulture, $"строка {row}, столбец {column}")
            : SourceCell.ColumnName(column) + row.ToString(CultureInfo.InvariantCulture);

    /// <summary>«ячейка C6», «строка 6, столбец 3».</summary>
    public static string Cell(bool isOfWord, int row, int column) =>
        (isOfWord ? "" : "ячейка ") + Name(isOfWord, row, column);

    /// <summary>«лист «Показатели»», «таблица 3 «Показатели»».</summary>
    public static string Sheet(string sheet) =>
        Shape().Match(sheet) is { Success: true } table
            ? table.Groups["table"].Value
                + (table.Groups["name"].Value is var name and not Nameless ? $" «{name}»" : "")
            : $"лист «{sheet}»";

    /// <summary>«лист «Показатели», ячейка C6», «таблица 3 «Показатели», строка 6, столбец 3».</summary>
    public static string Words(string sheet, int row, int column) =>
        $"{Sheet(sheet)}, {Cell(IsOfWord(sheet), row, column)}";

    /// <summary>«Показатели!C6», «таблица 3, строка 6, столбец 3».</summary>
    public static string Short(string sheet, int row, int column) =>
        Shape().Match(sheet) is { Success: true } table
            ? $"{table.Groups["table"].Value}, {Name(isOfWord: true, row, column)}"
            : $"{sheet}!{Name(isOfWord: false, row, column)}";

    [GeneratedRegex(
        "^(?<table>таблица (?<number>[0-9]+)): (?<name>.+)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Shape();

    [GeneratedRegex(
        "^ *(?<table>таблица [0-9]{1,5})( «.*»)?, строка (?<row>[1-9][0-9]{0,6}), столбец (?<column>[1-9][0-9]{0,4}) *$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex Counted();
}
