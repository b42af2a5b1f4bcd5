using QualityMonitor.Indicators;

namespace QualityMonitor.Reports.SchoolSheets.Telling;

/// <summary>What stands below the figures.</summary>
internal static class SheetNotes
{
    private const int MostCounts = 8;

    /// <summary>«Без плана для школы: консультации — 142 (III кв. 2025 — 134)»; empty for none.</summary>
    public static string Counts(SchoolSheet sheet)
    {
        var counts = StripMaker
            .Counts(sheet)
            .Select(static row =>
                $"{Counted(SheetText.Name(row))} — {row.Fact!.Text}"
                + (row.Previous is { } then ? $" ({SheetText.Before(row)} — {then.Text})" : "")
            )
            .ToList();
        return counts.Count > 0 ? $"Без плана для школы: {string.Join("; ", counts.Take(MostCounts))}." : "";
    }

    /// <summary>«количество консультаций»: within a sentence.</summary>
    private static string Counted(string name) =>
        name.StartsWith("Количество ", StringComparison.Ordinal) || name.StartsWith("Число ", StringComparison.Ordinal)
            ? char.ToLowerInvariant(name[0]) + name[1..]
            : name;

    /// <summary>Whose the plan is, and what is kept back.</summary>
    public static string Of(SchoolSheet sheet)
    {
        var planned = sheet.Rows.Where(static row => row is { Plan: not null, Fact: not null }).ToList();
        var own = planned.Count(static row => row.IsOwnPlan);
        var plan =
            planned.Count == 0 || own == planned.Count ? ""
            : own == 0 ? "План утверждён для всех школ вместе, для вашей он ориентир."
            : "План утверждён для всех школ вместе, для вашей он ориентир; "
                + "свои планы у школы — "
                + RussianText.Join([.. planned.Where(static row => row.IsOwnPlan).Select(static row => row.Code)])
                + ".";
        var kept = sheet.Rows.Where(static row => row.IsTownKeptBack).Select(static row => row.Code).ToList();
        return string.Join(
            ' ',
            new[]
            {
                plan,
                kept.Count > 0
                    ? $"Общая цифра не показана ({RussianText.Join(kept, 6)}): без вашей школы она говорила бы о немногих детях."
                    : "",
            }.Where(static part => part.Length > 0)
        );
    }
}
