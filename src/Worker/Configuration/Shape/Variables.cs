using System.Globalization;

namespace QualityMonitor.Worker.Configuration.Shape;

/// <summary>Settings in environment variables: <c>QUALITYMONITOR__Mail__Smtp__Host</c>.</summary>
internal static class Variables
{
    public const string Prefix = "QUALITYMONITOR__";

    /// <summary>By number where names differ by it, so that the elements of a list come in their order.</summary>
    private static readonly StringComparer Order = StringComparer.Create(
        CultureInfo.InvariantCulture,
        CompareOptions.NumericOrdering | CompareOptions.IgnoreCase
    );

    public static Written.Group Read(IEnumerable<KeyValuePair<string, string>> variables) =>
        new(
            [
                .. variables
                    .Where(static one => one.Key.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
                    .OrderBy(static one => one.Key, Order)
                    .Select(static one => Member(one.Key[Prefix.Length..], one.Value, $"переменная {one.Key}")),
            ],
            "переменные окружения"
        );

    /// <summary>A name with two underscores where the readme has a colon.</summary>
    public static Written.Member Member(string name, string value, string place) =>
        Written.Member.Of(
            name.Replace("__", ":", StringComparison.Ordinal),
            new Written.Value(value, ValueKind.Variable, place)
        );

    /// <summary>
    /// Variables that were meant for us and would be passed over: one underscore where two are needed.
    /// </summary>
    public static IEnumerable<SettingProblem> Strays(IEnumerable<KeyValuePair<string, string>> variables, Type root) =>
        from name in variables.Select(static one => one.Key)
        where
            name.StartsWith(Prefix[..^1], StringComparison.OrdinalIgnoreCase)
            && !name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)
        let rest = name[(Prefix.Length - 1)..]
        where SettingShape.Find(root, rest.Split("__")[0]) is not null
        select SettingProblems.OneUnderscore(name, rest);
}
