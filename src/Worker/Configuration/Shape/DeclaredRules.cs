using System.Reflection;
using MimeKit;

namespace QualityMonitor.Worker.Configuration.Shape;

/// <summary>
/// What the marks of the settings promise about each value by itself. Empty texts are not judged here.
/// </summary>
internal static class DeclaredRules
{
    /// <param name="home">The folder that relative paths start from.</param>
    public static IEnumerable<SettingProblem> Of(object settings, string home) =>
        from one in SettingShape.Values(settings)
        from mark in one.Property.GetCustomAttributes()
        let problem = one.Value switch
        {
            int number => Number(mark, one.Key, number),
            string { Length: > 0 } text => Text(mark, one.Key, text, home),
            _ => null,
        }
        where problem is not null
        select problem;

    private static SettingProblem? Number(Attribute mark, string key, int number) =>
        mark is BoundsAttribute bounds && (number < bounds.Least || number > bounds.Most)
            ? SettingProblems.OutOfRange(key, number, bounds.Least, bounds.Most)
            : null;

    private static SettingProblem? Text(Attribute mark, string key, string text, string home) =>
        mark switch
        {
            LocalFolderAttribute => LocalPaths.WhyNotFolder(key, text, home),
            LocalFileAttribute => LocalPaths.WhyNotFile(key, text, home),
            HostNameAttribute when Uri.CheckHostName(text) == UriHostNameType.Unknown => SettingProblems.BadValue(
                key,
                text,
                "имя сервера без порта и пробелов, например mail.example.ru"
            ),
            MailAddressAttribute when !IsAddress(text) => SettingProblems.BadValue(
                key,
                text,
                "адрес вида monitoring@example.ru"
            ),
            _ => null,
        };

    /// <summary>A whole domain is written with the sign before it: <c>@example.ru</c>.</summary>
    public static bool IsAddressOrDomain(string text) => IsAddress(text.StartsWith('@') ? "x" + text : text);

    /// <summary>The address and nothing beside it: no name, no angle brackets, no second one.</summary>
    private static bool IsAddress(string text) =>
        MailboxAddress.TryParse(text, out var mailbox)
        && mailbox.Address == text
        && text.Split('@') is [{ Length: > 0 }, { Length: > 0 } domain]
        && Uri.CheckHostName(domain) == UriHostNameType.Dns;
}
