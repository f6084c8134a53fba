namespace Leaflets.Inputs;

/// <summary>Why a file was not read.</summary>
internal enum FileProblem
{
    None,
    Missing,

    /// <summary>The file has no bytes; pipes, sockets and devices, which are never opened, look so too.</summary>
    Empty,

    /// <summary>There is a folder of the name.</summary>
    Folder,

    /// <summary>Some system gives the name to a device, or cuts it.</summary>
    Name,
    Unreadable,
    TooLarge,

    /// <summary>With those before it, it is more than a leaflet may have.</summary>
    TooMuch,
    Outside,
}
