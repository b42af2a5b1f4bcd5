using System.Text;

namespace QualityMonitor.Indicators.Tests.Cases;

/// <summary>
/// The shared cases beside the repository, when they are there; the literals of the tests stand on their own.
/// </summary>
internal static class SharedCases
{
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Read(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, "shared", "cases", name);
            if (File.Exists(file))
                return Rows(File.ReadAllText(file, Encoding.UTF8));
        }

        return [];
    }

    private static List<IReadOnlyDictionary<string, string>> Rows(string text)
    {
        var records = Records(text).ToList();
        return
        [
            .. records.Skip(1).Select(row => records[0].Zip(row).ToDictionary(pair => pair.First, pair => pair.Second)),
        ];
    }

    private static IEnumerable<List<string>> Records(string text)
    {
        var (record, cell, quoted) = (new List<string>(), new StringBuilder(), false);
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            if (letter == '"' && quoted && at + 1 < text.Length && text[at + 1] == '"')
                cell.Append(text[++at]);
            else if (letter == '"')
                quoted = !quoted;
            else if (quoted || letter is not (',' or '\n' or '\r'))
                cell.Append(letter);
            else if (letter != '\r')
            {
                record.Add(cell.ToString());
                cell.Clear();
                if (letter == '\n')
                {
                    yield return record;
                    record = [];
                }
            }
        }
    }
}
