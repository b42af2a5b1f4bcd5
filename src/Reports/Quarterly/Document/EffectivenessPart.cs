using QualityMonitor.Indicators;
using QualityMonitor.Reports.Documents;
using QualityMonitor.Reports.Quarterly.Page;

namespace QualityMonitor.Reports.Quarterly.Document;

/// <summary>The effectiveness of the programme with every step of its method.</summary>
internal static class EffectivenessPart
{
    public static IEnumerable<Block> Of(EffectivenessSection? effectiveness)
    {
        if (SupportMaker.Of(effectiveness) is not { } page)
            yield break;

        yield return new Block.Heading("Оценка эффективности программы");
        yield return new Block.Paragraph(
            $"Методика — {page.Method}."
                + (page.Act.Length > 0 ? $" Утверждена документом: {RussianText.Stop(page.Act)}" : "")
        );
        yield return new Block.Table(
            [
                new Column("Обозначение", 14, Align.Centre),
                new Column("Что это", 40),
                new Column("Как получено", 30),
                new Column("Значение", 16, Align.Centre),
            ],
            [.. page.Steps.Select(static step => Row.Of(step.Code, step.Name, step.How, step.Value))]
        )
        {
            Title = "Расчёт эффективности",
        };
        if (EffectivenessLine.Of(effectiveness) is { } line)
            yield return new Block.Paragraph(line);
    }
}
