using QualityMonitor.Indicators.Authority;

namespace QualityMonitor.Indicators.Completeness;

/// <summary>
/// Why a file waits, for whoever only has to know of it: what is to be done stands in the letter about the file.
/// </summary>
public static class StandingText
{
    /// <returns>Goes on after a comma or a colon; empty where the reason says nothing to others.</returns>
    public static string Why(string? reasonCode) =>
        reasonCode switch
        {
            AuthorityMessages.OtherOrganisation => "в нём сведения за другую организацию",
            { } code when code.StartsWith("layout", StringComparison.Ordinal) =>
                "такой таблицы программа пока не знает",
            { } code when code.StartsWith("passport", StringComparison.Ordinal) => "это паспорт программы",
            "programme-missing" => "программа, которую он называет, ещё не описана",
            _ => "",
        };
}
