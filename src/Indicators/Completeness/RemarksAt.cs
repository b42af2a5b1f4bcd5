using QualityMonitor.Indicators.Authority;

namespace QualityMonitor.Indicators.Completeness;

/// <summary>Where it can be read what is wrong with a file that was refused. The nearest to the school comes first.</summary>
public enum RemarksAt
{
    /// <summary>A letter to the school went.</summary>
    School,

    /// <summary>One to whoever sent the file.</summary>
    Sender,

    /// <summary>One to somebody else: its coordinators.</summary>
    Coordinators,

    /// <summary>A letter is made and did not go yet, or nobody knows whether it did.</summary>
    OnItsWay,

    /// <summary>Every letter came back, or was given up.</summary>
    Undelivered,

    /// <summary>No letter was made: nobody was there to write to, or the program does not answer.</summary>
    Nobody,
}

public enum LetterFate
{
    Went,
    Waits,
    Failed,
}

/// <summary>A letter that says what is wrong with a file.</summary>
public sealed record RemarksLetter(string Address, LetterFate Fate);

/// <summary>
/// That somebody was told what to correct is said only of letters that went, and of whom they went to: a file from a folder has
/// no sender, an address may refuse, answers may be switched off.
/// </summary>
public static class RemarksRule
{
    /// <param name="sender">Who sent the file; null: nobody did, it lay somewhere.</param>
    /// <param name="schoolAddresses">As the passport has them; null: none.</param>
    public static RemarksAt Of(string? sender, string? schoolAddresses, IReadOnlyCollection<RemarksLetter> letters) =>
        letters
            .Select(letter =>
                letter.Fate switch
                {
                    LetterFate.Waits => RemarksAt.OnItsWay,
                    LetterFate.Failed => RemarksAt.Undelivered,
                    _ when MailAddresses.Has(schoolAddresses, letter.Address) => RemarksAt.School,
                    _ when MailAddresses.Has(sender, letter.Address) => RemarksAt.Sender,
                    _ => RemarksAt.Coordinators,
                }
            )
            .DefaultIfEmpty(RemarksAt.Nobody)
            .Min();
}

/// <summary>Where the remarks are, for whoever reads of the school.</summary>
public static class RemarksText
{
    /// <param name="they">«им», «ей».</param>
    public static string Of(RemarksAt at, string they) =>
        at switch
        {
            RemarksAt.School => $"что исправить, {they} написано",
            RemarksAt.Sender => "что исправить, написано тому, кто прислал файл",
            RemarksAt.Coordinators => "что исправить, написано координатору",
            RemarksAt.OnItsWay => "письмо о том, что исправить, ещё не ушло",
            RemarksAt.Undelivered => "письмо о том, что исправить, не дошло",
            _ => "о том, что исправить, никому не написано",
        };

    /// <summary>The same to the school itself.</summary>
    public static string OfYours(RemarksAt at) =>
        at switch
        {
            RemarksAt.School => "что исправить, мы написали в ответе",
            RemarksAt.Sender => "что исправить, мы написали тому, кто прислал файл",
            RemarksAt.OnItsWay => "что исправить, скажет наш ответ на него",
            _ => "что исправить, спросите у координатора",
        };
}
