using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using QualityMonitor.Reports.Wording;

namespace QualityMonitor.Reports.Changes;

/// <summary>
/// What a reader of an edition acts on, and so what a change is: figures, plans, standings, who belongs and who gave
/// data, the roadmap, risks, zones and comparisons. Wording, names, days that pass, remarks to files (but in
/// a digest of them), and where a figure was found (file, cell, moment of receipt) are not in it: a workbook that is
/// saved again changes nothing.
/// </summary>
/// <param name="Known">Kinds of data that the edition's format keeps; others cannot be compared with it.</param>
/// <param name="Names">Short names by organisation code; for the telling, never compared.</param>
public sealed record EditionData(
    IReadOnlyDictionary<DataKey, DataValue> Points,
    IReadOnlySet<DataKind> Known,
    IReadOnlyDictionary<string, string> Names
)
{
    /// <summary>SHA-256, lower-case hex: equal data have one hash, whatever the wording and the day.</summary>
    public string Hash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var line in Points.Select(Line).Order(StringComparer.Ordinal))
            hash.AppendData(Encoding.UTF8.GetBytes(line + "\n"));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>What differs from an earlier edition, in the order of <see cref="DataKind"/>. Pure.</summary>
    public IReadOnlyList<Change> Since(EditionData earlier)
    {
        var keys = Points.Keys.Union(earlier.Points.Keys);
        return
        [
            .. keys.Where(key => Known.Contains(key.Kind) && earlier.Known.Contains(key.Kind))
                .Select(key => new Change(
                    key,
                    earlier.Points.GetValueOrDefault(key),
                    Points.GetValueOrDefault(key),
                    Names.GetValueOrDefault(key.Organisation)
                        ?? earlier.Names.GetValueOrDefault(key.Organisation, key.Organisation)
                ))
                .Where(static one => one.Was is null || one.Is is null || !one.Was.IsSameAs(one.Is))
                .OrderBy(static one => one.Kind),
        ];
    }

    private static string Line(KeyValuePair<DataKey, DataValue> point) =>
        JsonSerializer.Serialize(
            new[]
            {
                point.Key.Kind.ToString(),
                point.Key.Subject,
                point.Key.Organisation,
                point.Key.Part,
                point.Value.Code ?? point.Value.Shown,
            },
            ModelJson.Options
        );
}
