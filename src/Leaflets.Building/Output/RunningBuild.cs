using Leaflets.Building.Files;
using Microsoft.Win32.SafeHandles;

namespace Leaflets.Building.Output;

/// <summary>Lets the builds of this machine that write to one output folder know of one another for as long as they run.</summary>
internal sealed class RunningBuild : IDisposable
{
    private readonly SafeFileHandle? _shared;

    private RunningBuild(SafeFileHandle? shared, bool isAlone) => (_shared, IsAlone) = (shared, isAlone);

    /// <summary>
    /// Whether no other build was running when this one began. What lies in the folder then is nobody's who still works on it.
    /// </summary>
    public bool IsAlone { get; }

    /// <summary>
    /// Begins a build. What the folder holds is looked at before, so that a file of a build that begins later is not among it.
    /// </summary>
    /// <param name="folder">The absolute path of the folder.</param>
    public static RunningBuild Begin(string folder)
    {
        var isAlone = true;
        try
        {
            if (LockFolder.Open() is not { } locks)
            {
                return new(null, isAlone);
            }

            using (locks)
            {
                // Nobody can have it alone while another shares it.
                var name = FolderLock.NameFor(folder, "running");
                using (var alone = locks.Lock(name, isShared: false))
                {
                    isAlone = alone is not null;
                }

                return new(locks.Lock(name, isShared: true), isAlone);
            }
        }
        catch (Exception exception) when (FileFault.IsOne(exception))
        {
            return new(null, isAlone);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _shared?.Dispose();
}
