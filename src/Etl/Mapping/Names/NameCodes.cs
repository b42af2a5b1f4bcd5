using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace QualityMonitor.Etl.Mapping.Names;

/// <summary>
/// Codes made of names, for what has a name and no code: the same name gives the same code in every file.
/// </summary>
internal static class NameCodes
{
    private const int HashLength = 8;

    private static readonly string[] Latin =
    [
        "a",
        "b",
        "v",
        "g",
        "d",
        "e",
        "zh",
        "z",
        "i",
        "y",
        "k",
        "l",
        "m",
        "n",
        "o",
        "p",
        "r",
        "s",
        "t",
        "u",
        "f",
        "kh",
        "ts",
        "ch",
        "sh",
        "shch",
        "",
        "y",
        "",
        "e",
        "yu",
        "ya",
    ];

    /// <param name="prefix">Keeps the «СОШ № 5» of one town apart from that of another.</param>
    /// <param name="key">The name in one spelling, lower case.</param>
    /// <returns><c>my-town-sosh-5</c>; never longer than the store has room for.</returns>
    public static string Of(string prefix, string key)
    {
        var code = new StringBuilder(prefix);
        var isParted = true;
        foreach (var letter in key)
        {
            var isWord = char.IsLetterOrDigit(letter);
            if (isWord && isParted)
                code.Append('-');
            if (isWord)
                code.Append(Spell(letter));
            isParted = !isWord;
        }

        return code.Length <= IndicatorIndex.LongestCode
            ? code.ToString()
            : Apart(code.ToString(0, IndicatorIndex.LongestCode - HashLength - 1), key);
    }

    /// <summary>For a name whose code another name has already, or whose code was cut.</summary>
    public static string Apart(string code, string key) =>
        $"{code[..Math.Min(code.Length, IndicatorIndex.LongestCode - HashLength - 1)]}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..HashLength]}";

    /// <summary>A letter of another alphabet by its number: better an ugly code than two names with one.</summary>
    private static string Spell(char letter) =>
        letter switch
        {
            >= 'а' and <= 'я' => Latin[letter - 'а'],
            _ when char.IsAsciiLetterOrDigit(letter) => letter.ToString(),
            _ => ((int)letter).ToString("x4", CultureInfo.InvariantCulture),
        };
}
