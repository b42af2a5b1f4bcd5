using QualityMonitor.Worker.Commands.Frame;

namespace QualityMonitor.Worker.Commands.Service;

/// <summary>What a check found of one thing.</summary>
/// <param name="Problem">Null: it is well.</param>
internal sealed record Finding(string Subject, string? Problem, string? Expected)
{
    public void Write(Terminal terminal)
    {
        if (Problem is null)
            terminal.Good(Subject);
        else
            terminal.Problem($"{Subject}: {Problem}", Expected);
    }
}
