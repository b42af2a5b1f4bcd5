namespace QualityMonitor.Store.Loading;

/// <summary>
/// One attempt gave a figure twice, though its loader promised not to: see <see cref="LoadSession.TryAddAsync"/>.
/// </summary>
public sealed class DuplicateObservationException(NewObservation observation)
    : InvalidOperationException(
        $"Indicator {observation.IndicatorCode}, organisation {observation.OrganisationCode}, period {observation.Period.Code}, breakdown '{observation.Breakdown}' is loaded twice by one file: sheet {observation.Cell.Sheet}, row {observation.Cell.Row}, column {observation.Cell.Column}."
    )
{
    /// <summary>The second one, which was not stored.</summary>
    public NewObservation Observation { get; } = observation;
}
