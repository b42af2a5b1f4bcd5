using System.Globalization;
using QualityMonitor.Etl.Checks;
using QualityMonitor.Store;

namespace QualityMonitor.Etl.Layouts;

/// <summary>Reads one item of <c>checks</c>.</summary>
internal static class CheckCompiler
{
    private static readonly Dictionary<string, CheckKind> Kinds = new(StringComparer.Ordinal) { ["range"] = CheckKind.Range };

    private static readonly Dictionary<string, Severity> Severities = new(StringComparer.Ordinal) { ["error"] = Severity.Error, ["warning"] = Severity.Warning };

    public static RangeCheck Compile(YamlMap map)
    {
        if (!map.Has("is"))
            map.Wrong("is", LayoutMessages.Missing("одно из: " + string.Join(", ", Kinds.Keys)));
        map.Word("is", Kinds);
        var check = new RangeCheck(map.Texts("indicators"), Number(map, "least"), Number(map, "most"), map.Word("severity", Severities) ?? Severity.Error);
        if (!map.Has("least") && !map.Has("most"))
            map.Wrong("least", LayoutMessages.Missing("least, most или оба: границы, которые сами ещё допустимы"));
        if (check.Least > check.Most)
            map.Wrong("least", LayoutMessages.Wrong(check.Least.Value.ToString(CultureInfo.InvariantCulture), "число не больше most"));
        map.Close();
        return check;
    }

    private static decimal? Number(YamlMap map, string key) => map.Value<decimal>(
        key,
        static text => decimal.TryParse(text.Replace(',', '.'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null,
        "число, например 100 или 82,6");

    private enum CheckKind
    {
        Range,
    }
}
