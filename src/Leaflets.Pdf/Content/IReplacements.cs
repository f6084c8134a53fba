namespace Leaflets.Pdf.Content;

/// <summary>Marks content for which another text stands (<c>ActualText</c>, ISO 32000-1, 14.9.4).</summary>
internal interface IReplacements
{
    /// <summary>Begins such content, outside a text object.</summary>
    /// <param name="text">What stands for it; nothing, where it is said elsewhere.</param>
    void Begin(string text);

    /// <summary>Ends it, outside a text object.</summary>
    void End();
}
