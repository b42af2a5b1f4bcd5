using QualityMonitor.Indicators;
using QualityMonitor.Reports.Wording;

namespace QualityMonitor.Reports.Digests;

/// <summary>
/// A letter that lists what happened, part by part, and says what to do: what its templates see, in snake_case; all
/// texts are ready to print.
/// </summary>
/// <param name="Source">What made it, in one line.</param>
/// <param name="Foot">Who gets it and why.</param>
public sealed record DigestPage(
    string About,
    string Verdict,
    string Programme,
    string Source,
    IReadOnlyList<DigestPage.Part> Parts,
    IReadOnlyList<string> Steps,
    string Foot
)
{
    /// <summary>It tells good news alone; else something is there to be looked at.</summary>
    public bool IsWell { get; init; }

    /// <param name="More">How many more there are; empty where these are all.</param>
    public sealed record Part(string Head, IReadOnlyList<string> Lines, string More)
    {
        /// <param name="most">Lines that are shown; the rest is counted.</param>
        internal static Part Of(string head, IReadOnlyList<string> all, int most) =>
            new(
                head,
                [.. all.Take(most).Select(Words.Tidy)],
                all.Count > most ? $"и ещё {RussianText.Number(all.Count - most)}" : ""
            );
    }
}
