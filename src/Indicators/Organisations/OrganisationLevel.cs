namespace QualityMonitor.Indicators.Organisations;

public enum OrganisationLevel
{
    School,
    Municipality,
    Region,
    Country,
}
