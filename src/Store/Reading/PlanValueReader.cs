using QualityMonitor.Indicators;

namespace QualityMonitor.Store.Reading;

/// <summary>Plan values.</summary>
public sealed class PlanValueReader(Database database)
{
    /// <summary>
    /// The plan that holds on <paramref name="day"/> as known at <paramref name="asOf"/>, for the indicators of
    /// <paramref name="programme"/>. Values of a passport hold only while it is the latest revision; among those valid on the day
    /// the one of the latest <c>ValidFrom</c> wins, then the one loaded last.
    /// </summary>
    /// <exception cref="InvalidDataException">A stored plan text is not understood any more.</exception>
    public Task<IReadOnlyList<PlannedValue>> CurrentAsync(ProgrammeDefinition programme, DateTimeOffset asOf, DateOnly day, CancellationToken cancellationToken) => throw new NotImplementedException(database.ToString());
}
