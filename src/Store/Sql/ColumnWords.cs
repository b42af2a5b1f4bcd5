using System.Runtime.CompilerServices;
using System.Text;

namespace QualityMonitor.Store.Sql;

/// <summary>
/// Enum values as words of a column: <c>LoadedWithIssues</c> is <c>loaded_with_issues</c>. Renaming a member needs a
/// migration.
/// </summary>
/// <remarks>
/// Arrays that are walked, for an enum has a handful of values: a dictionary of the framework would be compiled anew for
/// each enum at every start, and that was a third of all that a short command compiled.
/// </remarks>
internal static class ColumnWords<T>
    where T : struct, Enum
{
    private static readonly int[] Values = (int[])Enum.GetValuesAsUnderlyingType<T>();
    private static readonly string[] Words = Array.ConvertAll(Enum.GetNames<T>(), Snake);

    public static string Of(T value) => Words[Array.IndexOf(Values, Unsafe.As<T, int>(ref value))];

    /// <exception cref="InvalidDataException">A newer program wrote this word.</exception>
    public static T Read(string word) =>
        Array.IndexOf(Words, word) is >= 0 and var at
            ? Unsafe.As<int, T>(ref Values[at])
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
