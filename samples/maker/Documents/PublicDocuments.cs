using System.Text;

namespace QualityMonitor.SampleMaker.Documents;

/// <summary>What five public documents are made again from; see the README of the samples.</summary>
internal static class PublicDocuments
{
    public const string Folder = "documents/";

    /// <summary>When the files of each came, in the demo's clock.</summary>
    private static readonly Dictionary<string, string> Moments = new(StringComparer.Ordinal)
    {
        ["dubna-2019"] = "2020-01-10 10:00",
        ["dubna-2020"] = "2021-01-11 10:00",
        ["minusinsk-2021"] = "2021-02-25 10:00",
        ["uglich-2021"] = "2021-09-08 10:00",
        ["novolak-2022"] = "2023-01-18 10:00",
    };

    public static IEnumerable<SampleFile> All() =>
        [.. Dubna2019.All(), .. Dubna2020.All(), .. Novolak2022.All(), .. Minusinsk2021.All(), .. Uglich2021.All()];

    public static byte[] Arrivals() =>
        Encoding.UTF8.GetBytes(
            string.Concat(
                All()
                    .Select(static file => file.Path[Folder.Length..])
                    .Select(static path => $"{path};{Moments[path.Split('/')[0]]}\n")
                    .Order(StringComparer.Ordinal)
                    .Prepend("file;received\n")
            )
        );
}
