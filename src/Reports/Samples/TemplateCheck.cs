using QualityMonitor.Reports.Kinds;
using QualityMonitor.Reports.Templating;

namespace QualityMonitor.Reports.Samples;

/// <summary>
/// Compiles every template and renders every letter with invented data, for a person who asks whether all is well. What
/// a template makes of figures unlike the invented ones shows only in <c>report --preview</c>.
/// </summary>
public sealed class TemplateCheck(
    TemplateEngine engine,
    TemplateSource source,
    LetterheadCheck letterheads,
    ReportKinds kinds
)
{
    private static readonly (string File, TemplateKind Kind)[] Parts =
    [
        ("subject.sbn", TemplateKind.Text),
        ("html.sbn", TemplateKind.Html),
        ("text.sbn", TemplateKind.Text),
    ];

    /// <returns>Templates that do not compile or name what no letter has, and files that replace nothing.</returns>
    public IReadOnlyList<TemplateProblem> Run() =>
        [
            .. TemplateSource
                .Shipped.Concat(source.Own().Select(static one => one.Path))
                .Select(engine.ProblemOf)
                .Concat(Rendered())
                .OfType<TemplateProblem>()
                .Distinct(),
            .. source
                .Strangers()
                .Select(static name => new TemplateProblem(
                    name,
                    1,
                    1,
                    "такого шаблона в программе нет, файл ничего не заменяет"
                )),
            .. letterheads.Run(),
        ];

    private IEnumerable<TemplateProblem?> Rendered() =>
        from programme in source.Own().Select(static one => one.Programme).Distinct(StringComparer.Ordinal).Prepend("")
        from pages in SamplePages.Of(kinds)
        from part in Parts
        from page in SparsePages.Of(pages.Value)
        select engine.ProblemOf(
            $"{pages.Key}/{part.File}",
            part.Kind,
            page,
            programme,
            mayBeEmpty: !ReferenceEquals(page, pages.Value)
        );
}
