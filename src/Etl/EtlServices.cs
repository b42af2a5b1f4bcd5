using Microsoft.Extensions.DependencyInjection;
using QualityMonitor.Etl.Collecting;

namespace QualityMonitor.Etl;

public static class EtlServices
{
    /// <summary>Registers collecting. The container must already know the store and a <see cref="TimeProvider"/>.</summary>
    public static IServiceCollection AddEtl(this IServiceCollection services, EtlOptions options) => services
        .AddSingleton(options)
        .AddSingleton<Collector>();
}
