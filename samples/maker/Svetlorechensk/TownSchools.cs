namespace QualityMonitor.SampleMaker.Svetlorechensk;

/// <summary>An invented school.</summary>
/// <param name="FileName">As its people name their files: «СОШ 5».</param>
/// <param name="Legal">As on its letterhead; the forms of the sample write it in this and other ways.</param>
/// <param name="Pupils">In 2025/2026.</param>
/// <param name="Strength">-2..2: how its results compare with the town's.</param>
internal sealed record School(
    string Code,
    string Short,
    string FileName,
    string Legal,
    string Full,
    int Pupils,
    int Teachers,
    double Strength,
    string[] Spellings
);

/// <summary>Twelve schools of a town that does not exist.</summary>
internal static class TownSchools
{
    public static IReadOnlyList<School> All { get; } =
    [
        Secondary(1, 640, 41, 1, "МБОУ «СОШ № 1»", "СОШ №1"),
        Secondary(2, 585, 38, 0.5, "МБОУ «СОШ № 2»", "МБОУ «СОШ №2»", "Школа № 2"),
        Secondary(3, 512, 34, 0, "МБОУ СОШ № 3", "Средняя общеобразовательная школа № 3"),
        new(
            "lyceum-4",
            "Лицей № 4",
            "лицей 4",
            "МБОУ «Лицей № 4»",
            "Муниципальное бюджетное общеобразовательное учреждение «Лицей № 4»",
            705,
            47,
            2,
            ["МБОУ «Лицей № 4»", "лицей №4"]
        ),
        Secondary(5, 478, 31, -2, "МБОУ «СОШ № 5»", "СОШ№5", "школа №5"),
        new(
            "gymnasium-6",
            "Гимназия № 6",
            "гимназия 6",
            "МБОУ «Гимназия № 6»",
            "Муниципальное бюджетное общеобразовательное учреждение «Гимназия № 6»",
            690,
            45,
            2,
            ["Гимназия № 6", "МБОУ «Гимназия №6»"]
        ),
        // Latin C and O in the second spelling: people switch keyboards in the middle of a word.
        Secondary(7, 430, 28, -1, "МБОУ «СОШ № 7»", "CОШ № 7", "МБОУ «COШ №7»"),
        Secondary(8, 412, 27, 0, "МБОУ «СОШ № 8»", "МБОУ «СОШ № 8", "СОШ № 8"),
        new(
            "school-9",
            "ООШ № 9",
            "ООШ 9",
            "МБОУ «ООШ № 9»",
            "Муниципальное бюджетное общеобразовательное учреждение «Основная общеобразовательная школа № 9»",
            168,
            15,
            -1,
            ["ООШ № 9", "МБОУ «Основная общеобразовательная школа № 9»"]
        ),
        Secondary(10, 395, 26, -2, "МБОУ «СОШ № 10»", "СОШ №10", "МБОУ  «СОШ № 10»"),
        Secondary(11, 350, 24, -0.5, "МБОУ «СОШ № 11»", "СОШ № 11"),
        new(
            "lyceum-istok",
            "Лицей «Исток»",
            "лицей Исток",
            "МАОУ «Лицей «Исток»",
            "Муниципальное автономное общеобразовательное учреждение «Лицей «Исток»",
            305,
            22,
            1.5,
            ["Лицей «Исток»", "МАОУ лицей \"Исток\"", "МАОУ «Лицей «Исток»"]
        ),
    ];

    public static School Of(string code) => All.Single(school => school.Code == code);

    private static School Secondary(int number, int pupils, int teachers, double strength, params string[] spellings) =>
        new(
            $"school-{number}",
            $"СОШ № {number}",
            $"СОШ {number}",
            $"МБОУ «СОШ № {number}»",
            $"Муниципальное бюджетное общеобразовательное учреждение «Средняя общеобразовательная школа № {number}»",
            pupils,
            teachers,
            strength,
            spellings
        );
}
