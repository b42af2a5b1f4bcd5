using System.Collections;
using System.Reflection;
using Microsoft.Extensions.Configuration;

namespace QualityMonitor.Worker.Configuration;

/// <summary>
/// Puts configuration keys into <see cref="Settings"/>. The framework's binder ignores unknown keys or stops at the
/// first bad one; an admin needs all of them, each with its key, so this one walks the tree itself.
/// </summary>
internal static class SettingsBinder
{
    public static (Settings Settings, IReadOnlyList<SettingProblem> Problems) Bind(IConfiguration configuration)
    {
        var settings = new Settings();
        var problems = new List<SettingProblem>();
        Fill(settings, configuration, problems);
        return (settings, problems);
    }

    private static void Fill(object target, IConfiguration node, List<SettingProblem> problems)
    {
        foreach (var child in node.GetChildren())
        {
            var property = target
                .GetType()
                .GetProperty(child.Key, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase);
            if (property is null || !property.CanWrite)
            {
                problems.Add(
                    SettingProblems.UnknownKey(
                        child.Path,
                        target.GetType().GetProperties().Where(known => known.CanWrite).Select(known => known.Name)
                    )
                );
                continue;
            }

            Set(target, property, child, problems);
        }
    }

    private static void Set(
        object target,
        PropertyInfo property,
        IConfigurationSection section,
        List<SettingProblem> problems
    )
    {
        var type = property.PropertyType;
        if (typeof(IList).IsAssignableFrom(type))
        {
            property.SetValue(target, List(type, section, problems));
        }
        else if (type.IsClass && type != typeof(string))
        {
            Fill(property.GetValue(target)!, section, problems);
        }
        else if (Scalar(type, section.Value) is { } value)
        {
            property.SetValue(target, value);
        }
        else
        {
            problems.Add(SettingProblems.BadValue(section.Path, section.Value, Expected(type)));
        }
    }

    private static IList List(Type type, IConfigurationSection section, List<SettingProblem> problems)
    {
        var list = (IList)Activator.CreateInstance(type)!;
        var itemType = type.GetGenericArguments()[0];
        foreach (var item in section.GetChildren())
        {
            if (itemType == typeof(string))
            {
                list.Add(item.Value ?? "");
                continue;
            }

            var element = Activator.CreateInstance(itemType)!;
            Fill(element, item, problems);
            list.Add(element);
        }

        return list;
    }

    private static object? Scalar(Type type, string? text) =>
        type switch
        {
            _ when type == typeof(string) => text ?? "",
            _ when type == typeof(bool) || type == typeof(bool?) => bool.TryParse(text, out var flag) ? flag : null,
            _ when type == typeof(int) => int.TryParse(
                text,
                System.Globalization.CultureInfo.InvariantCulture,
                out var number
            )
                ? number
                : null,
            _ => Enum.TryParse(type, text, ignoreCase: true, out var value) && Enum.IsDefined(type, value)
                ? value
                : null,
        };

    private static string Expected(Type type) =>
        type switch
        {
            _ when type == typeof(bool) || type == typeof(bool?) => "true или false",
            _ when type == typeof(int) => "целое число",
            _ => "одно из: " + string.Join(", ", Enum.GetNames(type)),
        };
}
