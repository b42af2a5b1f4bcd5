namespace QualityMonitor.Etl.Layouts;

/// <summary>What the rows of a table are.</summary>
internal enum RowsAre
{
    Indicators,
    Organisations,

    /// <summary>Subjects, grades, assessments: every row is a part of the same indicators.</summary>
    Breakdowns,

    /// <summary>Years or quarters: every row is the same indicators at another time.</summary>
    Periods,
    Activities,
    Risks,
}

/// <summary>What follows for a table from what its rows are.</summary>
internal static class RowKinds
{
    /// <summary>Else they are things to do or to fear, and no column of theirs is measured.</summary>
    public static bool HaveFigures(this RowsAre rows) => rows is not (RowsAre.Activities or RowsAre.Risks);

    /// <summary>They are schools, subjects or years: what is measured stands in the header.</summary>
    public static bool HaveIndicatorsInHeader(this RowsAre rows) =>
        rows is RowsAre.Organisations or RowsAre.Breakdowns or RowsAre.Periods;
}
