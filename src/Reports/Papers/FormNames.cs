using System.Globalization;

namespace QualityMonitor.Reports.Papers;

/// <summary>Names of the forms of one folder.</summary>
public static class FormNames
{
    /// <summary>
    /// In the order of the forms. Schools of one short name have files of their own: «Форма СОШ 5, 2025-Q4 (2).xlsx».
    /// </summary>
    public static IReadOnlyList<string> InOneFolder(IEnumerable<FormContent> forms)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return [.. forms.Select(form => Free(form.FileName, taken))];
    }

    private static string Free(string name, HashSet<string> taken)
    {
        var free = name;
        for (var number = 2; !taken.Add(free); number++)
            free = string.Create(
                CultureInfo.InvariantCulture,
                $"{Path.GetFileNameWithoutExtension(name)} ({number}){Path.GetExtension(name)}"
            );
        return free;
    }
}
