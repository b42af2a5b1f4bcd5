using System.Globalization;
using QualityMonitor.Indicators.Checks;
using QualityMonitor.Indicators.Numbers;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Etl.Layouts;

/// <summary>Reads one item of <c>checks</c>.</summary>
internal static class CheckCompiler
{
    private static readonly Dictionary<string, string> KeyOfProblem = new(StringComparer.Ordinal)
    {
        ["check-least"] = "least",
        ["check-most"] = "most",
        ["check-tolerance"] = "tolerance",
    };

    /// <returns>Null when it is none; what is wrong with it is noted.</returns>
    public static CheckRule? Compile(YamlMap map)
    {
        var before = map.Mistakes.All.Count;
        if (!map.Has("is"))
            map.Wrong("is", LayoutMessages.Missing("одно из: " + string.Join(", ", LayoutWords.CheckKinds.Keys)));
        var kind = map.Word("is", LayoutWords.CheckKinds);
        var change = map.Value<Amount>(
            "most",
            static text => NumberReader.Read(text, allowNegative: true) is { IsOk: true } read ? read.Value : null,
            "число, например 100; для скачка 50 % или 10 п.п."
        );
        var fields = new CheckFields(kind ?? default)
        {
            Indicators = map.Texts("indicators"),
            Least = Number(map, "least"),
            Most = change?.Value,
            Measure =
                change?.Mark == UnitKind.PercentagePoints ? ChangeMeasure.PercentagePoints : ChangeMeasure.Percent,
            Relation = map.Text("relation"),
            Tolerance = Number(map, "tolerance"),
            Strictness = map.Word("severity", LayoutWords.Strictnesses),
            Note = map.Text("note") ?? "",
        };
        map.Close();

        // What fields must agree on is asked only of fields that were read.
        if (map.Mistakes.All.Count > before)
            return null;
        var read = CheckReader.Read(fields);
        if (!read.IsOk)
            map.Wrong(
                KeyOfProblem.GetValueOrDefault(read.Problem!.Code, "relation"),
                (read.Problem.Sentence, read.Problem.Expected)
            );
        return read.IsOk ? read.Value : null;
    }

    private static decimal? Number(YamlMap map, string key) =>
        map.Value<decimal>(
            key,
            static text =>
                decimal.TryParse(
                    text.Replace(',', '.'),
                    NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                    CultureInfo.InvariantCulture,
                    out var number
                )
                    ? number
                    : null,
            "число, например 100 или 82,6"
        );
}
