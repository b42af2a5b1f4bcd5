namespace QualityMonitor.Reports.SchoolSheets.Page;

/// <summary>
/// The letter of a school as its templates see it: printed texts only. Tones are <c>good</c>, <c>bad</c>, <c>warn</c>,
/// <c>quiet</c>. Lists are empty, never null.
/// </summary>
/// <param name="Changes">What a corrected edition changes; empty in a first one.</param>
/// <param name="Preheader">What a mailbox shows beside the subject.</param>
/// <param name="Short">For the subject.</param>
/// <param name="Good">How the sheet opens.</param>
/// <param name="WorryLead">«Тревожит одно»; empty for no worry.</param>
/// <param name="Worry">Printed bold.</param>
/// <param name="Why">The school's own words; empty for none.</param>
/// <param name="Zone">Null where the passport has no criteria.</param>
/// <param name="Region">How the region is called; empty where no figure of it is shown.</param>
/// <param name="Before">The period that most rows compare with; empty for none.</param>
/// <param name="Counts">Counts without a plan, in a line; empty for none.</param>
/// <param name="Notes">Whose the plan is, and what is kept back.</param>
/// <param name="Data">What came from the school, and when.</param>
/// <param name="Sources">Where the figures stand.</param>
/// <param name="File">The sheet as a document, beside the letter.</param>
/// <param name="Workbook">Its figures as a workbook, beside the letter.</param>
public sealed record SheetPage(
    string School,
    string Town,
    string Period,
    string CutOff,
    string Title,
    int Edition,
    IReadOnlyList<string> Changes,
    string Preheader,
    string Short,
    string Good,
    string WorryLead,
    string Worry,
    string Why,
    SheetPageZone? Zone,
    IReadOnlyList<SheetPageSign> Signs,
    string Region,
    string Before,
    IReadOnlyList<SheetPageRow> Rows,
    string Counts,
    string Notes,
    IReadOnlyList<SheetPageRisk> Risks,
    IReadOnlyList<SheetPageStep> Steps,
    SheetPageLine Data,
    IReadOnlyList<SheetPageLine> Remarks,
    string MoreRemarks,
    string Sources,
    string File,
    string Workbook
);

/// <param name="Ways">What leads to the next better zone.</param>
public sealed record SheetPageZone(
    string Tone,
    string Sign,
    string Title,
    string Text,
    IReadOnlyList<SheetPageWay> Ways
);

/// <param name="Lead">Printed bold; empty for none.</param>
public sealed record SheetPageWay(string Lead, string Text);

/// <summary>A sign of the legend.</summary>
public sealed record SheetPageSign(string Tone, string Sign, string Word);

/// <param name="Detail">«422 из 435»; empty for nothing.</param>
/// <param name="Was">Empty for none; so are the others.</param>
/// <param name="WasPeriod">«III кв. 2025».</param>
/// <param name="Lacks">How many lack to the plan; empty for none.</param>
/// <param name="Beside">The town and the region in words.</param>
/// <param name="Dots">Null where nothing has a place on the scale.</param>
public sealed record SheetPageRow(
    string Code,
    string Name,
    string Tone,
    string Sign,
    string StatusWord,
    string Now,
    string Detail,
    string Was,
    string WasPeriod,
    string Plan,
    string Lacks,
    string Beside,
    SheetPageDots? Dots
);

/// <param name="ContentId">After <c>cid:</c>.</param>
public sealed record SheetPageDots(string ContentId, int Width, int Height, string Alternative);

/// <param name="Name">Empty: measures against no named risk.</param>
public sealed record SheetPageRisk(string Name, IReadOnlyList<SheetPageLine> Measures);

public sealed record SheetPageStep(string When, string Text);

public sealed record SheetPageLine(string Tone, string Sign, string Text);
