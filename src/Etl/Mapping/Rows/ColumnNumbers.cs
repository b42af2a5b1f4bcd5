using System.Globalization;
using QualityMonitor.Etl.Reading.Cells;

namespace QualityMonitor.Etl.Mapping.Rows;

/// <summary>«1 | 2 | 3» under a header.</summary>
internal static class ColumnNumbers
{
    public static bool Are(Row row)
    {
        var columns = row.Columns;
        for (var index = 0; index < columns.Length; index++)
        {
            if (row[columns[index]].Text.Trim() != (index + 1).ToString(CultureInfo.InvariantCulture))
                return false;
        }

        return columns.Length > 1;
    }
}
