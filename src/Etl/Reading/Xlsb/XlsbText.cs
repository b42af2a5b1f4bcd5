using QualityMonitor.Etl.Reading.Cells;

namespace QualityMonitor.Etl.Reading.Xlsb;

/// <summary>A text with its runs, of which some may be raised; without phonetic hints, which stand behind them.</summary>
internal sealed class XlsbText(XlsbStyles styles)
{
    private const int RunBytes = 4;

    private readonly RaisedText runs = new();

    public string Read(XlsbBody body, int at)
    {
        var hasRuns = (body.Octet(at) & 1) != 0;
        at++;
        var text = body.Text(ref at);
        return hasRuns ? WithRuns(text, body, at) : text;
    }

    /// <summary>What stands before the first run has the font of its cell.</summary>
    private string WithRuns(string text, XlsbBody body, int at)
    {
        var count = body.UInt32(at);
        at += sizeof(uint);
        if (count > (body.Length - at) / RunBytes)
            throw new InvalidDataException("A text has more runs than there are.");
        runs.Clear();
        var (start, isRaised) = (0, false);
        for (var run = 0; run < count; run++, at += RunBytes)
        {
            var next = Math.Clamp(body.UInt16(at), start, text.Length);
            runs.Add(text[start..next], isRaised);
            (start, isRaised) = (next, styles.IsRaised(body.UInt16(at + sizeof(ushort))));
        }

        runs.Add(text[start..], isRaised);
        return runs.ToString();
    }
}
