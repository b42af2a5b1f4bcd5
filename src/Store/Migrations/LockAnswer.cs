using QualityMonitor.Indicators;
using QualityMonitor.Store.Faults;

namespace QualityMonitor.Store.Migrations;

/// <summary>What <c>sp_getapplock</c> returned.</summary>
public enum LockAnswer
{
    Granted,

    /// <summary>Somebody else had it all the time.</summary>
    Timeout,

    /// <summary>The call was cancelled, by an administrator or the server's stop.</summary>
    Cancelled,

    /// <summary>Chosen as the victim of a deadlock: nothing was wrong, and it may be asked for again.</summary>
    Deadlock,

    /// <summary>The parameters or the rights are not sound.</summary>
    Refused,
}

public static class LockAnswers
{
    /// <summary>0 granted at once, 1 after others had left; below zero it was not.</summary>
    public static LockAnswer Of(int result) =>
        result switch
        {
            >= 0 => LockAnswer.Granted,
            -1 => LockAnswer.Timeout,
            -2 => LockAnswer.Cancelled,
            -3 => LockAnswer.Deadlock,
            _ => LockAnswer.Refused,
        };
}

/// <summary>The lock of migrating was not given; see <see cref="Answer"/>.</summary>
public sealed class MigrationLockException(LockAnswer answer)
    : Exception($"The lock of `migrate` was not given: {answer}."),
        IExplained
{
    public LockAnswer Answer => answer;

    public Problem Problem => MigrationMessages.NotLocked(answer);
}
