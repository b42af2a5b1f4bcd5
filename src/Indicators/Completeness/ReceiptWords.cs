namespace QualityMonitor.Indicators.Completeness;

/// <summary>By what a day of receipt is known, as it stands behind the day.</summary>
public static class ReceiptWords
{
    /// <returns>«по отметке почтового сервера».</returns>
    public static string Of(ReceiptBasis basis) =>
        basis switch
        {
            ReceiptBasis.Server => "по отметке почтового сервера",
            ReceiptBasis.File => "по времени файла",
            _ => "по времени сбора",
        };
}
