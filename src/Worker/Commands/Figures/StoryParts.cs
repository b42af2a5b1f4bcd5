using QualityMonitor.Reports.Explaining;
using QualityMonitor.Worker.Commands.Frame;
using Spectre.Console;

namespace QualityMonitor.Worker.Commands.Figures;

/// <summary>Labels with their lines, as <c>explain</c> writes them.</summary>
internal static class StoryParts
{
    public static void Write(Terminal terminal, IReadOnlyList<StoryPart> parts)
    {
        foreach (var part in parts)
        {
            terminal.Line($"[grey]{part.Label}:[/]{(part.Lines.Count == 1 ? " " + Markup.Escape(part.Lines[0]) : "")}");
            foreach (var line in part.Lines.Count == 1 ? [] : part.Lines)
                terminal.Line("  " + Markup.Escape(line));
        }
    }
}
