using System.Globalization;
using System.Text.RegularExpressions;
using QualityMonitor.Indicators;

namespace QualityMonitor.Reports.Wording;

/// <summary>Small Russian typography and phrases of the report.</summary>
internal static partial class Words
{
    private const int MostWhole = 16;

    /// <summary>White space runs become one space; №, % and units are kept on the line of their number.</summary>
    public static string Tidy(string text)
    {
        var line = Spaces().Replace(text, " ").Trim();
        line = Numero().Replace(line, "№" + RussianText.Nbsp);
        return BeforePercent().Replace(line, RussianText.Nbsp + "%");
    }

    /// <summary>What is short stays on one line of a narrow column: «не менее 80 %».</summary>
    public static string Whole(string text) => text.Length <= MostWhole ? text.Replace(' ', RussianText.Nbsp) : text;

    /// <summary>At most about <paramref name="most"/> characters, cut at a word.</summary>
    public static string Short(string text, int most = 90)
    {
        var line = Tidy(text).TrimEnd('.');
        if (line.Length <= most)
            return line;

        var cut = line.LastIndexOf(' ', most);
        var head = line[..(cut > most / 2 ? cut : most)].TrimEnd(',', ';', ':', ' ', '—', '(', '«') + "…";
        return head.Count(static letter => letter == '«') > head.Count(static letter => letter == '»')
            ? head + "»"
            : head;
    }

    /// <summary>«СОШ № 2, № 10 и лицей «Дубна»»: a repeated kind of school is named once.</summary>
    public static string Schools(IReadOnlyList<string> names, int most = int.MaxValue)
    {
        var printed = new List<string>(names.Count);
        var kind = "";
        foreach (var name in names)
        {
            var sign = name.IndexOf('№', StringComparison.Ordinal);
            var own = sign > 0 ? name[..sign] : "";
            printed.Add(own.Length > 0 && own == kind ? name[sign..] : name);
            kind = own;
        }

        return RussianText.Join(printed, most);
    }

    /// <summary>«14.01.2026 09:00», by the clock that the moment has.</summary>
    public static string Moment(DateTimeOffset moment) =>
        moment.ToString("dd.MM.yyyy HH:mm", CultureInfo.InvariantCulture);

    /// <summary>«IV квартал 2025»: the word «года» says nothing in a title.</summary>
    public static string Title(string periodTitle) =>
        periodTitle.EndsWith(" года", StringComparison.Ordinal) ? periodTitle[..^5] : periodTitle;

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"№\s*(?=\d)", RegexOptions.None, 1000)]
    private static partial Regex Numero();

    [GeneratedRegex(@"(?<=\d)\s*%", RegexOptions.None, 1000)]
    private static partial Regex BeforePercent();
}
