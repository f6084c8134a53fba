namespace Leaflets.Pdf.Content;

/// <summary>What a <see cref="LeftToRightPiece"/> holds, by what PDFium makes of its direction.</summary>
internal enum LeftToRightPieceKind
{
    /// <summary>Letters.</summary>
    Letters,

    /// <summary>Figures and the signs of numbers.</summary>
    Figures,

    /// <summary>One space or other sign.</summary>
    Sign,
}
