using System.Globalization;
using System.Text;

namespace QualityMonitor.Worker.Web;

/// <summary>The text format that Prometheus reads, version 0.0.4.</summary>
internal sealed class PrometheusText
{
    public const string MediaType = "text/plain; version=0.0.4; charset=utf-8";

    private readonly StringBuilder text = new();

    /// <summary>A figure that goes up and down, with no label.</summary>
    public PrometheusText Gauge(string name, string help, double value) => Gauge(name, help, "", [("", value)]);

    /// <param name="label">Of the samples; each has a value of its own.</param>
    public PrometheusText Gauge(string name, string help, string label, IEnumerable<(string Of, double Value)> samples)
    {
        text.Append("# HELP ").Append(name).Append(' ').Append(Escaped(help)).Append('\n');
        text.Append("# TYPE ").Append(name).Append(" gauge\n");
        foreach (var (of, value) in samples)
        {
            text.Append(name);
            if (label.Length > 0)
                text.Append('{').Append(label).Append("=\"").Append(Escaped(of).Replace("\"", "\\\"")).Append("\"}");
            text.Append(' ').Append(value.ToString("R", CultureInfo.InvariantCulture)).Append('\n');
        }

        return this;
    }

    public override string ToString() => text.ToString();

    private static string Escaped(string words) =>
        words.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
}
