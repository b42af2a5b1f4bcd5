using System.Text.RegularExpressions;
using QualityMonitor.Store.Content;

namespace QualityMonitor.Etl.Patterns;

/// <summary>A name pattern with * and ?, case ignored; used for file and sheet names alike.</summary>
internal sealed class FileGlob
{
    private readonly Regex shape;

    public FileGlob(string written)
        : this(
            written,
            new Regex(
                "^"
                    + Regex
                        .Escape(written.Normalize())
                        .Replace("\\*", ".*", StringComparison.Ordinal)
                        .Replace("\\?", ".", StringComparison.Ordinal)
                    + "$",
                TextPattern.Options | RegexOptions.Singleline,
                TimeSpan.FromSeconds(1)
            )
        ) { }

    private FileGlob(string written, Regex shape) => (Written, this.shape) = (written, shape);

    /// <summary>A sheet's name may be told by <c>/…/</c> as well, where no one pattern meets all that are meant.</summary>
    /// <exception cref="ArgumentException">No expression, or one that needs backtracking.</exception>
    public static FileGlob OfSheet(string written) =>
        written is ['/', _, .., '/']
            ? new FileGlob(written, TextPattern.Expression(written[1..^1].Normalize()))
            : new FileGlob(written);

    public string Written { get; }

    /// <summary>Letters that are no wildcard.</summary>
    public int Weight => Written.Count(static letter => letter is not ('*' or '?'));

    /// <summary>A Mac writes «й» in two letters: that is no other name.</summary>
    public bool IsMatch(string name) => shape.IsMatch(name.Normalize());

    /// <summary>
    /// «Форма *.xlsx» is met by «Форма 5.ods», «Форма 5.xlsb» and «Форма 5.xlsx.sig» too: which office suite a school has, and who signed, is
    /// no matter of the table.
    /// </summary>
    public bool IsMatchOfTable(string fileName)
    {
        var name = SignedFile.Unsigned(fileName);
        return IsMatch(fileName)
            || IsMatch(name)
            || (
                Path.GetExtension(name).ToLowerInvariant() is ".ods" or ".fods" or ".xlsb"
                && IsMatch(Path.ChangeExtension(name, ".xlsx"))
            );
    }
}
