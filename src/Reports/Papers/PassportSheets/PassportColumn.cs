using QualityMonitor.Reports.Papers.Sheets;

namespace QualityMonitor.Reports.Papers.PassportSheets;

/// <summary>One column of a passport sheet: its header, its look, and what its hint and drop-down say.</summary>
/// <param name="Example">What the help sheet shows in this column.</param>
internal sealed record PassportColumn(string Header, double Width, CellLook Look, string Hint, string Example)
{
    public bool IsOptional { get; init; }

    public EntryKind Kind { get; init; } = EntryKind.Any;

    /// <summary>Source of the drop-down list or lower bound.</summary>
    public string? First { get; init; }

    public string? Last { get; init; }

    /// <summary>«Срок сдачи» for «Срок сдачи, дней после окончания периода»: a hint's heading is short.</summary>
    private string HintTitle => Header.Split(',')[0];

    public EntryRule Rule(string range) => new(range, Kind, HintTitle, Hint) { First = First, Last = Last };

    /// <summary>On the header itself there is only the hint.</summary>
    public EntryRule HeaderRule(string cell) =>
        new(cell, EntryKind.Any, HintTitle, (IsOptional ? "Можно не заполнять. " : "Заполняется обязательно. ") + Hint);
}
