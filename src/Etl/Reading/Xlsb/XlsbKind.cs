namespace QualityMonitor.Etl.Reading.Xlsb;

/// <summary>The records that say something about figures, of a thousand that there are ([MS-XLSB] 2.3.2).</summary>
internal static class XlsbKind
{
    public const int Row = 0;
    public const int Rk = 2;
    public const int Error = 3;
    public const int Boolean = 4;
    public const int Real = 5;
    public const int Text = 6;
    public const int SharedText = 7;
    public const int FormulaText = 8;
    public const int FormulaReal = 9;
    public const int FormulaBoolean = 10;
    public const int FormulaError = 11;

    /// <summary>From here to <see cref="LastShort"/>: 1 to 7 once more, without their column.</summary>
    public const int FirstShort = 12;

    public const int LastShort = 18;
    public const int SharedItem = 19;
    public const int Font = 43;
    public const int Format = 44;
    public const int CellStyle = 47;
    public const int Column = 60;
    public const int RichText = 62;
    public const int EndBook = 132;
    public const int BeginData = 145;
    public const int EndData = 146;
    public const int BookProperties = 153;
    public const int Sheet = 156;
    public const int EndSharedItems = 160;
    public const int Merge = 176;
    public const int EndStyles = 279;
    public const int BeginCellStyles = 617;
    public const int EndCellStyles = 618;

    public static bool IsText(int kind) => kind is Text or FormulaText or FirstShort + 5 or SharedItem or RichText;
}
