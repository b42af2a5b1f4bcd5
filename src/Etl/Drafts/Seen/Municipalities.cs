using QualityMonitor.Etl.Recognition;

namespace QualityMonitor.Etl.Drafts.Seen;

/// <summary>A column of municipalities: its header says so, or what stands under it.</summary>
internal static class Municipalities
{
    public static bool Are(int column, DraftSheet sheet, DraftHeader header) =>
        MunicipalityHeader.IsMunicipality(header.TextOf(column))
        || ColumnContent.AreMunicipalities(sheet, header, column);
}
