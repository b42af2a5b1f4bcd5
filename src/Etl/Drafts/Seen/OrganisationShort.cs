using QualityMonitor.Indicators.Organisations;

namespace QualityMonitor.Etl.Drafts.Seen;

/// <summary>The short name of a numbered school: «СОШ № 5».</summary>
internal static class OrganisationShort
{
    public static string Of(OrganisationName name) => $"{Kind(name.Type)} № {name.Number}";

    private static string Kind(OrganisationType type) =>
        type switch
        {
            OrganisationType.SecondarySchool => "СОШ",
            OrganisationType.BasicSchool => "ООШ",
            OrganisationType.PrimarySchool => "НОШ",
            OrganisationType.Lyceum => "Лицей",
            OrganisationType.Gymnasium => "Гимназия",
            OrganisationType.Kindergarten => "ДОУ",
            _ => "Школа",
        };
}
