using QualityMonitor.Reports.Documents;
using QualityMonitor.Reports.Documents.Writing;
using QualityMonitor.Reports.Quarterly.Telling;

namespace QualityMonitor.Reports.Quarterly.Document;

/// <summary>The quarterly report as the paper that is signed and filed. Pure: the same input gives the same bytes.</summary>
public static class QuarterlyDocument
{
    /// <exception cref="LetterheadException">The letterhead is no document.</exception>
    public static byte[] Write(QuarterlyPaper paper) => Write(paper, Blocks(paper));

    /// <summary>The same with words in place of its pictures, where no letter has room for them.</summary>
    /// <exception cref="LetterheadException">The letterhead is no document.</exception>
    public static byte[] WriteLighter(QuarterlyPaper paper) => Write(paper, PictureWords.Instead(Blocks(paper)));

    private static byte[] Write(QuarterlyPaper paper, IReadOnlyList<Block> blocks) =>
        PaperFile.Write(new Paper(PaperName.Title(paper.Report), blocks) { Letterhead = paper.Letterhead });

    private static List<Block> Blocks(QuarterlyPaper paper)
    {
        var report = paper.Report;
        var names = PaperNames.Of(report.Signers);
        Block[] facts = [.. FactPart.Of(paper)];
        Block[] after =
        [
            .. TargetsPart.Of(report),
            .. DynamicsPart.Of(report, paper.Pictures),
            .. SchoolsPart.Of(report),
            .. ClustersPart.Of(report),
            .. RoadmapPart.Of(report.Roadmap, report.CutOff, paper.RoadmapPicture),
            .. DataPart.Of(report),
            .. EffectivenessPart.Of(report.Effectiveness),
            .. ProposalsPart.Of(report),
        ];
        Block[] foot =
        [
            .. report.Files.Count > 0
                ? [new Block.Paragraph("Приложение: источники данных, в 1 экз.", TextLook.Plain)]
                : Array.Empty<Block>(),
            .. OfficeBlocks.Foot(names),
        ];

        // Names alone on an upright page after the turned ones sign nothing that one can see.
        Block[] told =
            after is [] && facts is [Block.Landscape turned]
                ? [turned with { Blocks = [.. turned.Blocks, .. foot] }]
                : [.. facts, .. after, .. foot];
        return
        [
            .. FrontPart.Of(paper),
            new Block.Contents("Содержание"),
            .. SummaryPart.Of(report),
            .. ProsePart.Of(report),
            .. told,
            .. OfficeBlocks.ApprovalSheet(names),
            .. SourcesPart.Of(report),
        ];
    }
}
