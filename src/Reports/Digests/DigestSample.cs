namespace QualityMonitor.Reports.Digests;

/// <summary>An invented page with one of everything.</summary>
internal static class DigestSample
{
    public static DigestPage Page() =>
        new(
            "Паспорт программы изменён",
            "Паспорт программы изменён: 1 изменение",
            "Качество образования",
            "Файл «passport.xlsx», получен 09.01.2026 от источника «inbox».",
            [new DigestPage.Part("Показатели", ["показатель 2.2: убрано"], "и ещё 3")],
            ["Если всё верно, делать ничего не нужно."],
            "Составлено программой."
        );
}
