using QualityMonitor.Reports.Papers;
using QualityMonitor.SampleMaker.Cases;
using QualityMonitor.SampleMaker.Svetlorechensk;

namespace QualityMonitor.SampleMaker;

/// <param name="Path">Relative to the samples folder, with forward slashes.</param>
internal sealed record SampleFile(string Path, byte[] Content);

/// <summary>Every file the maker makes. The same on every run: no clock, no chance.</summary>
internal static class SampleFiles
{
    public const string Town = "svetlorechensk/";

    public static IEnumerable<SampleFile> All()
    {
        using var passport = new MemoryStream();
        PassportWorkbook.Write(passport, TownProgramme.Definition, TownPlans.All);
        yield return new SampleFile(Town + TownArrivals.Passport, passport.ToArray());

        var sent = new List<Submission>();
        for (var quarter = 0; quarter < TownQuarters.Count; quarter++)
            sent.AddRange(TownSubmissions.Of(quarter));
        foreach (var submission in sent)
            yield return new SampleFile(Town + submission.Path, submission.Content);

        yield return new SampleFile(Town + "arrivals.csv", TownArrivals.Table(sent));
        yield return new SampleFile(Town + "expected-2025-Q4.csv", TownExpectations.Table());
        foreach (var file in CaseWorkbooks.All().Concat(Documents.PublicDocuments.All()))
            yield return file;
        yield return new SampleFile(
            Documents.PublicDocuments.Folder + "arrivals.csv",
            Documents.PublicDocuments.Arrivals()
        );
    }
}
