using QualityMonitor.Reports.Templating;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace QualityMonitor.Bench;

/// <summary>The templates of a letter, parsed once, rendered by Scriban with a context that is made once.</summary>
internal sealed class BareTemplates
{
    private static readonly string[] Names = ["subject.sbn", "html.sbn", "text.sbn"];

    private readonly (Template Template, TemplateContext Context)[] parts;

    public BareTemplates(string folder, object page)
    {
        var variables = new ScriptObject(StringComparer.Ordinal);
        variables.Import(page, renamer: StandardMemberRenamer.Default);
        var loader = new Loader(folder);
        parts =
        [
            .. Names.Select(name =>
            {
                TemplateContext context = name.StartsWith("html", StringComparison.Ordinal)
                    ? new HtmlContext([])
                    : new StrictContext([]);
                context.TemplateLoader = loader;
                context.PushGlobal(variables);
                return (Template.Parse(loader.Read(name)), context);
            }),
        ];
    }

    public long Render() => parts.Sum(static one => one.Template.Render(one.Context).Length);

    /// <summary>A context keeps what it has loaded.</summary>
    private sealed class Loader(string folder) : ITemplateLoader
    {
        private readonly TemplateSource source = new(null);

        public string Read(string name) => source.Find($"{folder}/{name}")!;

        public string GetPath(TemplateContext context, SourceSpan callerSpan, string templateName) => templateName;

        public string Load(TemplateContext context, SourceSpan callerSpan, string templatePath) => Read(templatePath);

        public ValueTask<string?> LoadAsync(TemplateContext context, SourceSpan callerSpan, string templatePath) =>
            ValueTask.FromResult<string?>(Read(templatePath));
    }
}
