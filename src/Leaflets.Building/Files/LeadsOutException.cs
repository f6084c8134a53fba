namespace Leaflets.Building.Files;

/// <summary>A path leads out of the folder that it must stay in.</summary>
internal sealed class LeadsOutException() : IOException("it leads out of the folder");
