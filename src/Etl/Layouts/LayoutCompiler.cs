using System.Globalization;
using System.Text.RegularExpressions;
using QualityMonitor.Etl.Patterns;
using QualityMonitor.Indicators.Checks;
using QualityMonitor.Indicators.Periods;

namespace QualityMonitor.Etl.Layouts;

/// <summary>
/// Turns the keys of a layout into a <see cref="Layout"/>; docs/layouts.ru.md explains every key to its author.
/// </summary>
internal static class LayoutCompiler
{
    private static readonly string[] Places = ["header", "column", "headers"];
    private const int EarliestYear = 1990;
    private const int LatestYear = 2100;

    private static readonly string[] SplitGroups = ["value", "plan", "baseline", "numerator", "denominator"];

    /// <returns>A layout of use only when <paramref name="map"/> noted no mistake.</returns>
    public static Layout Compile(YamlMap map, string defaultName)
    {
        var rows = map.Word("rows", LayoutWords.Rows) ?? RowsAre.Indicators;
        var columns = Columns(map);
        var (headerRow, headerWords) = Header(map, columns);
        var sheet = map.Text("sheet");
        var sheetNumber = int.TryParse(sheet, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : (int?)null;
        var layout = new Layout(map.Text("name") ?? defaultName)
        {
            Files = Files(map),
            SheetNumber = sheetNumber,
            SheetName = sheet is not null && sheetNumber is null ? SheetName(map, sheet) : null,
            Words = map.Patterns("words"),
            HeaderRow = headerRow,
            HeaderWords = headerWords,
            HeaderRows = map.Int("header_rows", 1, 5),
            Rows = rows,
            Sections = map.Word("sections", LayoutWords.Sections) ?? SectionsAre.Skipped,
            Columns = columns,
            Period = Place(map, "period"),
            Organisation = Place(map, "organisation"),
            Breakdown = Place(map, "breakdown"),
            Skip = map.Patterns("skip"),
            Splits = [.. map.Maps("split").Select(Split)],
            Checks = [.. map.Maps("checks").Select(CheckCompiler.Compile).OfType<CheckRule>()],
            MaxErrors = map.Int("max_errors", 0, 100),
            ProgrammeCode = map.Text("programme"),
            Define = map.Map("define") is { } define ? DefinitionCompiler.Compile(define) : null,
        };
        map.Close();

        // What keys must agree on is asked only of keys that were read: one slip of the pen is one mistake.
        if (map.Mistakes.All.Count == 0)
            LayoutRules.Check(layout, map);
        return layout;
    }

    private static FileGlob? SheetName(YamlMap map, string written)
    {
        try
        {
            return FileGlob.OfSheet(written);
        }
        catch (ArgumentException exception)
        {
            map.Wrong("sheet", LayoutMessages.WrongPattern(written, exception.Message));
            return null;
        }
    }

    private static FileGlob[] Files(YamlMap map)
    {
        if (!map.Has("files"))
            map.Wrong("files", LayoutMessages.Missing("имя файла или образец, например \"план-факт*.xlsx\""));
        return [.. map.Texts("files").Select(static text => new FileGlob(text))];
    }

    /// <summary>Without the key the header is the row that has every header the columns name.</summary>
    private static (int? Row, IReadOnlyList<TextPattern> Words) Header(YamlMap map, IReadOnlyList<ColumnRule> columns)
    {
        if (
            map.Texts("header") is [var single]
            && int.TryParse(single, NumberStyles.None, CultureInfo.InvariantCulture, out var row)
        )
            return (row, []);
        var words = map.Patterns("header");
        if (words.Count == 0)
            words =
            [
                .. columns
                    .Where(static column => !column.IsOptional)
                    .Select(static column => column.Place)
                    .OfType<ColumnPlace.Header>()
                    .Select(static place => place.Words),
            ];
        return words.Count == 0 ? (0, []) : (null, words);
    }

    private static List<ColumnRule> Columns(YamlMap map)
    {
        var columns = new List<ColumnRule>();
        foreach (var column in map.Maps("columns"))
        {
            if (ColumnPlaceOf(column) is { } place)
                columns.Add(ColumnOf(column, place));
            column.Close();
        }

        if (!map.Has("columns"))
            map.Wrong(
                "columns",
                LayoutMessages.Missing("список столбцов, например - { header: Показатель, is: name }")
            );
        return columns;
    }

    private static ColumnRule ColumnOf(YamlMap column, ColumnPlace place)
    {
        var role = column.Word("is", LayoutWords.Roles);
        if (role is null && place is not ColumnPlace.Every && !column.Has("is"))
            column.Wrong("is", LayoutMessages.Missing("одно из: " + string.Join(", ", LayoutWords.Roles.Keys)));
        return new ColumnRule(
            place,
            role ?? ColumnRole.Value,
            column.Period("period"),
            column.Text("organisation"),
            column.Text("indicator"),
            column.Flag("optional")
        )
        {
            Risk = column.Text("risk"),
        };
    }

    private static ColumnPlace? ColumnPlaceOf(YamlMap column)
    {
        var header = column.Text("header", LayoutMessages.Pattern);
        var letter = column.Value<int>("column", CellNames.Column, LayoutMessages.Column);
        var headers = column.Word("headers", LayoutWords.Headers);
        var given = Places.Count(column.Has);
        if (given != 1)
        {
            column.Wrong("header", LayoutMessages.ColumnPlace(given));
            return null;
        }

        if (header is not null)
            return column.Pattern("header", header) is { } words ? new ColumnPlace.Header(words) : null;
        if (letter is { } number)
            return new ColumnPlace.Letter(number);
        return headers is { } every
            ? new ColumnPlace.Every(every, column.Text("words") is { } text ? column.Pattern("words", text) : null)
            : null;
    }

    private static FilePlace? Place(YamlMap map, string key)
    {
        if (!map.IsMap(key))
            return map.Text(key, LayoutMessages.Place) is { } constant ? new FilePlace.Constant(constant) : null;
        var place = map.Map(key)!;
        var cell = place.Text("cell");
        var label = place.Text("label");
        var file = place.Text("file");
        var sheet = place.Text("sheet");
        var year = key == "period" && sheet is not null ? place.Int("year", EarliestYear, LatestYear) : null;
        place.Close();
        if (cell is not null && CellNames.Cell(cell) is { } address)
            return new FilePlace.Cell(address.Row, address.Column);
        if (label is not null)
            return place.Pattern("label", label) is { } words ? new FilePlace.Label(words) : null;
        if (file is not null)
            return Expression(place, "file", file) is { } expression ? new FilePlace.FileName(expression) : null;
        if (sheet is not null)
            return Expression(place, "sheet", sheet) is { } ofSheet
                ? new FilePlace.SheetName(ofSheet, year is { } one ? Period.Year(one) : null)
                : null;
        map.Wrong(key, LayoutMessages.Wrong(cell ?? "", LayoutMessages.Place));
        return null;
    }

    private static SplitRule Split(YamlMap map)
    {
        var rows = map.Patterns("rows");
        var pattern = map.Text("pattern");
        var expression = pattern is null ? null : Expression(map, "pattern", pattern);
        var rule = new SplitRule(rows, expression, map.Flag("first_number"), map.Text("indicator"));
        if (
            rule.FirstNumber == (expression is not null)
            || (
                expression is not null
                && !expression.GetGroupNames().Intersect(SplitGroups, StringComparer.Ordinal).Any()
            )
        )
            map.Wrong("pattern", LayoutMessages.SplitEmpty());
        if (rule is { Indicator: not null, Rows.Count: 0 })
            map.Wrong("rows", LayoutMessages.SplitOfNoRow());
        map.Close();
        return rule;
    }

    private static Regex? Expression(YamlMap map, string key, string pattern)
    {
        try
        {
            return TextPattern.Expression(pattern);
        }
        catch (ArgumentException exception)
        {
            map.Wrong(key, LayoutMessages.WrongPattern(pattern, exception.Message));
            return null;
        }
    }
}
