using QualityMonitor.Indicators;
using QualityMonitor.Store.Faults;

namespace QualityMonitor.Reports.Templating;

/// <summary>A mistake in a template, for the one who wrote it.</summary>
/// <param name="File">Relative name: <c>quarterly/html.sbn</c>.</param>
/// <param name="Line">From 1; 0 where the file as a whole is meant, for a letterhead has no lines.</param>
/// <param name="Column">Likewise.</param>
public sealed record TemplateProblem(string File, int Line, int Column, string Message)
{
    public override string ToString() =>
        Line == 0 ? $"{File}: {Message}" : $"Шаблон {File}, строка {Line}, столбец {Column}: {Message}";
}

public sealed class TemplateException(TemplateProblem problem, Exception? inner = null)
    : Exception(problem.ToString(), inner),
        IExplained
{
    public TemplateProblem Problem { get; } = problem;

    Problem IExplained.Problem =>
        new(
            "template-wrong",
            Problem.ToString(),
            "исправьте файл в папке шаблонов или уберите его: тогда действует шаблон из поставки"
        );
}
