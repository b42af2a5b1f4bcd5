using System.Collections;
using System.Globalization;
using System.Reflection;

namespace QualityMonitor.Worker.Configuration.Shape;

/// <summary>
/// Puts what is written, layer over layer, into settings. The framework's binder passes over unknown keys and wrong
/// shapes in silence or stops at the first bad value; an admin needs all of them, each with its key and its place.
/// </summary>
internal sealed class SettingsBinder(object settings)
{
    private readonly List<SettingProblem> problems = [];
    private readonly Dictionary<string, string> places = new(StringComparer.OrdinalIgnoreCase);

    public IReadOnlyList<SettingProblem> Problems => problems;

    /// <summary>Where the value of <paramref name="key"/> was written; null when it is the default.</summary>
    public string? PlaceOf(string key) => places.GetValueOrDefault(key);

    /// <summary>A later layer overrides an earlier one; within one layer nothing is written twice.</summary>
    public void Apply(Written.Group layer) => new Layer(this).Fill(settings, "", layer);

    /// <summary>The keys that one layer has written so far, each with its place.</summary>
    private sealed class Layer(SettingsBinder binder)
    {
        private readonly Dictionary<string, string> written = new(StringComparer.OrdinalIgnoreCase);

        public void Fill(object target, string prefix, Written.Group group)
        {
            foreach (var (name, content) in group.Members)
            {
                if (SettingShape.Find(target.GetType(), name) is { } property)
                    Set(target, property, prefix + property.Name, content);
                else
                    Add(KnownNames.Unknown(binder.Root, target.GetType(), prefix + name, name), content);
            }
        }

        private void Set(object target, PropertyInfo property, string key, Written content)
        {
            if (content is not Written.Group { IsWay: true } && !IsFirst(key, content))
                return;

            var type = property.PropertyType;
            if (SettingShape.IsList(type))
                property.SetValue(target, List(property, key, (IEnumerable)property.GetValue(target)!, content));
            else if (SettingShape.IsGroup(type))
                Enter(property.GetValue(target)!, property, key, content);
            else if (Scalar(type, property, key, content, out var value))
                property.SetValue(target, value);
        }

        private IList List(PropertyInfo property, string key, IEnumerable before, Written content)
        {
            var element = SettingShape.ElementOf(property.PropertyType);
            var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(element))!;
            if (content is Written.Sequence sequence)
            {
                for (var i = 0; i < sequence.Items.Count; i++)
                    list.Add(Item(null, element, property, $"{key}:{i}", sequence.Items[i]));
                return list;
            }

            foreach (var one in before)
                list.Add(one);
            if (content is Written.Group { IsWay: true } way)
                way.Members.ToList().ForEach(member => Number(list, element, property, key, member));
            else
                Add(ShapeMessages.WrongShape(key, property, property.PropertyType, content), content);
            return list;
        }

        /// <summary>One step of a joined key into a list: an element that is there, or the next one.</summary>
        private void Number(IList list, Type element, PropertyInfo property, string key, Written.Member member)
        {
            var (name, content) = member;
            var isNumber = int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var index);
            if (!isNumber || index > list.Count)
                Add(ShapeMessages.NoSuchElement(key, name, list.Count), content);
            else if (index == list.Count)
                list.Add(Item(null, element, property, $"{key}:{index}", content));
            else
                list[index] = Item(list[index], element, property, $"{key}:{index}", content);
        }

        // What cannot be read keeps its number, so that the keys of later mistakes stay right.
        private object? Item(object? before, Type element, PropertyInfo property, string key, Written content)
        {
            if (!SettingShape.IsGroup(element))
                return Scalar(element, property, key, content, out var value) ? value : before ?? "";
            var item = before ?? Activator.CreateInstance(element)!;
            Enter(item, property, key, content);
            return item;
        }

        private void Enter(object group, PropertyInfo property, string key, Written content)
        {
            if (content is Written.Group inner)
                Fill(group, key + ":", inner);
            else
                Add(ShapeMessages.WrongShape(key, property, group.GetType(), content), content);
        }

        private bool Scalar(Type type, PropertyInfo property, string key, Written content, out object? value)
        {
            value = null;
            if (content is Written.Value text && SettingScalars.TryRead(type, text, out value))
            {
                binder.places[key] = content.Place;
                return true;
            }

            Add(ShapeMessages.NotAValue(key, property, type, content), content);
            return false;
        }

        private bool IsFirst(string key, Written content)
        {
            if (written.TryAdd(key, content.Place))
                return true;
            Add(ShapeMessages.WrittenTwice(key, written[key], content.Place), content);
            return false;
        }

        private void Add(SettingProblem problem, Written content) =>
            binder.problems.Add(problem with { Place = content.Place });
    }

    private Type Root => settings.GetType();
}
