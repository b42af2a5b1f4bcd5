using System.Text.RegularExpressions;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Etl.Drafts.Seen;

internal enum TitleOf
{
    Table,
    Sheet,
    File,
}

/// <summary>A text beside the table that speaks of the whole of it.</summary>
/// <param name="Place">Where it stands, in Russian: «в A2», «в имени файла».</param>
internal sealed record DraftTitle(string Text, string Place, TitleOf Of = TitleOf.Table);

/// <summary>The titles above a table, and the names of its sheet and file.</summary>
internal sealed partial class DraftTitles
{
    private const int ShortestTitle = 6;

    public DraftTitles(string fileName, DraftSheet sheet, DraftHeader header)
    {
        var (info, ofWord) = (sheet.Head.Info, Store.CellPlace.IsOfWord(sheet.Head.Info.Title));
        Above =
        [
            .. ofWord && !OfEditor().IsMatch(info.Name) ? new[] { new DraftTitle(info.Name, "над таблицей") } : [],
            .. sheet
                .Head.Rows.Where(row => row.Number < header.Top)
                .SelectMany(row =>
                    row.Columns.ToArray()
                        .Select(column => new DraftTitle(
                            Numbered().Replace(TextNormalizer.Tidy(row[column].Text), ""),
                            "в " + Store.CellPlace.Name(info.Title, row.Number, column)
                        ))
                ),
        ];
        File = new DraftTitle(Path.GetFileNameWithoutExtension(fileName), "в имени файла", TitleOf.File);
        Sheet =
            ofWord || OfEditor().IsMatch(info.Name) || info.Name == File.Text
                ? null
                : new DraftTitle(info.Name, "в имени листа", TitleOf.Sheet);
    }

    public IReadOnlyList<DraftTitle> Above { get; }

    public DraftTitle File { get; }

    /// <summary>Null where the editor named it: «Лист1».</summary>
    public DraftTitle? Sheet { get; }

    /// <summary>What the table is called; null where nothing stands above it but whose decree it belongs to.</summary>
    public DraftTitle? Name =>
        Above.FirstOrDefault(static title =>
            title.Text.Length >= ShortestTitle && title.Text.Any(char.IsLetter) && !IsStamp(title.Text)
        );

    /// <summary>All that speak of the table itself, the nearest first.</summary>
    public IEnumerable<DraftTitle> All =>
        Above.Where(static title => !IsStamp(title.Text)).Reverse().Concat(Sheet is null ? [] : [Sheet]).Append(File);

    private static bool IsStamp(string text) => Stamp().IsMatch(text);

    /// <summary>What stands over a title: whose decree approved the paper.</summary>
    [GeneratedRegex(
        "^(приложение|утвержд|к (постановлению|приказу|распоряжению|решению|порядку|муниципальной программе)|постановлени"
            + @"|приказ(ом)?(?!\p{L})|таблица( №)? ?[0-9.]+$|от [0-9]|№ ?[0-9])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Stamp();

    /// <summary>«Таблица 3. Показатели районов» is called «Показатели районов».</summary>
    [GeneratedRegex(
        @"^таблица( №)? ?[0-9]+(\.[0-9]+)*[.:)]? *[-\u2013\u2014]? *(?=\p{L})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Numbered();

    [GeneratedRegex(
        @"^(лист|sheet|table|tdsheet|таблица)[ _]?[0-9]*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex OfEditor();
}
