using System.Collections;
using System.Reflection;

namespace QualityMonitor.Reports.Samples;

/// <summary>
/// An invented page without what may be missing: a template that asks for it unasked fails at a person's desk, and not
/// at the first quarter without changes.
/// </summary>
internal static class SparsePages
{
    /// <summary>As it is, without what may be null, and without a row in any list besides.</summary>
    public static IEnumerable<object> Of(object page) =>
        [page, Sparse(page, hasRows: true), Sparse(page, hasRows: false)];

    private static object Sparse(object record, bool hasRows)
    {
        var sparse = record.GetType().GetMethod("<Clone>$")!.Invoke(record, null)!;
        foreach (var property in record.GetType().GetProperties().Where(static one => one.SetMethod is not null))
            property.SetValue(sparse, ValueOf(property, record, hasRows));
        return sparse;
    }

    private static object? ValueOf(PropertyInfo property, object record, bool hasRows)
    {
        var value = property.GetValue(record);
        return value switch
        {
            null => null,
            _ when new NullabilityInfoContext().Create(property).WriteState == NullabilityState.Nullable => null,
            string => value,
            IEnumerable rows => Rows(rows, hasRows),
            _ when IsRecord(value) => Sparse(value, hasRows),
            _ => value,
        };
    }

    private static Array Rows(IEnumerable rows, bool hasRows)
    {
        var all = hasRows
            ? rows.Cast<object>().Select(row => IsRecord(row) ? Sparse(row, hasRows) : row).ToArray()
            : [];
        var typed = Array.CreateInstance(ElementOf(rows.GetType()), all.Length);
        all.CopyTo(typed, 0);
        return typed;
    }

    private static Type ElementOf(Type list) =>
        list.GetInterfaces()
            .Single(static one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IEnumerable<>))
            .GetGenericArguments()[0];

    private static bool IsRecord(object value) => value.GetType().GetMethod("<Clone>$") is not null;
}
