using QualityMonitor.Worker.Configuration.Shape;

namespace QualityMonitor.Worker.Configuration;

/// <summary>That nobody is told when the service needs a person.</summary>
internal static class AdminWarnings
{
    public static IEnumerable<SettingProblem> Of(AdminSettings admin)
    {
        if (admin.Address.Length == 0)
            yield return new SettingProblem(
                "Admin:Address",
                "Admin:Address не задан: о неполадках службы никто не получит письма, их видно только в status и в журнале.",
                "адрес того, кто обслуживает программу, например admin@example.ru"
            );
    }
}
