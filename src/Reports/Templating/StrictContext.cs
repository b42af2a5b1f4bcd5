using Scriban;
using Scriban.Runtime;

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

    public StrictContext()
        : base(Builtins())
    {
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
        OnStringLimit = ScriptLimitBehavior.Throw;
        OnOutputLimit = ScriptLimitBehavior.Throw;
        MemberRenamer = StandardMemberRenamer.Default;
        PushCulture(System.Globalization.CultureInfo.InvariantCulture);
    }

    private static ScriptObject Builtins()
    {
        var functions = new ScriptObject(StringComparer.Ordinal);
        GetDefaultBuiltinObject().CopyTo(functions);
        functions.Import(typeof(TemplateFunctions), renamer: StandardMemberRenamer.Default);
        return functions;
    }
}
