using Leaflets.Bounds;

namespace Leaflets.Typesetting.Inline.Protection;

/// <summary>
/// Recognises web and e-mail addresses. It remembers the stretch that it looked at last: a stretch that is no address is looked at once,
/// however many words begin in it.
/// </summary>
internal ref struct AddressScanner
{
    private readonly ReadOnlySpan<char> _text;
    private int _end;
    private int _trimmed;
    private int _hostEnd;
    private int _lastDot;
    private int _lastForeign;
    private bool _hasLabelAtEnd;

    /// <summary>Makes a scanner of a text.</summary>
    public AddressScanner(ReadOnlySpan<char> text) => _text = text;

    /// <summary>How many characters the address at the start of this word has, or 0.</summary>
    /// <param name="start">The place; none before that of the call before.</param>
    public int Length(int start)
    {
        if (!char.IsAsciiLetterOrDigit(_text[start])
            || (start > 0 && (char.IsLetterOrDigit(_text[start - 1]) || _text[start - 1] is '.' or '@')))
        {
            return 0;
        }

        // In a stretch that was no address from an earlier word on there is no scheme, and no sign of mail with a dot behind.
        if (start >= _end && LookAhead(start))
        {
            return _trimmed - start;
        }

        return start < _trimmed && IsHost(start) ? _trimmed - start : 0;
    }

    // Finds the end of the stretch, and whether it is an address by its scheme or its sign of mail.
    private bool LookAhead(int start)
    {
        (_end, _hostEnd) = (start, start);
        var (mail, scheme) = (-1, false);
        while (_end < _text.Length && IsAddressCharacter(_text[_end]))
        {
            Steps.Take();
            if (_text[_end] == '@' && mail < 0)
            {
                mail = _end;
            }
            else if (_text[_end] == ':')
            {
                scheme |= _text[_end..].StartsWith("://", StringComparison.Ordinal);
            }

            _end++;
        }

        _trimmed = _end;
        while (_trimmed > start && _text[_trimmed - 1] is '.' or ',' or ':' or ';' or '!' or '?' or '\'' or ')' or '-')
        {
            _trimmed--;
        }

        return scheme || (mail > start && mail < _trimmed && _text[mail.._trimmed].Contains('.'));
    }

    // example.org, www.example.org/page: labels of two letters or more around each dot, all letters after the last.
    private bool IsHost(int start)
    {
        if (start >= _hostEnd)
        {
            LookAtHost(start);
        }

        return _hasLabelAtEnd && _lastForeign < start && _lastDot - start >= 2;
    }

    private void LookAtHost(int start)
    {
        var slash = _text[start.._trimmed].IndexOf('/');
        _hostEnd = slash < 0 ? _trimmed : start + slash;
        (_lastDot, _lastForeign, _hasLabelAtEnd) = (-1, -1, true);
        for (var i = start; i < _hostEnd; i++)
        {
            Steps.Take();
            var c = _text[i];
            if (c == '.')
            {
                (_lastDot, _hasLabelAtEnd) = (i, true);
                continue;
            }

            _lastForeign = char.IsAsciiLetterOrDigit(c) || c == '-' ? _lastForeign : i;
            _hasLabelAtEnd &= char.IsAsciiLetterLower(c);
        }

        _hasLabelAtEnd &= _lastDot >= 0 && _hostEnd - _lastDot >= 3;
    }

    private static bool IsAddressCharacter(char c) =>
        char.IsAsciiLetterOrDigit(c) || c is '.' or '/' or ':' or '@' or '-' or '_' or '?' or '&' or '=' or '#' or '%' or '+' or '~'
        or '!' or ','
            or ';' or '(' or ')' or '\'' or '$' or '*';
}
