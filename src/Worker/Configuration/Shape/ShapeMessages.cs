using System.Reflection;

namespace QualityMonitor.Worker.Configuration.Shape;

/// <summary>
/// What is said of settings that stand in the wrong place or in the wrong shape. Secrets are not quoted.
/// </summary>
internal static class ShapeMessages
{
    public static SettingProblem UnknownKey(
        string key,
        string? near,
        IReadOnlyList<string> elsewhere,
        IEnumerable<string> known
    )
    {
        var hint = (near, elsewhere) switch
        {
            ({ } name, _) => $" Возможно, имелся в виду «{name}».",
            (null, { Count: > 0 }) => $" Он есть в другом месте: {string.Join(", ", elsewhere)}.",
            _ => "",
        };
        return new SettingProblem(key, "Такого параметра нет." + hint, "один из: " + string.Join(", ", known));
    }

    public static SettingProblem WrittenTwice(string key, string first, string second) =>
        new(
            key,
            first == second ? $"Параметр записан дважды: {first}." : $"Параметр записан дважды: {first} и {second}.",
            "одна запись; большие и малые буквы в именах не различаются"
        );

    public static SettingProblem NoSuchElement(string key, string name, int count) =>
        new(
            key,
            $"В списке нет элемента «{name}»: записано элементов — {count}.",
            count == 0 ? "номер 0" : $"номер от 0 до {count}"
        );

    /// <summary>A list or a group was meant.</summary>
    public static SettingProblem WrongShape(string key, PropertyInfo property, Type meant, Written content)
    {
        var isList = SettingShape.IsList(meant);
        var sentence =
            $"Нужен {(isList ? "список" : "объект с параметрами")}, а записано: {Shown(content, property, meant)}.";
        return new SettingProblem(
            key,
            sentence,
            isList ? List(property, content) : Group(key, property, meant, content)
        );
    }

    /// <summary>One value was meant, and it is none or cannot be read.</summary>
    public static SettingProblem NotAValue(string key, PropertyInfo property, Type meant, Written content) =>
        new(
            key,
            content is Written.Value
                ? $"Значение не подходит: {Shown(content, property, meant)}."
                : $"Нужно одно значение, а записано: {Shown(content, property, meant)}.",
            SettingScalars.Expected(meant) + (content is Written.Value { Kind: ValueKind.Nothing } ? Omit : "")
        );

    private const string Omit = "; чтобы действовало значение по умолчанию, параметр не пишут вовсе";

    private static string List(PropertyInfo property, Written content)
    {
        var element = SettingShape.ElementOf(property.PropertyType);
        if (content is Written.Value { Kind: ValueKind.Variable })
            return SettingShape.IsGroup(element)
                ? Variables(property.Name + "__0", element)
                : $"переменная на каждое значение: …__{property.Name}__0, …__{property.Name}__1";
        return SettingShape.IsGroup(element)
            ? $"список в квадратных скобках: \"{property.Name}\": [ {{ {Names(element)} }} ]"
            : $"список в квадратных скобках: \"{property.Name}\": [ {Example(property, content)} ]";
    }

    private static string Group(string key, PropertyInfo property, Type group, Written content)
    {
        if (content is Written.Value { Kind: ValueKind.Variable })
            return Variables(SettingShape.IsList(property.PropertyType) ? property.Name + "__0" : property.Name, group);
        var name = key.EndsWith(property.Name, StringComparison.Ordinal) ? $"\"{property.Name}\": " : "";
        return content is Written.Value { Kind: ValueKind.Flag } flag && SettingShape.Find(group, "Enabled") is not null
            ? $"объект в фигурных скобках: {name}{{ \"Enabled\": {flag.Text} }}"
            : $"объект в фигурных скобках: {name}{{ {Names(group)} }}";
    }

    private static string Variables(string name, Type group) =>
        "переменная на каждый параметр: "
        + string.Join(", ", SettingShape.Of(group).Take(3).Select(inner => $"…__{name}__{inner.Name}"));

    private static string Names(Type group) =>
        string.Join(", ", SettingShape.Of(group).Select(static property => $"\"{property.Name}\": …"));

    private static string Example(PropertyInfo property, Written content) =>
        content is Written.Value { Kind: ValueKind.Text } text && !SettingShape.IsSecret(property)
            ? $"\"{SettingProblems.Cut(text.Text)}\""
            : "\"…\"";

    private static string Shown(Written content, PropertyInfo property, Type meant) =>
        content switch
        {
            Written.Sequence => "список",
            Written.Group => "объект",
            Written.Value { Kind: ValueKind.Nothing } => "null",
            Written.Value { Kind: ValueKind.Flag or ValueKind.Number } bare when !SettingShape.IsSecret(property) =>
                bare.Text,
            Written.Value text when MayBeShown(property, meant) => $"«{SettingProblems.Cut(text.Text)}»",
            _ => "текст (не показан: здесь может быть секрет)",
        };

    /// <summary>Where a password would stand one step deeper, whatever stands there may be one.</summary>
    private static bool MayBeShown(PropertyInfo property, Type meant)
    {
        if (SettingShape.IsSecret(property))
            return false;
        var inner = SettingShape.IsList(meant) ? SettingShape.ElementOf(meant) : meant;
        return !SettingShape.IsGroup(inner)
            || !SettingShape.AllKeys(inner).Any(static one => SettingShape.IsSecret(one.Property));
    }
}
