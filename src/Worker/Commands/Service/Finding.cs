namespace QualityMonitor.Worker.Commands.Service;

/// <summary>What a check found of one thing.</summary>
/// <param name="Problem">Null: it is well.</param>
internal sealed record Finding(string Subject, string? Problem, string? Expected);
