using System.Text.Json;
using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Indicators.Identification;
using QualityMonitor.Indicators.Roadmap;
using QualityMonitor.Reports.Changes;

namespace QualityMonitor.Reports.Quarterly.Changes;

/// <summary>
/// Editions frozen before the model said its format. They kept printed figures beside the numbers, and their verdicts
/// on time rested on the day of the report; only what means the same today is compared, so that the first report after
/// an upgrade corrects nothing by itself.
/// </summary>
internal static class FirstFormat
{
    private static readonly HashSet<DataKind> Known =
    [
        DataKind.Fact,
        DataKind.Plan,
        DataKind.Standing,
        DataKind.Benchmark,
        DataKind.Member,
        DataKind.Submission,
        DataKind.Activity,
        DataKind.Term,
        DataKind.Risk,
        DataKind.Zone,
    ];

    public static EditionData Read(JsonElement report)
    {
        var points = new DataPoints();
        var names = Items(report, "Schools")
            .DistinctBy(static school => Text(school, "Code"), StringComparer.Ordinal)
            .ToDictionary(
                static school => Text(school, "Code"),
                static school => Text(school, "Name"),
                StringComparer.Ordinal
            );
        names[""] = "";
        foreach (var row in Items(report, "Rows"))
            AddRow(points, row);
        foreach (var school in Items(report, "Schools"))
            points.Add(DataKind.Member, "", Text(school, "Code"), "member");
        AddSubmissions(points, report, names);
        AddRoadmap(points, report);
        foreach (var risk in Items(report, "Risks"))
        foreach (var school in Items(risk, "Schools"))
            points.Add(DataKind.Risk, Text(risk, "Risk"), Text(school, "Code"), "named");
        AddZones(points, report);
        return new EditionData(points.All, Known, names);
    }

    private static void AddRow(DataPoints points, JsonElement row)
    {
        var code = Text(row, "Code");
        AddFigures(points, code, "", row, row.GetProperty("Declared").GetBoolean());
        foreach (var one in Items(row, "Schools").Concat(Items(row, "Territories")))
            AddFigures(points, code, Text(one, "Code"), one, false);
        foreach (var one in Items(row, "Benchmarks"))
        {
            if (Figure(one, "Figure") is { } figure)
                points.Add(DataKind.Benchmark, code, Text(one, "OrganisationCode"), figure);
        }
    }

    private static void AddFigures(DataPoints points, string code, string organisation, JsonElement one, bool declared)
    {
        if (Figure(one, "Fact") is { } fact)
            points.Add(DataKind.Fact, code, organisation, fact);
        if (Figure(one, "Plan") is { } plan)
            points.Add(DataKind.Plan, code, organisation, plan with { Code = null });
        var status = Enum.Parse<Status>(Text(one, "Status"));
        points.Add(
            DataKind.Standing,
            code,
            organisation,
            new DataValue(DataCodes.Of(status, declared), status.ToString())
        );
    }

    /// <summary>Answers, pairs and declared bounds were kept as printed.</summary>
    private static DataValue? Figure(JsonElement one, string name)
    {
        if (!one.TryGetProperty(name, out var figure) || figure.ValueKind != JsonValueKind.Object)
            return null;

        var (text, detail) = (Text(figure, "Text"), Text(figure, "Detail"));
        var code =
            Number(figure, "Numerator") is { } numerator && Number(figure, "Denominator") is { } denominator
                ? DataCodes.Share(numerator, denominator)
            : Number(figure, "Value") is { } value ? DataCodes.Of(value)
            : null;
        return new DataValue(code, detail.Length > 0 ? $"{text} ({detail})" : text);
    }

    private static void AddSubmissions(DataPoints points, JsonElement report, Dictionary<string, string> names)
    {
        if (
            !report.TryGetProperty("Completeness", out var completeness)
            || completeness.ValueKind == JsonValueKind.Null
        )
            return;

        string CodeOf(string? name) => names.FirstOrDefault(one => one.Value == name).Key ?? name ?? "";
        foreach (var name in Items(completeness, "InTime"))
            points.Add(DataKind.Submission, "", CodeOf(name.GetString()), DataCodes.InTime);
        foreach (var late in Items(completeness, "Late"))
            points.Add(DataKind.Submission, "", CodeOf(Text(late, "Name")), DataCodes.Late);
        foreach (var name in Items(completeness, "Missing"))
            points.Add(DataKind.Submission, "", CodeOf(name.GetString()), DataCodes.NotSent);
    }

    private static void AddRoadmap(DataPoints points, JsonElement report)
    {
        if (!report.TryGetProperty("Roadmap", out var roadmap) || roadmap.ValueKind == JsonValueKind.Null)
            return;

        var all = Items(roadmap, "Due")
            .Concat(Items(roadmap, "Earlier"))
            .Concat(Items(roadmap, "Later"))
            .Concat(Items(roadmap, "Undated").SelectMany(static group => Items(group, "Activities")))
            .OrderBy(static one => one.GetProperty("Position").GetInt32());
        foreach (var one in all)
        {
            ActivityStatus? status = Text(one, "Status") is { Length: > 0 } word
                ? Enum.Parse<ActivityStatus>(word)
                : null;
            var standing = new DataValue(DataCodes.Of(status), status?.ToString() ?? "");
            points.AddActivity(Text(one, "Text"), Text(one, "School"), standing, Text(one, "PeriodText"));
        }
    }

    private static void AddZones(DataPoints points, JsonElement report)
    {
        if (!report.TryGetProperty("Support", out var support) || support.ValueKind == JsonValueKind.Null)
            return;

        foreach (var school in Items(support, "Schools").Where(static one => Items(one, "Criteria").Count > 0))
        {
            var zone = Enum.Parse<Zone>(Text(school, "Zone"));
            var isCertain = school.GetProperty("IsCertain").GetBoolean();
            points.Add(
                DataKind.Zone,
                "",
                Text(school, "Code"),
                new DataValue(zone + (isCertain ? "" : "?"), zone.ToString())
            );
        }
    }

    private static List<JsonElement> Items(JsonElement one, string name) =>
        one.TryGetProperty(name, out var items) && items.ValueKind == JsonValueKind.Array
            ? [.. items.EnumerateArray()]
            : [];

    private static string Text(JsonElement one, string name) =>
        one.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString()! : "";

    private static decimal? Number(JsonElement one, string name) =>
        one.TryGetProperty(name, out var number) && number.ValueKind == JsonValueKind.Number
            ? number.GetDecimal()
            : null;
}
