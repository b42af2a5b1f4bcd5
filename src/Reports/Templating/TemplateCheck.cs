namespace QualityMonitor.Reports.Templating;

/// <summary>
/// Compiles every template without rendering, for a person who asks whether all is well. A name that the model does not have
/// shows only when a report is rendered: <c>report --preview</c> is the test for that.
/// </summary>
public sealed class TemplateCheck(TemplateEngine engine, TemplateSource source)
{
    /// <returns>Templates that do not compile, and files that replace nothing.</returns>
    public IReadOnlyList<TemplateProblem> Run() =>
    [
        .. TemplateSource.Shipped.Select(engine.ProblemOf).OfType<TemplateProblem>(),
        .. source.Strangers().Select(static name => new TemplateProblem(name, 1, 1, "такого шаблона в программе нет, файл ничего не заменяет")),
    ];
}
