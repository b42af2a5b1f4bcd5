namespace QualityMonitor.Indicators.Identification;

/// <summary>A school on a list of schools that need help: «ШНОР, федеральный перечень, 2019».</summary>
/// <param name="List">As the programme calls it: ШНОР, ШНСУ.</param>
/// <param name="Document">Where the list comes from.</param>
public sealed record Membership(string Organisation, int Year, string List, string Document);
