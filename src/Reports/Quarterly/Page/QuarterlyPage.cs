namespace QualityMonitor.Reports.Quarterly.Page;

/// <summary>
/// The report as its templates see it: printed texts only, so that HTML, plain text and subject say the same. Tones are
/// <c>good</c>, <c>bad</c>, <c>warn</c>, <c>quiet</c>; a template chooses the colours. Lists are empty, never null.
/// </summary>
/// <param name="Preheader">What a mailbox shows beside the subject.</param>
/// <param name="Edition">1 for the first.</param>
/// <param name="Changes">What a corrected edition changes; null in a first one.</param>
/// <param name="Attachment">The file with every figure.</param>
/// <param name="Paper">The file that is signed and filed.</param>
/// <param name="Marks">Signs of the headlines that are no status, each with its word; empty for none.</param>
public sealed record QuarterlyPage(
    string Owner,
    string Period,
    string CutOff,
    string Title,
    string Document,
    int Edition,
    PageChanges? Changes,
    string Preheader,
    Hero Hero,
    IReadOnlyList<PageMark> Marks,
    IReadOnlyList<PageHeadline> Headlines,
    IReadOnlyList<PageRow> Attention,
    string? PreviousTitle,
    IReadOnlyList<PageRow> Slipped,
    PageTerritories? Territories,
    IReadOnlyList<PageLag> Lagging,
    string OftenBehind,
    IReadOnlyList<PageLine> Completeness,
    IReadOnlyList<PageIssueFile> Issues,
    string MoreIssues,
    PageRoadmap? Roadmap,
    IReadOnlyList<PageRisk> Risks,
    PageSupport? Support,
    PageEffectiveness? Effectiveness,
    IReadOnlyList<PageRow> Rows,
    bool HasPlans,
    IReadOnlyList<PageFile> Files,
    IReadOnlyList<PageSource> Sources,
    string Attachment,
    string Paper
)
{
    /// <summary>What the reader is asked for; null for whoever is asked for nothing.</summary>
    public PageAsks? Asks { get; init; }

    /// <summary>Indicators that the programme has no more, each with its last figure.</summary>
    public IReadOnlyList<string> Ended { get; init; } = [];
}

/// <param name="Attachment">The workbook to fill in.</param>
/// <param name="Explanations">Which indicators nobody has explained.</param>
/// <param name="Proposals">That there are none, or where they stand.</param>
/// <param name="References">What in people's texts leads nowhere.</param>
public sealed record PageAsks(
    string Attachment,
    string Explanations,
    string Proposals,
    IReadOnlyList<string> References
);

/// <summary>The answer of the first screen.</summary>
/// <param name="Short">For the subject: «выполнено 11 из 16, не выполнено 3».</param>
public sealed record Hero(string Big, string Text, string More, string Short, IReadOnlyList<Segment> Segments);

/// <param name="Width">Percent of the bar, 1..100.</param>
/// <param name="Label">«11 выполнены».</param>
public sealed record Segment(string Tone, string Sign, int Width, string Label);

/// <param name="Lines">The first few changes; empty where nobody can say which.</param>
/// <param name="More">«и ещё 3 изменения», or what to say without lines; empty for nothing.</param>
/// <param name="Where">Where all of them stand.</param>
public sealed record PageChanges(IReadOnlyList<string> Lines, string More, string Where);

/// <param name="Label">«требует внимания».</param>
public sealed record PageMark(string Tone, string Sign, string Label);

/// <param name="Anchor">Of the sources; empty for none.</param>
public sealed record PageHeadline(string Tone, string Sign, string Lead, string Text, string Anchor);

/// <param name="StatusWord">The sign in words, for those who do not see it.</param>
/// <param name="Change">«+0,3 п.п.», with <paramref name="ChangeWord"/> «лучше», «хуже» or nothing.</param>
/// <param name="ChangeOfSome">Whose change it is and, in the first list that has the row, between which figures, where
/// it is not that of the two printed: some were silent once. Empty otherwise.</param>
/// <param name="DegreeWidth">Percent of the bar; −1 where there is no degree.</param>
/// <param name="Notes">Small print under the name.</param>
/// <param name="Story">Why it was judged so and what the figure is made of, a sentence each, for templates that
/// explain; the shipped ones leave it out.</param>
/// <param name="IsAbove">It stands among those that are not met or at risk.</param>
/// <param name="IsPlain">Its plan is met by a figure that nothing contradicts: it needs no more than a line.</param>
public sealed record PageRow(
    string Code,
    string Name,
    string Unit,
    string Tone,
    string Sign,
    string StatusWord,
    string Plan,
    string Fact,
    string Detail,
    string OfSome,
    string Was,
    string WasTitle,
    bool WasMet,
    string Change,
    string ChangeWord,
    string ChangeTone,
    string ChangeOfSome,
    string Degree,
    int DegreeWidth,
    string Reason,
    IReadOnlyList<string> Notes,
    IReadOnlyList<string> Story,
    string Anchor,
    bool IsAbove,
    bool IsPlain
);

