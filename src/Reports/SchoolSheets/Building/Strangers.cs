using QualityMonitor.Indicators.Privacy;

namespace QualityMonitor.Reports.SchoolSheets.Building;

/// <summary>What people wrote, as far as it may be quoted to one school.</summary>
internal sealed class Strangers(SchoolNames names, string school)
{
    /// <summary>The text; empty where it names another school.</summary>
    public string Quoted(string text) => names.IsAnotherIn(text, school) ? "" : text;
}
