namespace QualityMonitor.Indicators.Periods;

/// <summary>A row of a passport: rows of one code are its versions, each for its days.</summary>
public interface IVersion
{
    string Code { get; }

    Validity Validity { get; }
}
