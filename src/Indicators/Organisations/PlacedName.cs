namespace QualityMonitor.Indicators.Organisations;

/// <summary>A written name taken into the organisation's own part and the territory it is said to lie in.</summary>
/// <param name="Own">«СОШ № 1» of «Волжский район, СОШ № 1»; empty where only the territory is named.</param>
/// <param name="Within">The territory; several where the words fit several; empty when the programme knows no such
/// one.</param>
internal sealed record PlacedName(string Own, IReadOnlyList<Organisation> Within);
