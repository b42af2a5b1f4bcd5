namespace QualityMonitor.Indicators.Forms;

/// <summary>Whose form it is and for what: the hidden codes of a form.</summary>
public sealed record FormMark(string ProgrammeCode, string OrganisationCode, string PeriodCode, string Version);
