namespace QualityMonitor.Store.Forgetting;

/// <summary>What is erased beside the texts that name an address, and of every table that took words from a file.</summary>
internal static class ForgetQueries
{
    /// <summary>Names and words of whoever had the address, once it is replaced.</summary>
    public static readonly IReadOnlyList<string> OfAddress =
    [
        "forget_recipient_names",
        "forget_letter_names",
        "forget_notices",
        "forget_messages",
    ];

    public static readonly IReadOnlyList<string> OfFile =
    [
        "forget_file",
        "forget_file_attempts",
        "forget_file_sheets",
        "forget_file_issues",
        "forget_file_figures",
        "forget_file_plans",
        "forget_file_activities",
        "forget_file_risks",
        "forget_file_texts",
        "forget_file_answers",
    ];
}
