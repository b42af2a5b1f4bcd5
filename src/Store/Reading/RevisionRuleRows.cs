using System.Text.Json;
using QualityMonitor.Indicators.Checks;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Store.Sql;

namespace QualityMonitor.Store.Reading;

internal sealed class CheckRow
{
    public string Kind { get; set; } = "";

    public string Indicators { get; set; } = "[]";

    public decimal? Least { get; set; }

    public decimal? Most { get; set; }

    public string Measure { get; set; } = "";

    public string? Relation { get; set; }

    public decimal? Tolerance { get; set; }

    public string Strictness { get; set; } = "";

    public string Note { get; set; } = "";

    public CheckRule ToRule() =>
        CheckReader
            .Read(
                new CheckFields(ColumnWords<CheckKind>.Read(Kind))
                {
                    Indicators = JsonSerializer.Deserialize<string[]>(Indicators)!,
                    Least = Least,
                    Most = Most,
                    Measure = ColumnWords<ChangeMeasure>.Read(Measure),
                    Relation = Relation,
                    Tolerance = Tolerance,
                    Strictness = ColumnWords<Strictness>.Read(Strictness),
                    Note = Note,
                }
            )
            .Value;
}

internal sealed class PolicyDataRow
{
    public string Sheet { get; set; } = "";

    public string Fields { get; set; } = "{}";

    public PolicyRow ToPolicy() => new(Sheet, JsonSerializer.Deserialize<Dictionary<string, string>>(Fields)!);
}
