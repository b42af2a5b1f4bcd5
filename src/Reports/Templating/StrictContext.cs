using System.Collections.Concurrent;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace QualityMonitor.Reports.Templating;

/// <summary>
/// Scriban with its soft defaults turned off: an unknown name, a missing member or an exceeded limit is an error, never
/// nothing.
/// </summary>
internal class StrictContext : TemplateContext
{
    /// <summary>Rows of rows: 60 indicators of 60 schools, twice over. The budget is shared by nested loops.</summary>
    private const int MostIterations = 50_000;

    /// <summary>UTF-16 characters of one mail; Gmail clips at about a tenth of that.</summary>
    private const int MostOutput = 2_000_000;

    /// <summary>Of one search: a pattern that does not end ends the letter.</summary>
    private static readonly TimeSpan LongestSearch = TimeSpan.FromSeconds(1);

    /// <summary>Looked up by reflection, and so once.</summary>
    private static readonly ScriptObject Functions = Own();

    private readonly ConcurrentDictionary<string, Template> compiled;

    /// <param name="compiled">By path: what templates include is parsed once as well, and not for every letter.</param>
    public StrictContext(ConcurrentDictionary<string, Template> compiled)
        : base(Builtins())
    {
        this.compiled = compiled;
        StrictVariables = true;
        EnableRelaxedTargetAccess = false;
        EnableRelaxedMemberAccess = false;
        EnableRelaxedIndexerAccess = false;
        EnableRelaxedFunctionAccess = false;
        LoopLimit = MostIterations;
        LoopLimitQueryable = MostIterations;
        RecursiveLimit = 20;
        LimitToString = MostOutput;
        OutputLimit = MostOutput;
        RegexTimeOut = LongestSearch;
        OnStringLimit = ScriptLimitBehavior.Throw;
        OnOutputLimit = ScriptLimitBehavior.Throw;
        MemberRenamer = StandardMemberRenamer.Default;
        PushCulture(System.Globalization.CultureInfo.InvariantCulture);
    }

    protected override Template CreateTemplate(string templatePath, ScriptNode? callerContext) =>
        compiled.GetOrAdd(templatePath, path => base.CreateTemplate(path, callerContext));

    private static ScriptObject Builtins()
    {
        var functions = new ScriptObject(StringComparer.Ordinal);
        GetDefaultBuiltinObject().CopyTo(functions);
        Functions.CopyTo(functions);
        return functions;
    }

    private static ScriptObject Own()
    {
        var functions = new ScriptObject(StringComparer.Ordinal);
        functions.Import(typeof(TemplateFunctions), renamer: StandardMemberRenamer.Default);
        return functions;
    }
}
