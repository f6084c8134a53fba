using System.Text;

namespace Leaflets.Markdown.Conversion;

/// <summary>Answers, for places in rising order, whether a sign there is a mark of a node around it.</summary>
/// <param name="claims">The claims, by where they begin.</param>
internal sealed class ClaimSweep(List<SyntaxClaim> claims)
{
    private readonly List<SyntaxClaim> _open = [];
    private int _next;

    /// <summary>Whether a sign is a mark.</summary>
    /// <param name="at">Its place, not before that of the last question.</param>
    /// <param name="sign">The sign.</param>
    public bool Claims(int at, Rune sign)
    {
        for (; _next < claims.Count && claims[_next].Start <= at; _next++)
        {
            _open.Add(claims[_next]);
        }

        _open.RemoveAll(claim => claim.End <= at);
        return sign.IsBmp && _open.Exists(claim => claim.Signs.Contains((char)sign.Value));
    }
}
