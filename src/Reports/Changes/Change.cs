namespace QualityMonitor.Reports.Changes;

/// <summary>What a datum of a report is. Only what stands here can make a corrected edition.</summary>
public enum DataKind
{
    /// <summary>An organisation's figure of an indicator.</summary>
    Fact,

    /// <summary>The unit mark of a fact where it is not the indicator's own.</summary>
    Mark,
    Plan,

    /// <summary>How a figure stands to its plan; a day that passes does not move it.</summary>
    Standing,
    MunicipalTask,
    Direction,
    JudgedPeriod,
    Previous,
    YearAgo,
    Baseline,
    Coverage,

    /// <summary>The owner's own figure that differs from the computed one.</summary>
    OwnFigure,
    Benchmark,
    Breakdown,

    /// <summary>A school of the programme.</summary>
    Member,

    /// <summary>Whether a school gave its data in time, late or not.</summary>
    Submission,

    /// <summary>How an activity of the roadmap was carried out.</summary>
    Activity,

    /// <summary>When an activity is due, as written.</summary>
    Term,
    Risk,

    /// <summary>How strongly a risk applies.</summary>
    RiskLevel,
    Zone,
    Criterion,
    SchoolList,
    Cluster,
    Index,
    Method,

    /// <summary>How effective the programme is.</summary>
    Effectiveness,

    /// <summary>The act's grade of it.</summary>
    Grade,

    /// <summary>Why an indicator is as it is, in a person's words.</summary>
    Explanation,

    /// <summary>What a person proposes for decision.</summary>
    Proposal,

    /// <summary>A person's prose.</summary>
    Passage,

    /// <summary>A remark to a file, by file and cell; of a digest alone.</summary>
    Remark,
}

/// <summary>One datum of a report by codes.</summary>
/// <param name="Subject">An indicator's or criterion's code, an activity's or a risk's words.</param>
/// <param name="Organisation">Its code; empty for the programme's owner.</param>
/// <param name="Part">What tells data of one subject and organisation apart: a breakdown, the number of a repeated
/// activity; empty for none.</param>
public readonly record struct DataKey(DataKind Kind, string Subject, string Organisation, string Part);

/// <param name="Code">What is compared, free of wording; null where an edition of the first format did not keep
/// it: then <paramref name="Shown"/> is compared.</param>
/// <param name="Shown">The figure as its letter printed it, a person's word for it, or the code's name in full.</param>
public sealed record DataValue(string? Code, string Shown)
{
    public bool IsSameAs(DataValue other) =>
        Code is null || other.Code is null ? Shown == other.Shown : Code == other.Code;
}

/// <summary>A datum that differs from the edition before.</summary>
/// <param name="Was">Null: it was not there.</param>
/// <param name="Is">Null: it is no longer there.</param>
/// <param name="Name">The organisation's short name, as the edition that knows it prints it; empty for the
/// owner.</param>
public sealed record Change(DataKey Key, DataValue? Was, DataValue? Is, string Name)
{
    public DataKind Kind => Key.Kind;
}
