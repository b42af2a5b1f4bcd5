namespace QualityMonitor.Worker.Commands.Frame;

/// <summary>Whoever acts by hand, as it stays written down.</summary>
internal static class Person
{
    /// <summary>
    /// Who called <c>sudo</c>, and not the user that it made of them: on a server that is the service's for everybody.
    /// </summary>
    public static string AtShell =>
        Environment.GetEnvironmentVariable("SUDO_USER") is { Length: > 0 } caller ? caller : Environment.UserName;
}
