using System.Text;

namespace QualityMonitor.Reports.Templating;

/// <summary>Template texts by relative name (<c>quarterly/html.sbn</c>): a file of the folder, else the one shipped with the program.</summary>
public sealed class TemplateSource(string? folder)
{
    private const string Prefix = "templates/";

    /// <summary>Null when neither place has it. A name never leaves the folder.</summary>
    public string? Find(string name)
    {
        if (folder is not null && name.IndexOf("..", StringComparison.Ordinal) < 0 && Path.Combine(folder, name) is var path && File.Exists(path))
            return File.ReadAllText(path, Encoding.UTF8);

        var assembly = typeof(TemplateSource).Assembly;
        using var stream = assembly.GetManifestResourceStream(Prefix + name);
        if (stream is null)
            return null;

        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
