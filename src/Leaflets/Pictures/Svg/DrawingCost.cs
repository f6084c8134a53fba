namespace Leaflets.Pictures.Svg;

/// <summary>What a <see cref="DrawingBudget"/> counts.</summary>
/// <param name="Parts">Elements that are drawn.</param>
/// <param name="Segments">Lines and curves.</param>
/// <param name="Text">Characters of text, with what each piece costs.</param>
/// <param name="Characters">Characters of attributes and rules.</param>
/// <param name="Cover">How often the drawing is covered.</param>
internal readonly record struct DrawingCost(int Parts, int Segments, int Text, long Characters, double Cover)
{
    /// <summary>What was counted since.</summary>
    public DrawingCost Since(DrawingCost before) =>
        new(Parts - before.Parts, Segments - before.Segments, Text - before.Text, Characters - before.Characters, Cover - before.Cover);
}
