namespace QualityMonitor.Reports.Charts;

/// <summary>The shape that tells a status without its colour.</summary>
public enum Mark
{
    Tick,
    Cross,
    Triangle,

    /// <summary>Three dots: the day has not come.</summary>
    Later,

    /// <summary>A dot: there is nothing to judge by.</summary>
    Dot,

    /// <summary>An empty ring: no data.</summary>
    Ring,

    Question,
}

/// <summary>A status as charts show it.</summary>
/// <param name="Word">As a legend names it: «не выполнен».</param>
public sealed record Sign(Mark Mark, string Word);
