namespace QualityMonitor.Indicators.Authority;

/// <summary>Why something does not count yet. Of each, <see cref="AuthorityMessages"/> has the words.</summary>
public enum Doubt
{
    /// <summary>The message does not prove to come from its sender, or is proven not to.</summary>
    SenderUnconfirmed,

    /// <summary>No passport names the address, and the admin neither.</summary>
    SenderUnknown,

    /// <summary>A passport from somebody who is no coordinator of the one in force.</summary>
    NotCoordinator,

    /// <summary>A passport from a coordinator's address that nobody confirmed.</summary>
    PassportUnproven,

    /// <summary>A programme's first passport, by mail: there is no coordinator yet who could have sent it.</summary>
    FirstPassport,

    /// <summary>A passport from a place that does not speak for its whole programme.</summary>
    PlaceNotTrusted,

    /// <summary>A figure, plan, activity or risk of an organisation that the sender does not speak for.</summary>
    OtherOrganisation,
}

/// <summary>Who is asked.</summary>
[Flags]
public enum Asked
{
    Sender = 1,
    Coordinator = 2,

    /// <summary>Whoever runs the program: it shows in <c>status</c>.</summary>
    Admin = 4,
}

/// <summary>What becomes of something that was sent.</summary>
public abstract record Verdict
{
    private Verdict() { }

    public static Verdict Yes { get; } = new Allowed();

    public sealed record Allowed : Verdict;

    /// <summary>This row is not loaded and what stood before stands; the rest of the file goes on.</summary>
    public sealed record Question(Doubt Doubt) : Verdict;

    /// <summary>Nothing of the file is loaded until a person decides or a passport changes.</summary>
    public sealed record Held(Doubt Doubt) : Verdict;
}

public static class Doubts
{
    /// <summary>Whose word is wanted, and who is told therefore.</summary>
    public static Asked Asks(this Doubt doubt) =>
        doubt switch
        {
            Doubt.OtherOrganisation or Doubt.NotCoordinator => Asked.Sender | Asked.Coordinator,
            Doubt.PassportUnproven => Asked.Coordinator,
            Doubt.FirstPassport => Asked.Admin,
            _ => Asked.Coordinator | Asked.Admin,
        };
}
