namespace QualityMonitor.Indicators.Forms;

/// <summary>
/// The codes of what is said of a sheet that was not loaded: whoever sent it may think that it was, so it is said first.
/// </summary>
public static class UnreadSheets
{
    /// <summary>It has a table of the same kind.</summary>
    public const string LeftOut = "sheet-left-out";

    /// <summary>It has one, and nobody sees the sheet.</summary>
    public const string Hidden = "sheet-hidden";

    /// <summary>A form that somebody put away.</summary>
    public const string HiddenForm = "form-hidden";

    /// <summary>It has some other table.</summary>
    public const string NotRead = "sheet-not-read";

    public static bool Tells(string code) => code is LeftOut or Hidden or HiddenForm or NotRead;
}
