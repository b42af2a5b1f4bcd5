using QualityMonitor.Reports.Papers.Sheets;

namespace QualityMonitor.Reports.Papers.PassportSheets;

/// <summary>A column of a policy sheet: text, whatever stands in it.</summary>
internal static class PolicyColumn
{
    public static PassportColumn Text(string header, double width, string hint, string example) =>
        new(header, width, PassportLooks.Text, hint, example);

    public static PassportColumn Optional(string header, double width, string hint, string example) =>
        Text(header, width, hint, example) with
        {
            IsOptional = true,
        };

    /// <param name="filled">What there is to choose from.</param>
    public static PassportColumn Code(string header, string hint, string example, string filled) =>
        Text(header, 16, hint, example) with
        {
            Kind = EntryKind.List,
            First = filled,
        };
}
