using System.Text;

namespace QualityMonitor.Support;

/// <summary>What the literals of a source file say: of one with values in it the pieces between them.</summary>
public sealed class SourceTexts
{
    private readonly List<string> pieces = [];
    private readonly string source;
    private int at;

    private SourceTexts(string source) => this.source = source;

    public static IReadOnlyList<string> In(string source)
    {
        var texts = new SourceTexts(source);
        texts.ReadCode(isValue: false);
        return texts.pieces;
    }

    /// <summary>Up to the end, or to the brace that closes a value.</summary>
    private void ReadCode(bool isValue)
    {
        for (var depth = 0; at < source.Length; at++)
        {
            if (Stands("//"))
                at = Math.Max(at, source.IndexOf('\n', at));
            else if (Stands("$\"") || source[at] == '"')
                ReadLiteral();
            else if (Stands("@\""))
                at = source.IndexOf('"', at + 2);
            else if (Stands("'\"'"))
                at += 2;
            else if (source[at] == '{')
                depth++;
            else if (source[at] == '}' && depth-- == 0 && isValue)
                return;
        }
    }

    /// <summary>Ends on its closing quote.</summary>
    private void ReadLiteral()
    {
        var hasValues = source[at] == '$';
        var piece = new StringBuilder();
        for (at += hasValues ? 2 : 1; source[at] != '"'; at++)
        {
            if (source[at] == '\\')
            {
                at++;
            }
            else if (hasValues && source[at] == '{')
            {
                Add(piece);
                at++;
                ReadCode(isValue: true);
            }
            else
            {
                piece.Append(source[at]);
            }
        }

        Add(piece);
    }

    private void Add(StringBuilder piece)
    {
        pieces.Add(piece.ToString().Trim());
        piece.Clear();
    }

    private bool Stands(string text) => string.CompareOrdinal(source, at, text, 0, text.Length) == 0;
}
