namespace QualityMonitor.Reports.Changes;

/// <summary>Points under construction.</summary>
internal sealed class DataPoints
{
    public Dictionary<DataKey, DataValue> All { get; } = [];

    /// <summary>Of two points of one key the first counts.</summary>
    public void Add(DataKind kind, string subject, string organisation, DataValue value, string part = "") =>
        All.TryAdd(new DataKey(kind, subject, organisation, part), value);

    public void Add(DataKind kind, string subject, string organisation, string code, string part = "") =>
        Add(kind, subject, organisation, new DataValue(code, code), part);

    /// <summary>
    /// An activity has no code; its words are one. Where a roadmap says the same words twice they are counted.
    /// </summary>
    public void AddActivity(string text, string school, DataValue standing, string term)
    {
        var part = "";
        for (var number = 2; All.ContainsKey(new DataKey(DataKind.Activity, text, school, part)); number++)
            part = DataCodes.Of(number);
        Add(DataKind.Activity, text, school, standing, part);
        Add(DataKind.Term, text, school, term, part);
    }
}
