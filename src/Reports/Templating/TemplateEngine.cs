using System.Collections.Concurrent;
using QualityMonitor.Reports.Wording;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace QualityMonitor.Reports.Templating;

/// <summary>What a template makes; decides whether output is encoded.</summary>
public enum TemplateKind
{
    /// <summary>Every expression is HTML-encoded unless it goes through <c>raw</c>.</summary>
    Html,
    Text,
}

/// <summary>Renders Scriban templates, each compiled once. Safe for concurrent use.</summary>
public sealed class TemplateEngine(TemplateSource source)
{
    /// <summary>The longest letter of a region takes a second or two.</summary>
    private static readonly TimeSpan LongestRender = TimeSpan.FromMinutes(2);

    private readonly ConcurrentDictionary<string, Template> compiled = new(StringComparer.Ordinal);

    /// <param name="name">Relative name: <c>quarterly/html.sbn</c>.</param>
    /// <param name="model">Its properties are the template's variables, in snake_case.</param>
    /// <exception cref="TemplateException">The template is missing, cannot be read, names something unknown or runs too
    /// long.</exception>
    /// <param name="programme">The code of the programme whose own templates go first; empty: none's.</param>
    public string Render(string name, TemplateKind kind, object model, string programme = "")
    {
        var variables = new ScriptObject(StringComparer.Ordinal);
        variables.Import(model, renamer: StandardMemberRenamer.Default);
        var context = kind == TemplateKind.Html ? new HtmlContext(compiled) : new StrictContext(compiled);
        using var limit = new CancellationTokenSource(LongestRender);
        context.CancellationToken = limit.Token;
        context.TemplateLoader = new Loader(source, programme);
        context.PushGlobal(variables);
        try
        {
            return Compile(source.PathOf(name, programme)).Render(context);
        }
        catch (ScriptRuntimeException exception)
        {
            throw Located(exception.Span, exception.OriginalMessage ?? exception.Message, exception);
        }
    }

    /// <summary>A letter, of the three templates of its kind.</summary>
    /// <inheritdoc cref="Render"/>
    /// <param name="kind">The folder of the templates: <c>quarterly</c>.</param>
    public RenderedMail RenderMail(string kind, object model, string programme = "") =>
        new(
            // A subject is one line, whatever a template or a name brings along.
            Words.Tidy(Render(kind + "/subject.sbn", TemplateKind.Text, model, programme)),
            Render(kind + "/html.sbn", TemplateKind.Html, model, programme),
            Render(kind + "/text.sbn", TemplateKind.Text, model, programme)
        );

    /// <summary>What keeps a template from being compiled; null when nothing does.</summary>
    /// <param name="name">Relative name, a programme's folder before it where it is that one's own.</param>
    public TemplateProblem? ProblemOf(string name) => ProblemIn(() => Compile(name));

    /// <summary>What keeps a template from showing this model; null when nothing does.</summary>
    /// <param name="mayBeEmpty">The model is one of which a template may have nothing to say.</param>
    public TemplateProblem? ProblemOf(
        string name,
        TemplateKind kind,
        object model,
        string programme = "",
        bool mayBeEmpty = false
    ) =>
        ProblemIn(() =>
        {
            if (string.IsNullOrWhiteSpace(Render(name, kind, model, programme)) && !mayBeEmpty)
                throw new TemplateException(
                    new TemplateProblem(source.PathOf(name, programme), 1, 1, "по этому шаблону не выходит ни слова")
                );
        });

    private static TemplateProblem? ProblemIn(Action use)
    {
        try
        {
            use();
            return null;
        }
        catch (TemplateException exception)
        {
            return exception.Problem;
        }
    }

    private Template Compile(string name) =>
        compiled.GetOrAdd(
            name,
            key =>
            {
                if (source.Find(key) is not { } text)
                    throw new TemplateException(
                        new TemplateProblem(key, 1, 1, "файла нет ни в папке шаблонов, ни в программе")
                    );

                var template = Template.Parse(text, key);
                if (
                    template.Messages.FirstOrDefault(static message => message.Type == ParserMessageType.Error) is
                    { } error
                )
                    throw Located(error.Span, error.Message, null);

                return template;
            }
        );

    /// <summary>Scriban counts lines and columns from 0, people from 1.</summary>
    private static TemplateException Located(SourceSpan span, string message, Exception? inner) =>
        new(
            new TemplateProblem(
                span.FileName ?? "",
                span.Start.Line + 1,
                span.Start.Column + 1,
                TemplateWords.Of(message)
            ),
            inner
        );

    /// <summary>
    /// <c>include 'row.sbn'</c> means the file beside the including one, whoever overrides either: the programme, the
    /// office or nobody.
    /// </summary>
    private sealed class Loader(TemplateSource source, string programme) : ITemplateLoader
    {
        public string GetPath(TemplateContext context, SourceSpan callerSpan, string templateName)
        {
            var caller = callerSpan.FileName is { } file ? TemplateSource.NameOf(file, programme) : "";
            var folder = caller.LastIndexOf('/') is var slash and >= 0 ? caller[..(slash + 1)] : "";
            var name = templateName.Contains('/', StringComparison.Ordinal) ? templateName : folder + templateName;
            return TemplatePlace.IsInside(name)
                ? source.PathOf(name, programme)
                : throw new ScriptRuntimeException(callerSpan, TemplatePlace.Outside);
        }

        public string Load(TemplateContext context, SourceSpan callerSpan, string templatePath)
        {
            try
            {
                return source.Find(templatePath)
                    ?? throw new ScriptRuntimeException(callerSpan, $"файла {templatePath} нет");
            }
            catch (TemplateException refused)
            {
                throw new ScriptRuntimeException(callerSpan, $"{templatePath}: {refused.Problem.Message}", refused);
            }
        }

        public ValueTask<string?> LoadAsync(TemplateContext context, SourceSpan callerSpan, string templatePath) =>
            ValueTask.FromResult<string?>(Load(context, callerSpan, templatePath));
    }
}
