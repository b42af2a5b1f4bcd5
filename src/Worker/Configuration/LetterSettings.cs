namespace QualityMonitor.Worker.Configuration;

internal sealed class AnswerSettings
{
    /// <summary>
    /// Whether senders are told what became of their files; unsaid: <see cref="Settings.AnswersAreOn"/>.
    /// </summary>
    public bool? Enabled { get; set; }
}

internal sealed class ReminderSettings
{
    /// <summary>
    /// Whether schools that have not submitted are reminded; unsaid: <see cref="Settings.RemindersAreOn"/>.
    /// </summary>
    public bool? Enabled { get; set; }

    /// <summary>Whether a reminder carries the form of a school that has sent nothing yet.</summary>
    public bool AttachForms { get; set; } = true;
}
