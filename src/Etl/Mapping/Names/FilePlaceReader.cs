using System.Text.RegularExpressions;
using QualityMonitor.Etl.Layouts;
using QualityMonitor.Etl.Patterns;
using QualityMonitor.Etl.Reading.Cells;
using QualityMonitor.Etl.Recognition;
using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Forms;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Etl.Mapping.Names;

/// <summary>Finds what is written once for the whole file: its period and its organisation.</summary>
internal static class FilePlaceReader
{
    public static Parsed<Period> Period(FilePlace place, SheetHead head, string fileName)
    {
        if (Text(place, head, fileName) is not { Length: > 0 } text)
            return FileMessages.NotThere("period", place);
        if (place is FilePlace.SheetName { Year: { } year } && new HeaderPeriod(year).Read(text) is { } part)
            return part;
        var read = PeriodReader.Read(text);
        return read.IsOk ? read : FileMessages.NotUnderstood("period", place, read.Problem!);
    }

    /// <summary>What stands beside a label of a form; null or empty where nothing does, or the label has gone.</summary>
    public static string? Beside(string label, SheetHead head) =>
        Labelled(head, TextPattern.Parse(label)) is { } found ? Next(found) : null;

    /// <summary>Who signs what a form explains; null or empty where nobody does.</summary>
    public static string? Author(SheetHead head) => BesideLabel(TextPattern.Parse(FormVocabulary.Author), head);

    public static Parsed<Organisation> Organisation(
        FilePlace place,
        SheetHead head,
        string fileName,
        OrganisationFinder organisations
    )
    {
        if (Text(place, head, fileName) is not { Length: > 0 } text)
            return FileMessages.NotThere("organisation", place);
        var found = organisations.Find(text);
        return found.IsOk ? found : FileMessages.NotUnderstood("organisation", place, found.Problem!);
    }

    /// <summary>
    /// What a file's name says in a place; null where the place is another, or the name says nothing.
    /// </summary>
    public static string? InName(FilePlace? place, string fileName) =>
        place is FilePlace.FileName(var expression) ? Matched(expression, fileName) : null;

    /// <summary>«Русский язык» as the sheet, the file or a cell says it.</summary>
    public static Parsed<string> Breakdown(FilePlace place, SheetHead head, string fileName) =>
        Text(place, head, fileName) is { Length: > 0 } text
            ? TextNormalizer.Tidy(text)
            : FileMessages.NotThere("breakdown", place);

    private static string? Text(FilePlace place, SheetHead head, string fileName) =>
        place switch
        {
            FilePlace.Constant(var text) => text,
            FilePlace.Mark(var text, _) => text,
            FilePlace.Cell(var row, var column) => head.TextAt(row, column),
            FilePlace.Label(var words) => BesideLabel(words, head),
            FilePlace.FileName(var expression) => Matched(expression, fileName),
            FilePlace.SheetName(var expression, _) => Matched(expression, head.Info.Name),
            _ => throw new ArgumentOutOfRangeException(nameof(place), place, "An unknown place."),
        };

    private static string? Matched(Regex expression, string name) =>
        expression.Match(name) is { Success: true } match
            ? match.Groups["value"] is { Success: true } value
                ? value.Value
                : match.Value
            : null;

    /// <summary>«Период: | IV квартал 2025» or «Период: IV квартал 2025» in one cell.</summary>
    private static string? BesideLabel(TextPattern words, SheetHead head)
    {
        // A cell that is the label goes before a title that merely contains it.
        if ((Labelled(head, words) ?? Find(head, words.IsMatch)) is not { } found)
            return null;
        return Next(found) ?? AfterLabel(words, TextNormalizer.Tidy(found.Row[found.Column].Text));
    }

    private static (Row Row, int Column)? Labelled(SheetHead head, TextPattern words) =>
        Find(head, text => words.IsExact(text.TrimEnd(' ', ':')));

    private static string? Next((Row Row, int Column) label)
    {
        var next = label.Row.Columns.ToArray().FirstOrDefault(column => column > label.Column);
        return next > 0 ? TextNormalizer.Tidy(label.Row[next].Text) : null;
    }

    private static (Row Row, int Column)? Find(SheetHead head, Func<string, bool> isLabel)
    {
        foreach (var row in head.Rows)
        {
            var at = row.Columns.ToArray().FirstOrDefault(column => isLabel(row[column].Text));
            if (at > 0)
                return (row, at);
        }

        return null;
    }

    private static string AfterLabel(TextPattern words, string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon >= 0)
            return text[(colon + 1)..].Trim();
        // Folding keeps positions on a tidy text, so the label can be cut off the original.
        var at = TextNormalizer.Fold(text).IndexOf(TextNormalizer.Fold(words.Written), StringComparison.Ordinal);
        return at < 0 ? text : text[(at + words.Weight)..].Trim();
    }
}
