using System.Globalization;
using QualityMonitor.Etl.Patterns;
using QualityMonitor.Indicators.Periods;
using YamlDotNet.RepresentationModel;

namespace QualityMonitor.Etl.Layouts;

/// <summary>
/// One mapping of a layout. Reads a key in the form asked for, notes every mistake with its line instead of stopping at
/// the first, and <see cref="Close"/> refuses the keys that nobody asked for.
/// </summary>
internal sealed class YamlMap(YamlMappingNode node, string path, MistakeList mistakes)
{
    private readonly HashSet<string> known = new(StringComparer.Ordinal);

    public MistakeList Mistakes => mistakes;

    public bool Has(string key) => Find(key) is not null;

    public void Close()
    {
        foreach (var key in node.Children.Keys)
        {
            var name = (key as YamlScalarNode)?.Value ?? "";
            if (!known.Contains(name))
                mistakes.Add(key, Path(name), LayoutMessages.UnknownKey(name, known.Order(StringComparer.Ordinal)));
        }
    }

    public void Wrong(string key, (string, string) message) => mistakes.Add(Find(key) ?? node, Path(key), message);

    /// <summary>Null when absent or no single value; the latter is a mistake.</summary>
    public string? Text(string key, string form = LayoutMessages.NonEmpty)
    {
        switch (Find(key))
        {
            case null:
                return null;
            case YamlScalarNode { Value: { } value } when value.Trim().Length > 0:
                return value.Trim();
            case YamlScalarNode:
                Wrong(key, LayoutMessages.Wrong("", form));
                return null;
            default:
                Wrong(key, LayoutMessages.NotText(form));
                return null;
        }
    }

    public string Required(string key, string form = LayoutMessages.NonEmpty)
    {
        if (!Has(key))
            Wrong(key, LayoutMessages.Missing(form));
        return Text(key, form) ?? "";
    }

    /// <summary>One value or a list of values.</summary>
    public IReadOnlyList<string> Texts(string key, string form = LayoutMessages.NonEmpty)
    {
        if (Find(key) is not YamlSequenceNode list)
            return Text(key, form) is { } single ? [single] : [];
        var texts = new List<string>();
        foreach (var item in list.Children)
        {
            if (item is YamlScalarNode { Value: { } value } && value.Trim().Length > 0)
                texts.Add(value.Trim());
            else
                mistakes.Add(item, Path(key), LayoutMessages.NotText(form));
        }

        return texts;
    }

    public IReadOnlyList<TextPattern> Patterns(string key) =>
        [.. Texts(key, LayoutMessages.Pattern).Select(text => Pattern(key, text)).OfType<TextPattern>()];

    public TextPattern? Pattern(string key, string text)
    {
        try
        {
            return TextPattern.Parse(text);
        }
        catch (ArgumentException exception)
        {
            Wrong(key, LayoutMessages.WrongPattern(text, exception.Message));
            return null;
        }
    }

    /// <summary>A value read by <paramref name="read"/>, which gives null for a text it does not understand.</summary>
    public T? Value<T>(string key, Func<string, T?> read, string form)
        where T : struct
    {
        if (Text(key, form) is not { } text)
            return null;
        var value = read(text);
        if (value is null)
            Wrong(key, LayoutMessages.Wrong(text, form));
        return value;
    }

    public int? Int(string key, int least, int most) =>
        Value<int>(
            key,
            text =>
                int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                && number >= least
                && number <= most
                    ? number
                    : null,
            $"целое число от {least} до {most}"
        );

    public bool Flag(string key) =>
        Value<bool>(key, static text => bool.TryParse(text, out var flag) ? flag : null, LayoutMessages.Yes) ?? false;

    public DateOnly? Date(string key) =>
        Value<DateOnly>(
            key,
            static text =>
                DateOnly.TryParseExact(
                    text,
                    "yyyy-MM-dd",
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out var date
                )
                    ? date
                    : null,
            LayoutMessages.Date
        );

    public T? Word<T>(string key, IReadOnlyDictionary<string, T> words)
        where T : struct =>
        Value<T>(
            key,
            text => words.TryGetValue(text, out var value) ? value : null,
            "одно из: " + string.Join(", ", words.Keys)
        );

    public Period? Period(string key)
    {
        if (Text(key, LayoutMessages.PeriodForm) is not { } text)
            return null;
        var read = PeriodReader.Read(text);
        if (!read.IsOk)
            Wrong(key, (read.Problem!.Sentence, LayoutMessages.PeriodForm));
        return read.IsOk ? read.Value : null;
    }

    public YamlMap? Map(string key)
    {
        if (Find(key) is not { } child)
            return null;
        if (child is YamlMappingNode map)
            return new YamlMap(map, Path(key), mistakes);
        Wrong(key, LayoutMessages.NotAMap());
        return null;
    }

    public bool IsMap(string key) => Find(key) is YamlMappingNode;

    public IReadOnlyList<YamlMap> Maps(string key)
    {
        if (Find(key) is not { } child)
            return [];
        var maps = new List<YamlMap>();
        var items = child is YamlSequenceNode list ? list.Children : [child];
        foreach (var (index, item) in items.Index())
        {
            if (item is YamlMappingNode map)
                maps.Add(new YamlMap(map, $"{Path(key)}[{index + 1}]", mistakes));
            else
                mistakes.Add(item, $"{Path(key)}[{index + 1}]", LayoutMessages.NotAMap());
        }

        return maps;
    }

    public string Path(string key) => path.Length == 0 ? key : path + "." + key;

    private YamlNode? Find(string key)
    {
        known.Add(key);
        return node.Children.FirstOrDefault(child => child.Key is YamlScalarNode name && name.Value == key).Value;
    }
}

/// <summary>The mistakes of one layout file.</summary>
internal sealed class MistakeList(string file)
{
    private readonly List<LayoutMistake> all = [];

    public IReadOnlyList<LayoutMistake> All => all;

    public void Add(YamlNode node, string key, (string Sentence, string Expected) message) =>
        Add((int)node.Start.Line, key, message);

    public void Add(int line, string key, (string Sentence, string Expected) message) =>
        all.Add(new LayoutMistake(file, line, key, message.Sentence, message.Expected));
}
