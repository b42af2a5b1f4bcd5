using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Programmes;

namespace QualityMonitor.Etl.Mapping.Names;

/// <summary>
/// A programme that a passport defined, with its organisations ready to be found: the files of one run share it.
/// </summary>
internal sealed class KnownProgramme(ProgrammeDefinition definition)
{
    public ProgrammeDefinition Definition => definition;

    public OrganisationDirectory Organisations { get; } = new(definition.Organisations);
}