/// <summary>
/// The municipalities of a region, or the regions of a country; those with the smallest part of their plans met come
/// first.
/// </summary>
/// <param name="Title">«По муниципалитетам».</param>
/// <param name="More">How many the mail leaves out and where all their figures are.</param>
public sealed record PageTerritories(string Title, string Head, IReadOnlyList<PageTerritory> Rows, string More);

/// <param name="Width">Percent of the bar that is met; −1 where nothing was judged.</param>
/// <param name="Met">«18 из 30»; «нет данных».</param>
/// <param name="Behind">«не выполнены 1.7, 1.8 и ещё 3»; empty for none.</param>
/// <param name="Doubt">«сдали не все школы: в цифрах от 12 из 17»; empty for none.</param>
public sealed record PageTerritory(string Name, int Width, string Met, string Behind, string Doubt);

/// <summary>Schools below the plan of one indicator.</summary>
public sealed record PageLag(
    string Code,
    string Name,
    string Plan,
    IReadOnlyList<PageLagSchool> Schools,
    string More,
    string Anchor
);

/// <param name="Lacking">«не хватает 6 обучающихся»; empty for none.</param>
public sealed record PageLagSchool(string Name, string Fact, string Detail, string Lacking);

public sealed record PageLine(string Tone, string Sign, string Lead, string Text);

public sealed record PageIssueFile(string FileName, IReadOnlyList<PageIssue> Issues);

public sealed record PageIssue(string Tone, string Sign, string Place, string Value, string Message, string Expected);

/// <param name="Summary">How many activities have which status, or where nothing was reported, which kind of
/// date.</param>
/// <param name="Due">What needs attention; where nothing was reported, what is due in the period.</param>
/// <param name="Behind">Who is behind; empty for nobody.</param>
public sealed record PageRoadmap(
    string Summary,
    string DueTitle,
    IReadOnlyList<PageActivity> Due,
    string MoreDue,
    string Behind,
    IReadOnlyList<PageUndated> Undated,
    string OthersTitle,
    IReadOnlyList<PageActivity> Others
);

/// <param name="Tone">Empty with <paramref name="Sign"/> and <paramref name="Verdict"/> where nothing was
/// reported.</param>
public sealed record PageActivity(
    string Text,
    string Period,
    string Responsible,
    string Tone,
    string Sign,
    string Verdict
);

public sealed record PageUndated(string Period, string Count, string Texts);

public sealed record PageRisk(string Risk, string Schools, int Count);

/// <param name="More">How many schools the mail leaves out; empty for none.</param>
/// <param name="Unknown">Schools whose zone cannot be told; empty for none.</param>
public sealed record PageSupport(string Summary, IReadOnlyList<PageSupported> Schools, string More, string Unknown);

/// <param name="Doubt">«по неполным данным», or empty.</param>
/// <param name="Reasons">The criteria that apply or cannot be told.</param>
/// <param name="Notes">Lists the school is on, its cluster.</param>
public sealed record PageSupported(
    string Name,
    string Tone,
    string Sign,
    string Zone,
    string Doubt,
    IReadOnlyList<string> Reasons,
    IReadOnlyList<string> Notes
);

/// <param name="Act">Empty when the passport names none.</param>
/// <param name="Formula">With its numbers: «СР = 11,43 / 12 = 0,9525; Э = СР = 0,9525».</param>
public sealed record PageEffectiveness(
    string Method,
    string Act,
    string Sentence,
    string Formula,
    IReadOnlyList<PageStep> Steps
);

public sealed record PageStep(string Code, string Name, string How, string Value);

/// <param name="Label">«Ф1».</param>
/// <param name="Submission">«отправление № 9»: the number by which commands and the appendix know the file.</param>
public sealed record PageFile(string Label, string FileName, string Received, string Submission);

/// <param name="Lines">«факт: лист «Показатели», C6, D6 — Ф1–Ф10, Ф12».</param>
public sealed record PageSource(string Anchor, string Code, string Name, IReadOnlyList<PageSourceLine> Lines);

public sealed record PageSourceLine(string Label, string Text);
