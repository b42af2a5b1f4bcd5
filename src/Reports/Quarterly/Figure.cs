using System.Text.Json.Serialization;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Plans;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Reports.Quarterly;

/// <summary>A file that figures come from.</summary>
/// <param name="Number">From 1; printed as Ф1.</param>
/// <param name="ReceivedOn">Day of receipt by the clock of the report.</param>
public sealed record SourceFile(
    int Number,
    long SubmissionId,
    string FileName,
    string? Sender,
    DateOnly ReceivedOn,
    string ContentHash
);

/// <summary>A cell that a figure stands in.</summary>
/// <param name="File"><see cref="SourceFile.Number"/>.</param>
/// <param name="Cells">A1 notation; «C6, D6» when a share has its parts in two cells.</param>
/// <param name="OriginalText">The cell as it was written.</param>
public sealed record Origin(int File, string Sheet, string Cells, string OriginalText, string OrganisationCode);

/// <summary>A fact or a plan value with its cells. Its words are made when they are asked for.</summary>
/// <param name="Unit">The indicator's.</param>
/// <param name="Decimals">Digits after the comma that the passport asks for; null: as the source gave them.</param>
/// <param name="Origins">Never empty: a figure without a cell is not shown.</param>
public sealed record Figure(Unit Unit, int? Decimals, IReadOnlyList<Origin> Origins)
{
    /// <summary>Null in a plan value.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Fact? Fact { get; init; }

    /// <summary>Null in a fact.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PlanValue? Plan { get; init; }

    /// <summary>The plan that a missed fact must not look equal to; null for none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PlanValue? Missed { get; init; }

    /// <summary>The plan that a met fact must not look short of; null for none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PlanValue? Met { get; init; }

    /// <summary>Figures that stand beside it with the difference to them; null for none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<decimal>? Beside { get; init; }

    /// <summary>As people read it: «99,7 %».</summary>
    public string Text => FigureText.Of(this);

    /// <summary>What stands behind it: «946 из 949»; empty for none.</summary>
    public string Detail => FigureText.Detail(this);

    /// <summary>The number for a workbook: percent as 99.7; null where there is no single number.</summary>
    public decimal? Value =>
        Fact switch
        {
            Fact.Share share => share.Percent,
            Fact.Number number => number.Amount.Value,
            _ => Plan is { } plan ? FigureText.Number(plan) : null,
        };

    public decimal? Numerator => (Fact as Fact.Share)?.Numerator;

    public decimal? Denominator => (Fact as Fact.Share)?.Denominator;
}
