using System.Text;
using Leaflets.Pdf.Fonts;

namespace Leaflets.Pdf.Content;

/// <summary>
/// Divides a left-to-right run into what PDFium keeps in order. In a line that it takes for right-to-left text it turns round the order of
/// the stretches of letters, of figures and of other signs, so that each of them must be a string that it finds in the place from which it
/// puts it right.
/// </summary>
internal static class KeptOrder
{
    /// <summary>Finds the pieces of a run's clusters, in the order of the text.</summary>
    public static void Find(List<TextCluster> clusters, List<LeftToRightPiece> pieces)
    {
        pieces.Clear();
        for (var i = 0; i < clusters.Count; i++)
        {
            var kind = KindOf(clusters[i].Text);
            if (pieces.Count > 0 && kind != LeftToRightPieceKind.Sign && pieces[^1].Kind == kind)
            {
                pieces[^1] = pieces[^1] with { End = i + 1 };
            }
            else
            {
                pieces.Add(new LeftToRightPiece(i, i + 1, kind));
            }
        }
    }

    private static LeftToRightPieceKind KindOf(string text)
    {
        if (text is [(>= '0' and <= '9') or '.' or ',' or ':' or '/' or '%' or '+' or '-' or '\u00A0'])
        {
            return LeftToRightPieceKind.Figures;
        }

        foreach (var rune in text.EnumerateRunes())
        {
            if (!Rune.IsLetter(rune))
            {
                return LeftToRightPieceKind.Sign;
            }
        }

        return LeftToRightPieceKind.Letters;
    }
}
