using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Indicators.Timeline;
using QualityMonitor.Reports.Changes;

namespace QualityMonitor.Reports.Kinds;

/// <summary>
/// A kind of report: what it is made of, who gets it, how it is told. A new one is a folder and a line in
/// <see cref="ReportServices"/>; publishing, the schedule, previews and corrections know this interface alone.
/// </summary>
public interface IReportKind
{
    /// <summary><see cref="Store.Editions.Edition.Kind"/>, the folder of its templates, and its name at the command
    /// line: <c>annual</c>.</summary>
    string Code { get; }

    /// <summary>In the nominative, to stand within a sentence: «годовой аналитический отчёт».</summary>
    string Name { get; }

    /// <summary>How long its periods are.</summary>
    Cadence Cadence { get; }

    /// <summary>Whether coordinators are told when the data of an edition are others by now; not of what only tells of
    /// its moment.</summary>
    bool GrowsStale => true;

    /// <summary>Invented pages, records with one of everything, by the folder of the templates that show them: what
    /// <c>template check</c> renders and the guide of templates is made of.</summary>
    IReadOnlyDictionary<string, object> SamplePages { get; }

    /// <summary>What the schedule owes of a period: topics in the passport's order; empty, the whole programme,
    /// first.</summary>
    IReadOnlyList<string> Topics(ProgrammeHistory history, Period period);

    /// <summary>Who gets it, of all whom the programme knows.</summary>
    IReadOnlyList<Recipient> Recipients(ProgrammeDefinition programme, string topic);

    /// <returns>A problem where there is nothing to report, or nobody to report on.</returns>
    Task<BuiltReport> BuildAsync(ReportOrder order, CancellationToken cancellationToken);

    /// <summary>The data of an edition of this kind as it was frozen, perhaps by an earlier program.</summary>
    /// <returns>Null where they cannot be read any more.</returns>
    EditionData? DataOf(string model);

    /// <summary>Changes in words, with what an edition of this kind knows of their sources.</summary>
    /// <param name="model">Of the later edition, as it was frozen.</param>
    IReadOnlyList<string> Tell(string model, IReadOnlyList<Change> changes);
}

/// <summary>A report that is built and not told yet.</summary>
public interface IReport
{
    /// <summary>«Качество образования (Волжский район)»: whose report it is, for a sentence about it.</summary>
    string Title { get; }

    /// <summary>What makes a corrected edition.</summary>
    EditionData Data { get; }

    /// <summary>What differs from an earlier edition, in the order in which a head acts on it, in words.</summary>
    IReadOnlyList<string> Lines(IReadOnlyList<Change> changes);

    /// <param name="number">1 for the first edition.</param>
    /// <param name="changes">Since the edition before; empty where it cannot be read any more, null for the
    /// first.</param>
    /// <exception cref="Templating.TemplateException">A template has a mistake.</exception>
    Mail.Letter Letter(int number, IReadOnlyList<Change>? changes);
}
