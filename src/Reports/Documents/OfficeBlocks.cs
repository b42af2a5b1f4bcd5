using System.Globalization;

namespace QualityMonitor.Reports.Documents;

/// <param name="Name">«И. О. Фамилия»; empty: a blank to fill.</param>
public sealed record Signatory(string Position, string Name);

/// <summary>Who puts their names to a paper. All of it may be left out: then there are blanks to fill by hand.</summary>
/// <param name="Signed">Null: a blank.</param>
/// <param name="Executor">Who made the paper and how to reach them; empty for none.</param>
/// <param name="Approvals">Who agrees to it before it is signed; empty: no sheet for them.</param>
public sealed record Names(Signatory? Signed, string Executor, IReadOnlyList<Signatory> Approvals)
{
    public static Names None { get; } = new(null, "", []);
}

/// <summary>What stands above every paper.</summary>
/// <param name="Issuer">A letterhead says it itself.</param>
/// <param name="Title">The kind of the paper, then what it is of, a line each.</param>
/// <param name="Year">In which it is registered.</param>
public sealed record FrontMatter(string Issuer, IReadOnlyList<string> Title, int Year);

/// <summary>Blocks that papers of an office have in common.</summary>
public static class OfficeBlocks
{
    public static IEnumerable<Block> Front(FrontMatter front, bool hasLetterhead)
    {
        if (!hasLetterhead)
            yield return new Block.Paragraph(front.Issuer, TextLook.Issuer);
        foreach (var line in front.Title)
            yield return new Block.Paragraph(line, TextLook.Title);
        // The office registers the paper: day and number are theirs.
        var year = front.Year.ToString(CultureInfo.InvariantCulture);
        yield return new Block.Registration($"«___» ______________ {year} г.", "", "№ ______________");
    }

    /// <summary>The foot of the last page before the appendix: signature and executor.</summary>
    public static IEnumerable<Block> Foot(Names names)
    {
        yield return new Block.Signature(names.Signed?.Position ?? "", names.Signed?.Name ?? "");
        if (names.Executor.Length > 0)
            yield return new Block.Paragraph(names.Executor, TextLook.Executor);
    }

    /// <summary>«Лист согласования» on a page of its own; nothing where nobody is named.</summary>
    public static IEnumerable<Block> ApprovalSheet(Names names)
    {
        if (names.Approvals.Count == 0)
            yield break;

        yield return new Block.NewPage();
        yield return new Block.Paragraph("ЛИСТ СОГЛАСОВАНИЯ", TextLook.Title);
        yield return new Block.Table(
            [
                new Column("Должность", 38),
                new Column("Фамилия, инициалы", 27),
                new Column("Подпись", 18),
                new Column("Дата", 17),
            ],
            [.. names.Approvals.Select(static one => Row.Of(one.Position, one.Name, "", ""))]
        );
    }
}
