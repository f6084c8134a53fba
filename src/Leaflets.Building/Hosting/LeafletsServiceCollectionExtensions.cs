using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Leaflets.Building.Hosting;

/// <summary>Adds Leaflets to a program with a container.</summary>
public static class LeafletsServiceCollectionExtensions
{
    /// <summary>
    /// Adds <see cref="ILeafletBuilder"/>, <see cref="ILeafletQueue"/> and the hosted service that takes jobs from the queue. The options
    /// are checked when the host starts, and at the latest when the first of them is asked for. A log and a maker of meters are used where
    /// the container has them; the meter and the activity source are named <c>Leaflets</c>. It can be called again to change options.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns><paramref name="services"/>.</returns>
    public static IServiceCollection AddLeaflets(this IServiceCollection services, Action<LeafletsOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        services.AddOptions<LeafletsOptions>().Configure(configure).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<LeafletsOptions>, LeafletsOptionsValidator>());
        services.TryAddSingleton(static provider => new LeafletTelemetry(provider.GetService<IMeterFactory>()));
        services.TryAddSingleton(static provider => new LeafletBuilder(Options(provider).FontFolder));
        services.TryAddSingleton<ILeafletBuilder>(static provider => new HostedLeafletBuilder(
            provider.GetRequiredService<LeafletBuilder>(), Options(provider), provider.GetRequiredService<LeafletTelemetry>(),
            Logger(provider, "Leaflets.Build")));
        services.TryAddSingleton(static provider => new LeafletQueue(Options(provider), provider.GetRequiredService<LeafletTelemetry>()));
        services.TryAddSingleton<ILeafletQueue>(static provider => provider.GetRequiredService<LeafletQueue>());
        services.AddHostedService(static provider => new LeafletWorkerService(
            provider.GetRequiredService<LeafletQueue>(),
            provider.GetRequiredService<ILeafletBuilder>(),
            Options(provider),
            provider.GetRequiredService<LeafletTelemetry>(),
            Logger(provider, "Leaflets.Worker")));
        return services;
    }

    private static LeafletsOptions Options(IServiceProvider provider) => provider.GetRequiredService<IOptions<LeafletsOptions>>().Value;

    private static ILogger Logger(IServiceProvider provider, string category) =>
        (provider.GetService<ILoggerFactory>() ?? NullLoggerFactory.Instance).CreateLogger(category);
}
