using QualityMonitor.Reports.Quarterly.Page;

namespace QualityMonitor.Reports.Quarterly.Head;

/// <summary>
/// The letter of the head as its templates see it: printed texts only. Tones are <c>good</c>, <c>bad</c>,
/// <c>warn</c>, <c>quiet</c>. Lists are empty, never null.
/// </summary>
/// <param name="Preheader">What a mailbox shows beside the subject.</param>
/// <param name="Changes">What a corrected edition changes; null in a first one.</param>
/// <param name="Big">«11 из 16».</param>
/// <param name="BigText">What the number counts and how it stands to the period before.</param>
/// <param name="Short">For the subject.</param>
/// <param name="DoubtLead">«Из 11 под вопросом 1.»; empty for none.</param>
/// <param name="Doubts">What could take the number back, a sentence or two each.</param>
/// <param name="Ask">How many decisions are awaited of the reader.</param>
/// <param name="MoreMissed">What is missed as well and has no statement; empty for none.</param>
/// <param name="Zones">Null where the passport has no criteria.</param>
/// <param name="Lines">The roadmap and who has not submitted, one each.</param>
/// <param name="Attachments">What lies beside the letter; empty for nothing.</param>
/// <param name="Sources">Where the figures of the statements stand, by their number.</param>
public sealed record HeadPage(
    string Owner,
    string Period,
    string CutOff,
    string Title,
    int Edition,
    PageChanges? Changes,
    string Preheader,
    string Big,
    string BigText,
    string Short,
    IReadOnlyList<Segment> Segments,
    string DoubtLead,
    IReadOnlyList<string> Doubts,
    string Ask,
    IReadOnlyList<HeadStatement> Statements,
    string MoreMissed,
    HeadZones? Zones,
    IReadOnlyList<HeadLine> Lines,
    string Attachments,
    IReadOnlyList<HeadSource> Sources
)
{
    /// <summary>What people propose for decision; at most three.</summary>
    public IReadOnlyList<HeadProposal> Proposals { get; init; } = [];
}

/// <param name="Details">Whose it would be, by when and what it gives; empty where not said.</param>
/// <param name="Signed">«методист Иванова А. А., 12.01.2026».</param>
public sealed record HeadProposal(int Number, string What, string Details, string Signed);

/// <summary>One finding: what happened, who is behind it, why.</summary>
/// <param name="StatusWord">The sign in words, for those who do not see it.</param>
/// <param name="Lead">What happened, with fact and plan; printed bold.</param>
/// <param name="Text">How big, who is behind it, what missing data would change; empty for nothing more.</param>
/// <param name="Why">Only in a person's words, or that nobody has said any; empty where nobody is asked.</param>
/// <param name="Source">The number of its source; 0 where it has none.</param>
/// <param name="Chart">Beside a failing indicator; null where there is nothing to draw.</param>
public sealed record HeadStatement(
    string Tone,
    string Sign,
    string StatusWord,
    string Lead,
    string Text,
    string Why,
    int Source,
    HeadChart? Chart
);

/// <param name="ContentId">After <c>cid:</c>.</param>
public sealed record HeadChart(string ContentId, int Width, int Height, string Alternative);

/// <param name="Title">«Красная зона: 2 школы из 12».</param>
public sealed record HeadZones(string Title, IReadOnlyList<HeadLine> Lines);

/// <param name="Label">«Вошла», «Дорожная карта».</param>
/// <param name="Sign">Empty for none, as <paramref name="Lead"/>.</param>
/// <param name="Lead">Printed bold before the text.</param>
public sealed record HeadLine(string Label, string Tone, string Sign, string Lead, string Text);

public sealed record HeadSource(int Number, string Text);
