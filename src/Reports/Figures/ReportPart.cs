using QualityMonitor.Indicators.Authority;
using QualityMonitor.Indicators.Timeline;
using QualityMonitor.Store;
using QualityMonitor.Store.Reading;

namespace QualityMonitor.Reports.Figures;

/// <summary>Whose data belong to a municipality's report.</summary>
internal sealed class ReportPart
{
    private readonly ProgrammeHistory history;
    private readonly HashSet<string> own;

    private readonly Func<string, string?> municipalityOf;

    /// <param name="history">The municipality's part of the programme.</param>
    /// <param name="municipalityOf">Whose alone a source is, by its name.</param>
    public ReportPart(ProgrammeHistory history, Func<string, string?> municipalityOf)
    {
        (this.history, this.municipalityOf) = (history, municipalityOf);
        var rows = history.Revisions.SelectMany(static revision => revision.Passport.Organisations).ToList();
        var scope = history.Latest.OwnerCode;
        own = Reached(
            scope,
            known =>
                rows.Where(one => one.ParentCode is { } parent && known.Contains(parent)).Select(static one => one.Code)
        );
        Compared = rows.Select(static one => one.Code).ToHashSet(StringComparer.Ordinal);
        Organisations = Reached(
                scope,
                known => rows.Where(one => known.Contains(one.Code)).Select(static one => one.ParentCode)
            )
            .Concat(own)
            .ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Its own and those above it, which it is compared with; of all times.</summary>
    public IReadOnlySet<string> Organisations { get; }

    /// <summary>Whose figures it is made of: those, and whoever became part of its schools from elsewhere.</summary>
    public IReadOnlySet<string> Compared { get; }

    /// <summary>What is said of nobody is said of the whole programme.</summary>
    public bool Has(string? organisation) => organisation is not null && own.Contains(organisation);

    /// <summary>
    /// An issue of nobody is the municipality's where all that its file speaks of is, or where its file speaks of nobody
    /// and came from an address of its own.
    /// </summary>
    /// <param name="file">What the file gives figures of.</param>
    /// <param name="named">The organisations that other issues of the file name.</param>
    public bool Has(DataIssue issue, IEnumerable<FileSubject> file, IEnumerable<string> named)
    {
        if (issue.OrganisationCode is { } organisation)
            return Has(organisation);
        if (AuthorityMessages.SpeaksOfOthers(issue.Code))
            return false;
        var subjects = file.ToList();
        var spoken = subjects.Select(static one => one.OrganisationCode).OfType<string>().Concat(named).ToList();
        return spoken.Count > 0 ? spoken.TrueForAll(Has) : subjects.Exists(CameFromHere);
    }

    private static HashSet<string> Reached(string scope, Func<HashSet<string>, IEnumerable<string?>> next)
    {
        var found = new HashSet<string>(StringComparer.Ordinal) { scope };
        for (var before = 0; before < found.Count; )
        {
            before = found.Count;
            found.UnionWith(next(found).OfType<string>().ToList());
        }

        return found;
    }

    private bool CameFromHere(FileSubject file) =>
        file.Sender is { } sender ? HasAddress(sender) : Has(municipalityOf(file.Source));

    private bool HasAddress(string? address) =>
        history.Latest.Recipients.Any(one => MailAddresses.Has(one.Email, address))
        || history.Latest.Organisations.Any(one => Has(one.Code) && MailAddresses.Has(one.Email, address));
}
