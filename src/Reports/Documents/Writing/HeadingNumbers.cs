using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace QualityMonitor.Reports.Documents.Writing;

/// <summary>«1.», «1.1.» before headings, as a list of Word's: a heading that a person adds moves those below it.</summary>
internal static class HeadingNumbers
{
    /// <summary>Adds the list and returns its number.</summary>
    public static int Add(MainDocumentPart main)
    {
        var part = main.NumberingDefinitionsPart ?? main.AddNewPart<NumberingDefinitionsPart>("rIdQmNumbering");
        var numbering = part.Numbering ??= new Numbering();
        var shape =
            numbering
                .Elements<AbstractNum>()
                .Select(static one => one.AbstractNumberId?.Value ?? 0)
                .DefaultIfEmpty(0)
                .Max() + 1;
        var number =
            numbering
                .Elements<NumberingInstance>()
                .Select(static one => one.NumberID?.Value ?? 0)
                .DefaultIfEmpty(0)
                .Max() + 1;
        var list = new AbstractNum(
            new MultiLevelType { Val = MultiLevelValues.Multilevel },
            Level(0, "%1."),
            Level(1, "%1.%2.")
        )
        {
            AbstractNumberId = shape,
        };
        // All shapes of lists stand before all lists.
        if (numbering.Elements<AbstractNum>().LastOrDefault() is { } last)
            last.InsertAfterSelf(list);
        else
            numbering.PrependChild(list);
        var instance = new NumberingInstance(new AbstractNumId { Val = shape }) { NumberID = number };
        if (numbering.Elements<NumberingInstance>().LastOrDefault() is { } before)
            before.InsertAfterSelf(instance);
        else
            numbering.Elements<AbstractNum>().Last().InsertAfterSelf(instance);
        return number;
    }

    private static Level Level(int index, string text) =>
        new(
            new StartNumberingValue { Val = 1 },
            new NumberingFormat { Val = NumberFormatValues.Decimal },
            new LevelSuffix { Val = LevelSuffixValues.Space },
            new LevelText { Val = text },
            new LevelJustification { Val = LevelJustificationValues.Left }
        )
        {
            LevelIndex = index,
        };
}
