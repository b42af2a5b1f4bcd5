using QualityMonitor.Etl.Recognition;
using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Forms;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Etl.Mapping.Names;

/// <summary>
/// What people read of a form, its heading and the names of its sheet and file, against its hidden mark: last quarter's form
/// or another school's under a new heading or name would put its figures where they do not belong. What says nothing, or
/// may mean what the mark means, is no contradiction.
/// </summary>
/// <param name="fileName">Null: the file holds other forms as well, and its name is none's.</param>
/// <param name="number">The file's; null for one that is only tried.</param>
internal sealed class FormFront(SheetHead head, string? fileName, long? number)
{
    private static readonly string[] Whose = [FormVocabulary.School, FormVocabulary.Organisation];

    private IEnumerable<string> Names =>
        fileName is null ? [head.Info.Name] : [head.Info.Name, Path.GetFileNameWithoutExtension(fileName)];

    /// <returns>For which period the form seems to be filled.</returns>
    public (Period Seen, Problem Doubt)? OfPeriod(Period mark)
    {
        var year = mark.End.Year;
        if (
            FilePlaceReader.Beside(FormVocabulary.Period, head) is { Length: > 0 } heading
            && new HeaderPeriod(Period.Year(year)).Read(heading) is { } read
            && read != mark
        )
            return (read, FormMessages.PeriodContradicts(heading, mark, number));
        foreach (var name in Names)
        {
            if (PeriodInTitle.Of(name, year) is var (named, words) && named.Kind == mark.Kind && named != mark)
                return (named, FormMessages.PeriodInName(name, words, mark, number));
        }

        return null;
    }

    /// <returns>Whose the form seems to be.</returns>
    public (Organisation Seen, Problem Doubt)? OfOrganisation(Organisation mark, OrganisationFinder finder)
    {
        foreach (var label in Whose)
        {
            if (
                FilePlaceReader.Beside(label, head) is { Length: > 0 } heading
                && finder.Find(heading) is { IsOk: true, Value: var headed }
                && headed.Code != mark.Code
            )
                return (headed, FormMessages.OrganisationContradicts(heading, finder.Named(mark), number));
        }

        if (mark.Level != OrganisationLevel.School)
            return null;
        foreach (var name in Names)
        {
            if (finder.SchoolIn(name, mark) is { } named && named.Code != mark.Code)
                return (named, FormMessages.OrganisationInName(name, finder.Named(named), finder.Named(mark), number));
        }

        return null;
    }

    /// <param name="own">The names that the programme has ever had.</param>
    /// <param name="others">All other programmes.</param>
    public Problem? OfProgramme(IReadOnlyList<string> own, IEnumerable<ProgrammeName> others) =>
        FilePlaceReader.Beside(FormVocabulary.Programme, head) is { Length: > 0 } heading
        && !own.Any(name => IsSame(name, heading))
        && others.Any(other => IsSame(other.Name, heading) || IsSame(other.Code, heading))
            ? FormMessages.ProgrammeContradicts(heading, own[^1], number)
            : null;

    private static bool IsSame(string one, string other) => TextNormalizer.Fold(one) == TextNormalizer.Fold(other);
}
