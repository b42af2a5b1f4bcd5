namespace QualityMonitor.Indicators.Programmes;

/// <summary>A programme as people are told of it.</summary>
/// <param name="Code">As used on the command line.</param>
/// <param name="Name">Printed name.</param>
public sealed record ProgrammeName(string Code, string Name);
