using System.Collections.Frozen;
using System.Text;

namespace QualityMonitor.Store.Sql;

/// <summary>
/// Enum values as words of a column: <c>LoadedWithIssues</c> is <c>loaded_with_issues</c>. Renaming a member needs a
/// migration.
/// </summary>
internal static class ColumnWords<T>
    where T : struct, Enum
{
    private static readonly FrozenDictionary<T, string> ByValue = Enum.GetValues<T>()
        .ToFrozenDictionary(value => value, value => Snake(value.ToString()));

    private static readonly FrozenDictionary<string, T> ByWord = ByValue.ToFrozenDictionary(
        pair => pair.Value,
        pair => pair.Key,
        StringComparer.Ordinal
    );

    public static string Of(T value) => ByValue[value];

    /// <exception cref="InvalidDataException">A newer program wrote this word.</exception>
    public static T Read(string word) =>
        ByWord.TryGetValue(word, out var value)
            ? value
            : throw new InvalidDataException($"The store holds '{word}', which is no {typeof(T).Name}.");

    private static string Snake(string name)
    {
        var word = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && word.Length > 0)
                word.Append('_');
            word.Append(char.ToLowerInvariant(letter));
        }

        return word.ToString();
    }
}
