using QualityMonitor.Reports.Documents;

namespace QualityMonitor.Reports.Quarterly.Document;

/// <summary>What the pictures of a paper show, in words: for a copy that is to be small, and says that it is one.</summary>
internal static class PictureWords
{
    private const string Told =
        "Это копия без рисунков: с ними документ больше, чем принимает почта. Где был рисунок, сказано, что на нём "
        + "показано; текст и таблицы те же.";

    public static IReadOnlyList<Block> Instead(IReadOnlyList<Block> blocks) =>
        [new Block.Paragraph(Line.Bold(Told), TextLook.Note), .. blocks.Select(Instead)];

    private static Block Instead(Block block) =>
        block switch
        {
            Block.Picture picture => new Block.Paragraph(
                Line.Of(Phrase.Bold("Вместо рисунка: " + Heading(picture)), " " + picture.Alt),
                TextLook.Note
            ),
            Block.Landscape turned => turned with { Blocks = [.. turned.Blocks.Select(Instead)] },
            _ => block,
        };

    private static string Heading(Block.Picture picture) => picture.Caption.Length > 0 ? picture.Caption + "." : "";
}
