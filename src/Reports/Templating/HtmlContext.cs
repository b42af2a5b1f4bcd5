using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace QualityMonitor.Reports.Templating;

/// <summary>Text that is HTML already. Only <c>raw</c> and <c>include</c> make it.</summary>
internal sealed record RawHtml(string Html)
{
    public override string ToString() => Html;
}

/// <summary>
/// Encodes what expressions write; the template's own text is left alone. Scriban does not do that itself. The road not
/// taken is <c>html.escape</c> in every expression: one forgotten is a hole.
/// </summary>
internal sealed class HtmlContext : StrictContext
{
    public HtmlContext(ConcurrentDictionary<string, Template> compiled)
        : base(compiled)
    {
        BuiltinObject.SetValue(
            "include",
            new RawInclude((IScriptCustomFunction)BuiltinObject["include"]!),
            readOnly: true
        );
        BuiltinObject.Import("raw", static (string html) => new RawHtml(html));
    }

    public override TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        if (textAsObject is null or RawHtml)
            return base.Write(textAsObject?.ToString());

        return base.Write(Encode(ObjectToString(textAsObject) ?? ""));
    }

    /// <summary>Quotes too, for attributes; everything else stays readable UTF-8.</summary>
    private static string Encode(string text)
    {
        if (text.AsSpan().IndexOfAny("<>&\"'") < 0)
            return text;

        var html = new StringBuilder(text.Length + 16);
        foreach (var letter in text)
        {
            html.Append(
                letter is '<' or '>' or '&' or '"' or '\''
                    ? WebUtility.HtmlEncode(letter.ToString())
                    : letter.ToString()
            );
        }

        return html.ToString();
    }

    /// <summary>What an included template wrote is encoded already.</summary>
    private sealed class RawInclude(IScriptCustomFunction inner) : IScriptCustomFunction
    {
        public int RequiredParameterCount => inner.RequiredParameterCount;

        public int ParameterCount => inner.ParameterCount;

        public ScriptVarParamKind VarParamKind => inner.VarParamKind;

        public Type ReturnType => typeof(RawHtml);

        public ScriptParameterInfo GetParameterInfo(int index) => inner.GetParameterInfo(index);

        public object? Invoke(
            TemplateContext context,
            ScriptNode? callerContext,
            ScriptArray arguments,
            ScriptBlockStatement? blockStatement
        ) => Raw(inner.Invoke(context, callerContext, arguments, blockStatement));

        public async ValueTask<object?> InvokeAsync(
            TemplateContext context,
            ScriptNode? callerContext,
            ScriptArray arguments,
            ScriptBlockStatement? blockStatement
        ) => Raw(await inner.InvokeAsync(context, callerContext, arguments, blockStatement));

        private static RawHtml Raw(object? html) => new(html?.ToString() ?? "");
    }
}
