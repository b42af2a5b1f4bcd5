using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using Scriban.Runtime;

namespace QualityMonitor.Reports.Tests.Templating;

/// <summary>Every name that templates may use, as the pages have them, each with what the invented page says there.</summary>
internal sealed class TemplateGuide
{
    private const int LongestExample = 60;

    /// <summary>Of letters that are no report, and of reports with several letters; other reports have their names.</summary>
    private static readonly Dictionary<string, string> Titles = new(StringComparer.Ordinal)
    {
        ["quarterly"] = "квартальный отчёт: координатору и всем, у кого нет своего письма",
        ["quarterly-head"] = "квартальный отчёт: руководителю",
        ["digest"] = "сводка полноты и замечаний: координатору",
        ["answer"] = "ответ о присланном файле",
        ["reminder"] = "напоминание школе",
        ["escalation"] = "кто не сдал: координатору",
        ["passport"] = "паспорт изменён",
        ["stale"] = "отчёт устарел",
        ["state"] = "неполадка службы: тому, кто её обслуживает",
        ["notice"] = "письмо человека или недоставленное письмо",
    };

    private readonly StringBuilder text = new();
    private readonly Dictionary<Type, string> pages = [];
    private readonly HashSet<Type> told = [];

    public static string Text()
    {
        var guide = new TemplateGuide();
        foreach (var (kind, page) in ShippedKinds.Pages.OrderBy(static one => one.Key, StringComparer.Ordinal))
            guide.Tell(kind, page);
        return guide.text.ToString().TrimEnd() + "\n";
    }

    private void Tell(string kind, object page)
    {
        Line($"## `{kind}`: {Titles.GetValueOrDefault(kind) ?? ShippedKinds.All.Get(kind).Name}");
        Line("");
        if (pages.TryGetValue(page.GetType(), out var same))
        {
            Line($"Те же поля, что у `{same}`.");
            Line("");
            return;
        }

        pages[page.GetType()] = kind;
        told.Clear();
        Table(page.GetType(), page, "");
    }

    /// <param name="path">Of the record within its page: «rows[]».</param>
    private void Table(Type type, object sample, string path)
    {
        if (path.Length > 0)
        {
            Line($"Поля `{path}`:");
            Line("");
        }

        Line("| поле | что это | пример |");
        Line("|---|---|---|");
        var inner = new List<(Type Type, object Sample, string Path)>();
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            var name = StandardMemberRenamer.Rename(property.Name);
            var value = property.GetValue(sample);
            Line($"| `{name}` | {Kind(property)} | {Example(value)} |");
            var element = ElementOf(property.PropertyType);
            var first = element is null ? value : (value as IEnumerable)?.Cast<object>().FirstOrDefault();
            if (first is not null && IsRecord(first.GetType()))
                inner.Add(
                    (first.GetType(), first, (path.Length > 0 ? path + "." : "") + name + (element is null ? "" : "[]"))
                );
        }

        Line("");
        foreach (var one in inner)
            if (told.Add(one.Type))
                Table(one.Type, one.Sample, one.Path);
    }

    private static string Kind(PropertyInfo property)
    {
        var element = ElementOf(property.PropertyType);
        var what = Word(element ?? Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType);
        var isNullable = new NullabilityInfoContext().Create(property).ReadState == NullabilityState.Nullable;
        return (element is null ? what : $"список: {what}") + (isNullable ? ", может не быть" : "");
    }

    private static string Word(Type type) =>
        type == typeof(string) ? "текст"
        : type == typeof(bool) ? "да или нет"
        : type.IsPrimitive || type == typeof(decimal) ? "число"
        : "запись";

    private static string Example(object? value) =>
        value switch
        {
            null => "",
            string one => Cell(one),
            bool one => one ? "да" : "нет",
            IEnumerable<string> many => Cell(many.FirstOrDefault() ?? ""),
            IFormattable one => one.ToString(null, CultureInfo.InvariantCulture),
            _ => "",
        };

    private static string Cell(string value)
    {
        var line = value.ReplaceLineEndings(" ").Replace("|", "\\|", StringComparison.Ordinal);
        return line.Length > LongestExample ? line[..LongestExample] + "…" : line;
    }

    private static Type? ElementOf(Type type) =>
        type != typeof(string) && type.IsGenericType && typeof(IEnumerable).IsAssignableFrom(type)
            ? type.GetGenericArguments()[0]
            : null;

    private static bool IsRecord(Type type) =>
        type.Namespace?.StartsWith("QualityMonitor.Reports", StringComparison.Ordinal) == true && !type.IsEnum;

    private void Line(string line) => text.Append(line).Append('\n');
}
