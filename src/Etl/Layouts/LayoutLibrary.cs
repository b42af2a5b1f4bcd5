using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace QualityMonitor.Etl.Layouts;

/// <summary>
/// The layouts of a folder as they are now. One with a mistake is left out and its mistakes are told; the others are
/// used.
/// </summary>
internal sealed record LayoutLibrary(IReadOnlyList<Layout> Layouts, IReadOnlyList<LayoutMistake> Mistakes)
{
    private const long MaxBytes = 1024 * 1024;

    /// <summary>The folder is not there: nothing is known about any table.</summary>
    public bool IsAway { get; private init; }

    /// <param name="folder">Empty: there are none.</param>
    public static LayoutLibrary Load(string folder)
    {
        if (folder.Length == 0)
            return new LayoutLibrary([], []);
        if (!Directory.Exists(folder))
            return new LayoutLibrary([], Single(folder, 0, "", LayoutMessages.NoFolder(folder))) { IsAway = true };

        var layouts = new Dictionary<string, (Layout Layout, string File)>(StringComparer.OrdinalIgnoreCase);
        var mistakes = new List<LayoutMistake>();
        foreach (var file in Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(file);
            var (layout, found) = Read(file);
            mistakes.AddRange(found);
            if (
                layout?.Define is { } define
                && layouts.Values.FirstOrDefault(other => other.Layout.Define?.Code == define.Code).File is { } rival
            )
                mistakes.AddRange(Single(name, 1, "define.code", LayoutMessages.SameProgramme(define.Code, rival)));
            else if (layout is not null && !layouts.TryAdd(layout.Name, (layout, name)))
                mistakes.AddRange(
                    Single(name, 1, "name", LayoutMessages.SameName(layout.Name, layouts[layout.Name].File))
                );
        }

        return new LayoutLibrary([.. layouts.Values.Select(static pair => pair.Layout)], mistakes);
    }

    /// <returns>A layout, or the mistakes that prevented it.</returns>
    public static (Layout? Layout, IReadOnlyList<LayoutMistake> Mistakes) Read(string file)
    {
        var name = Path.GetFileName(file);
        if (new FileInfo(file).Length > MaxBytes)
            return (null, Single(name, 0, "", LayoutMessages.TooLarge(MaxBytes)));
        using var reader = File.OpenText(file);
        return Read(reader, name);
    }

    public static (Layout? Layout, IReadOnlyList<LayoutMistake> Mistakes) Read(TextReader yaml, string file)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(yaml);
            if (stream.Documents is not [{ RootNode: YamlMappingNode root }])
                return (null, Single(file, 1, "", LayoutMessages.NotAMap()));
            var mistakes = new MistakeList(file);
            var layout = LayoutCompiler.Compile(
                new YamlMap(root, "", mistakes),
                Path.GetFileNameWithoutExtension(file)
            );
            return (mistakes.All.Count == 0 ? layout : null, mistakes.All);
        }
        catch (YamlException exception)
        {
            return (null, Single(file, (int)exception.Start.Line, "", LayoutMessages.NotYaml(exception.Message)));
        }
    }

    private static LayoutMistake[] Single(
        string file,
        int line,
        string key,
        (string Sentence, string Expected) message
    ) => [new LayoutMistake(file, line, key, message.Sentence, message.Expected)];
}
