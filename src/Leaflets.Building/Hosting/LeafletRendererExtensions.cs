using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Leaflets.Building.Hosting;

/// <summary>Adds a renderer to a program with a container: Markdown in, files out, without a collection.</summary>
public static class LeafletRendererExtensions
{
    /// <summary>
    /// Adds one <see cref="LeafletRenderer"/> for the whole program. Internal errors go to the log with their exceptions, if the
    /// container has one; what is wrong with a leaflet is in its result, and never in the log.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="options">Says what leaflets share; called when the renderer is first asked for.</param>
    /// <returns><paramref name="services"/>.</returns>
    public static IServiceCollection AddLeafletRenderer(this IServiceCollection services, Func<IServiceProvider, RendererOptions> options)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(options);
        services.TryAddSingleton(provider => Create(options(provider), provider));
        return services;
    }

    /// <summary>The same, with options that need nothing of the container.</summary>
    /// <param name="services">The services.</param>
    /// <param name="options">What leaflets share.</param>
    /// <returns><paramref name="services"/>.</returns>
    public static IServiceCollection AddLeafletRenderer(this IServiceCollection services, RendererOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return services.AddLeafletRenderer(_ => options);
    }

    private static LeafletRenderer Create(RendererOptions options, IServiceProvider provider)
    {
        var logger = (provider.GetService<ILoggerFactory>() ?? NullLoggerFactory.Instance).CreateLogger("Leaflets.Render");
        return LeafletRenderer.Create(options with
        {
            OnFault = fault =>
            {
                HostingLog.RenderFault(logger, fault);
                options.OnFault?.Invoke(fault);
            },
        });
    }
}
