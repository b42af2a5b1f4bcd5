using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Indicators.Numbers;

/// <summary>What kind of thing a word beside a number, or a unit, counts.</summary>
internal enum Thing
{
    /// <summary>A word that says nothing of it: «лауреат», «условная единица».</summary>
    Unknown,

    /// <summary>«ед.», «шт.»: whatever is counted.</summary>
    Any,
    Person,

    /// <summary>Schools, events, papers, rooms.</summary>
    Object,
    Money,
    Time,
    Length,
    Area,
    Mass,
    Rate,
}

internal static class Things
{
    /// <summary>
    /// Beginnings of words; with a point at its end the word itself. What is measured has a row for each of its measures.
    /// </summary>
    private static readonly (Thing Thing, string[] Stems)[] Stems =
    [
        (Thing.Any, ["ед.", "единиц", "шт.", "штук", "раз.", "раза."]),
        (
            Thing.Person,
            [
                "чел",
                "учащ",
                "учени",
                "обуч",
                "учител",
                "педагог",
                "детей",
                "дети",
                "ребен",
                "выпускн",
                "родител",
                "студент",
                "воспитанн",
                "школьник",
                "первоклассн",
                "работник",
                "сотрудник",
                "специалист",
                "директор",
            ]
        ),
        (
            Thing.Object,
            [
                "школ",
                "организац",
                "учрежден",
                "мероприят",
                "семинар",
                "публикац",
                "сборник",
                "мест",
                "проект",
                "программ",
                "договор",
                "соглашен",
                "кабинет",
                "компьютер",
                "класс",
                "групп",
                "вебинар",
                "консультац",
                "заняти",
                "олимпиад",
                "конкурс",
                "документ",
                "ставк",
            ]
        ),
        (Thing.Money, ["руб"]),
        (Thing.Money, ["копе", "коп."]),
        (Thing.Time, ["час.", "часа.", "часов.", "ч."]),
        (Thing.Time, ["минут", "мин."]),
        (Thing.Time, ["день", "дня", "дней", "дни", "дн."]),
        (Thing.Time, ["сутк", "суток", "сут."]),
        (Thing.Time, ["недел", "нед."]),
        (Thing.Time, ["месяц", "мес."]),
        (Thing.Length, ["км.", "километр"]),
        (Thing.Length, ["метр", "м."]),
        (Thing.Length, ["сантиметр", "см."]),
        (Thing.Area, ["кв."]),
        (Thing.Area, ["га.", "гектар"]),
        (Thing.Mass, ["кг.", "килограмм"]),
        (Thing.Mass, ["тонн", "т."]),
        (Thing.Rate, ["гбит"]),
        (Thing.Rate, ["мбит"]),
        (Thing.Rate, ["кбит"]),
    ];

    /// <param name="word">Folded.</param>
    public static Thing Of(string word) => RowOf(word) is >= 0 and var row ? Stems[row].Thing : Thing.Unknown;

    /// <summary>Hours are no minutes: nothing but thousands and millions is converted.</summary>
    /// <param name="one">Folded.</param>
    /// <param name="other">Folded.</param>
    public static bool AreOneMeasure(string one, string other) => RowOf(one) == RowOf(other);

    private static int RowOf(string word) =>
        Array.FindIndex(Stems, row => Array.Exists(row.Stems, stem => IsOf(word, stem)));

    private static bool IsOf(string word, string stem) =>
        stem.EndsWith('.') ? word == stem[..^1] : word.StartsWith(stem, StringComparison.Ordinal);

    public static Thing Of(Unit unit) => Of(Scales.ThingOf(unit));

    public static bool IsCounted(Thing thing) => thing is Thing.Any or Thing.Person or Thing.Object or Thing.Unknown;
}
