namespace QualityMonitor.Support.Life;

/// <summary>A row of a passport's sheet, by the headers of its columns; what is not there is an empty cell.</summary>
public sealed class PassportRow
{
    private readonly Dictionary<string, object?> cells = new(StringComparer.Ordinal);

    public object? this[string column]
    {
        get => cells.GetValueOrDefault(column);
        set => cells[column] = value;
    }

    public IEnumerable<string> Columns => cells.Keys;

    public PassportRow With(string column, object? value)
    {
        this[column] = value;
        return this;
    }

    /// <summary>Another version of the same thing: what it says is said of it, the rest stays.</summary>
    public PassportRow Copy()
    {
        var copy = new PassportRow();
        foreach (var (column, value) in cells)
            copy[column] = value;
        return copy;
    }
}
