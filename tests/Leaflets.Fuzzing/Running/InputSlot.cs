using System.IO.MemoryMappedFiles;

namespace Leaflets.Fuzzing.Running;

/// <summary>
/// The input that a worker is at, where it outlives the worker: a stack that overflows cannot be caught, only looked at afterwards.
/// </summary>
internal sealed class InputSlot : IDisposable
{
    private const int Capacity = 1 << 20;

    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;

    private InputSlot(MemoryMappedFile file)
    {
        _file = file;
        _view = file.CreateViewAccessor(0, Capacity);
    }

    /// <summary>Opens or makes the slot.</summary>
    public static InputSlot Open(string path) => new(MemoryMappedFile.CreateFromFile(path, FileMode.OpenOrCreate, mapName: null, Capacity));

    /// <summary>Notes an input.</summary>
    public void Write(byte[] input)
    {
        var length = Math.Min(input.Length, Capacity - sizeof(int));
        _view.Write(0, length);
        _view.WriteArray(sizeof(int), input, 0, length);
    }

    /// <summary>The input noted last.</summary>
    public byte[] Read()
    {
        var input = new byte[_view.ReadInt32(0)];
        _view.ReadArray(sizeof(int), input, 0, input.Length);
        return input;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _view.Dispose();
        _file.Dispose();
    }
}
