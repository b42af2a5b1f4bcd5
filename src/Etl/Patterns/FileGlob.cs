using System.Text.RegularExpressions;

namespace QualityMonitor.Etl.Patterns;

/// <summary>A name pattern with * and ?, case ignored; used for file and sheet names alike.</summary>
internal sealed class FileGlob
{
    private readonly Regex shape;

    public FileGlob(string written)
    {
        Written = written;
        var body = Regex
            .Escape(written)
            .Replace("\\*", ".*", StringComparison.Ordinal)
            .Replace("\\?", ".", StringComparison.Ordinal);
        shape = new Regex("^" + body + "$", TextPattern.Options | RegexOptions.Singleline, TimeSpan.FromSeconds(1));
    }

    public string Written { get; }

    /// <summary>Letters that are no wildcard.</summary>
    public int Weight => Written.Count(static letter => letter is not ('*' or '?'));

    public bool IsMatch(string name) => shape.IsMatch(name);

    /// <summary>
    /// «Форма *.xlsx» is met by «Форма 5.ods» too: which office suite a school has is no matter of the table.
    /// </summary>
    public bool IsMatchOfTable(string fileName) =>
        IsMatch(fileName)
        || (
            Path.GetExtension(fileName).ToLowerInvariant() is ".ods" or ".fods"
            && IsMatch(Path.ChangeExtension(fileName, ".xlsx"))
        );
}
