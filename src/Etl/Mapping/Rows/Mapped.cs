using QualityMonitor.Store;

namespace QualityMonitor.Etl.Mapping.Rows;

/// <summary>One thing that a table says, ready to be loaded.</summary>
internal abstract record Mapped
{
    private Mapped() { }

    public sealed record Figure(NewObservation Observation) : Mapped;

    public sealed record Plan(NewPlanValue Value) : Mapped;

    public sealed record Activity(NewActivity Value) : Mapped;

    public sealed record Risk(NewRiskMark Mark) : Mapped;

    public sealed record Said(NewText Value) : Mapped;

    public sealed record Issue(NewIssue Value) : Mapped;
}
