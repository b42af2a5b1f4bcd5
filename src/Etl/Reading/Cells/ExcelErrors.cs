namespace QualityMonitor.Etl.Reading.Cells;

/// <summary>The errors of cells by the codes that both binary formats of Excel have for them.</summary>
internal static class ExcelErrors
{
    public static string Name(byte code) =>
        code switch
        {
            0x00 => "#NULL!",
            0x07 => "#DIV/0!",
            0x0F => "#VALUE!",
            0x17 => "#REF!",
            0x1D => "#NAME?",
            0x24 => "#NUM!",
            0x2A => "#N/A",
            0x2B => "#GETTING_DATA",
            _ => "#ОШИБКА",
        };
}
