namespace Leaflets.Typesetting.Fonts;

/// <summary>The weight class of a face (OpenType <c>OS/2</c> usWeightClass).</summary>
/// <param name="Value">1 to 1000; 400 is regular, 700 is bold.</param>
public readonly record struct FontWeight(int Value)
{
    /// <summary>400.</summary>
    public static FontWeight Regular => new(400);

    /// <summary>700.</summary>
    public static FontWeight Bold => new(700);
}
