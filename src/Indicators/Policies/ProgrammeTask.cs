namespace QualityMonitor.Indicators.Policies;

/// <summary>A task of the programme (задача, направление) with the indicators that it is measured by.</summary>
/// <param name="Title">As the act prints it: «Задача 1. Повысить …».</param>
/// <param name="Codes">In the passport's order of indicators.</param>
public sealed record ProgrammeTask(string Title, IReadOnlyList<string> Codes);
