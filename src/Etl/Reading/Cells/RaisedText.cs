using System.Text;

namespace QualityMonitor.Etl.Reading.Cells;

/// <summary>
/// Text of several runs, of which some are set as superscripts. «99,7» with a raised «2)» is no 99,72): the raised
/// characters become what they look like, «99,7²⁾», and «м» with a raised «2» becomes «м²». A text that is raised as a
/// whole is just written small.
/// </summary>
internal sealed class RaisedText
{
    private const string Plain = "0123456789()";
    private const string Superscript = "⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾";

    private readonly StringBuilder text = new();
    private readonly List<(int Start, int End)> raised = [];

    public int Length => text.Length;

    public void Clear()
    {
        text.Clear();
        raised.Clear();
    }

    public void Add(string run, bool isRaised)
    {
        if (isRaised)
            raised.Add((text.Length, text.Length + run.Length));
        text.Append(run);
    }

    public override string ToString()
    {
        if (raised.Sum(static run => run.End - run.Start) < text.Length)
        {
            foreach (var (start, end) in raised)
                Raise(start, end);
        }

        raised.Clear();
        return text.ToString();
    }

    private void Raise(int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (Plain.IndexOf(text[at], StringComparison.Ordinal) is >= 0 and var place)
                text[at] = Superscript[place];
        }
    }
}
