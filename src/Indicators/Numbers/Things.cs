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
    /// <summary>Beginnings of words; with a point at its end the word itself.</summary>
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
        (Thing.Money, ["руб", "копе"]),
        (
            Thing.Time,
            [
                "час.",
                "часа.",
                "часов.",
                "минут",
                "мин.",
                "дней",
                "дня",
                "день",
                "дни",
                "сутк",
                "суток",
                "недел",
                "месяц",
            ]
        ),
        (Thing.Length, ["км.", "километр", "метр", "сантиметр"]),
        (Thing.Area, ["кв.", "га.", "гектар"]),
        (Thing.Mass, ["кг.", "килограмм", "тонн"]),
        (Thing.Rate, ["гбит", "мбит", "кбит"]),
    ];

    /// <param name="word">Folded.</param>
    public static Thing Of(string word) =>
        Array.Find(Stems, row => Array.Exists(row.Stems, stem => IsOf(word, stem))).Thing;

    private static bool IsOf(string word, string stem) =>
        stem.EndsWith('.') ? word == stem[..^1] : word.StartsWith(stem, StringComparison.Ordinal);

    public static Thing Of(Unit unit) => Of(Scales.ThingOf(unit));

    public static bool IsCounted(Thing thing) => thing is Thing.Any or Thing.Person or Thing.Object or Thing.Unknown;
}
