using QualityMonitor.Indicators.Policies;

namespace QualityMonitor.Indicators.Programmes;

/// <summary>
/// One row of a policy sheet of the passport as written: criteria, lists of schools, risk factors, methods, clusters,
/// index. The text is what is kept; <see cref="PolicyReader"/> understands it, today and when an old report is made
/// again.
/// </summary>
/// <param name="Sheet">One of <see cref="PolicySheets.All"/>.</param>
/// <param name="Fields">Text by column name; empty cells are left out.</param>
public sealed record PolicyRow(string Sheet, IReadOnlyDictionary<string, string> Fields)
{
    /// <summary>Empty where the cell is.</summary>
    public string this[string column] => Fields.GetValueOrDefault(column, "");

    public bool Equals(PolicyRow? other) =>
        other is not null
        && Sheet == other.Sheet
        && Fields.Count == other.Fields.Count
        && Fields.All(field => other[field.Key] == field.Value);

    public override int GetHashCode() => HashCode.Combine(Sheet, Fields.Count);
}

/// <summary>What is wrong with one cell of a policy sheet. The row is not used.</summary>
/// <param name="Row">Index among the rows given.</param>
public sealed record PolicyMistake(int Row, string Column, Problem Problem);
