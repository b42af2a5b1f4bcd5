using System.Globalization;

namespace QualityMonitor.Reports.Papers;

/// <summary>Names of the forms of one folder.</summary>
public static class FormNames
{
    /// <summary>
    /// In the order of the forms. Two schools of one short name in one municipality have files of their own: the second
    /// ends in «(2)».
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
