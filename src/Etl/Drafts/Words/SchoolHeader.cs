using QualityMonitor.Etl.Recognition;
using QualityMonitor.Indicators.Organisations;

namespace QualityMonitor.Etl.Drafts.Words;

/// <summary>A header that names a school: «СОШ № 1», «Ивановская ООШ / факт», «лицей «Исток»»; «школы» are no school.</summary>
internal static class SchoolHeader
{
    /// <returns>The part that names it; null where none does.</returns>
    public static string? In(string header) => header.Split(SheetHead.Divider).FirstOrDefault(IsNamedSchool);

    /// <summary>What is left of the header.</summary>
    public static string Without(string header, string? school) =>
        school is null
            ? header
            : string.Join(SheetHead.Divider, header.Split(SheetHead.Divider).Where(part => part != school));

    private static bool IsNamedSchool(string text) =>
        OrganisationNameReader.Read(text) is var name
        && name.Type is not (OrganisationType.Other or OrganisationType.Kindergarten)
        && (name.Number is not null || (name.Type != OrganisationType.School && name.ProperName is not null))
        && HeaderWords.IsShortName(text);
}
