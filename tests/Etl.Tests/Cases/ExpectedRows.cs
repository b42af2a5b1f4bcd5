using System.Text;

namespace QualityMonitor.Etl.Tests.Cases;

/// <summary>Reads an <c>.expected.csv</c>: comma, quotes, a header; one dictionary per line.</summary>
internal static class ExpectedRows
{
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Read(string path)
    {
        var lines = Lines(File.ReadAllText(path)).ToList();
        return
        [
            .. lines.Skip(1).Select(line => lines[0].Zip(line).ToDictionary(pair => pair.First, pair => pair.Second)),
        ];
    }

    private static IEnumerable<List<string>> Lines(string text)
    {
        var (line, cell, quoted) = (new List<string>(), new StringBuilder(), false);
        foreach (var letter in text.Replace("\r", ""))
        {
            if (letter == '"')
                quoted = !quoted;
            else if (letter == ',' && !quoted)
                Take();
            else if (letter == '\n' && !quoted)
            {
                Take();
                yield return line;
                line = [];
            }
            else
                cell.Append(letter);
        }

        void Take()
        {
            line.Add(cell.ToString());
            cell.Clear();
        }
    }
}
