namespace QualityMonitor.Reports.Quarterly.Pictures;

/// <summary>What an indicator is called where there is no room for its whole name.</summary>
internal static class ShortName
{
    /// <summary>Longer than this is no name any more but the definition.</summary>
    private const int Longest = 60;

    /// <summary>What stands before the colon: «Успеваемость: доля обучающихся …»; else all of it.</summary>
    public static string Of(string name)
    {
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        return colon is > 0 and <= Longest ? name[..colon].TrimEnd() : name;
    }
}
