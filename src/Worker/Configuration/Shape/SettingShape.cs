using System.Collections;
using System.Reflection;

namespace QualityMonitor.Worker.Configuration.Shape;

/// <summary>
/// The shape of the settings, read from their types alone: what may be set, which of it is a list or a group of
/// settings, which holds a secret. A new property needs nothing here.
/// </summary>
internal static class SettingShape
{
    public static IReadOnlyList<PropertyInfo> Of(Type group) =>
        [.. group.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite)];

    public static PropertyInfo? Find(Type group, string name) =>
        Of(group).FirstOrDefault(property => property.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    public static bool IsList(Type type) => type.IsGenericType && typeof(IEnumerable).IsAssignableFrom(type);

    public static Type ElementOf(Type list) => list.GetGenericArguments()[0];

    public static bool IsGroup(Type type) => !SettingScalars.Knows(type) && !IsList(type);

    public static bool IsSecret(PropertyInfo property) => property.GetCustomAttribute<SecretAttribute>() is not null;

    /// <summary>Every value that is set below <paramref name="group"/>, each element of a list by itself.</summary>
    public static IEnumerable<(string Key, PropertyInfo Property, object Value)> Values(
        object group,
        string prefix = ""
    )
    {
        foreach (var property in Of(group.GetType()))
        {
            var value = property.GetValue(group);
            IEnumerable<(string Key, object? Value)> parts =
                value is not null && IsList(property.PropertyType)
                    ? ((IEnumerable)value).Cast<object?>().Select((item, i) => ($"{prefix}{property.Name}:{i}", item))
                    : [(prefix + property.Name, value)];
            foreach (var (key, part) in parts)
            {
                if (part is not null && SettingScalars.Knows(part.GetType()))
                    yield return (key, property, part);
                else if (part is not null)
                    foreach (var below in Values(part, key + ":"))
                        yield return below;
            }
        }
    }

    /// <summary>Every key below <paramref name="group"/>; the number of a list's element is N.</summary>
    public static IEnumerable<(string Key, PropertyInfo Property)> AllKeys(Type group, string prefix = "")
    {
        foreach (var property in Of(group))
        {
            yield return (prefix + property.Name, property);
            var isList = IsList(property.PropertyType);
            var inner = isList ? ElementOf(property.PropertyType) : property.PropertyType;
            if (!IsGroup(inner))
                continue;
            foreach (var below in AllKeys(inner, prefix + property.Name + (isList ? ":N:" : ":")))
                yield return below;
        }
    }
}
