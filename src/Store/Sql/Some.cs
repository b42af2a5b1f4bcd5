using System.Text.Json;

namespace QualityMonitor.Store.Sql;

/// <summary>The parameter of a query that reads some organisations' rows alone.</summary>
internal static class Some
{
    /// <param name="organisations">Codes; null: everybody's.</param>
    /// <returns>A list in JSON, which both engines open up.</returns>
    public static string? Of(IReadOnlyCollection<string>? organisations) =>
        organisations is null ? null : JsonSerializer.Serialize(organisations);
}
