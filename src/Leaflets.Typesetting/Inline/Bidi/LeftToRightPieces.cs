using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using Leaflets.Bounds;
using Leaflets.Typesetting.Geometry;
using Leaflets.Typesetting.Inline.Characters;
using Leaflets.Typesetting.Inline.Collecting;
using Leaflets.Typesetting.Inline.Protection;

namespace Leaflets.Typesetting.Inline.Bidi;

/// <summary>
/// Finds the expressions that read from left to right wherever they stand: the longest stretches of numbers, signs, letters of such scripts
/// and single spaces ("10 mg/day", "5 → 10", "ER+/HER2−"). Where directions meet, each is an isolate, so that neither the words around it
/// nor the neutral signs in it turn it round (UAX #9, 2.4.2; rules W4 to W7 and N1 know nothing of doses).
/// </summary>
/// <remarks>Linear in the text. Both formats take their order from here.</remarks>
internal sealed class LeftToRightPieces
{
    /// <summary>A word of fewer letters before a number is no name of a medicine: pH 7, INR 2–3, Day 14.</summary>
    private const int ShortestName = 4;

    /// <summary>No number has more signs before it.</summary>
    private const int MostSigns = 6;

    private readonly string _text;
    private readonly CharacterKind[] _kinds;
    private readonly BitArray _paired;
    private readonly bool[] _isEdge;

    private LeftToRightPieces(string text, ImmutableArray<IsolatedSpan> asked, ImmutableArray<IsolatedSpan> objects)
    {
        _text = text;
        _kinds = new CharacterKind[text.Length];
        _isEdge = new bool[text.Length + 1];
        for (var i = 0; i < text.Length; i++)
        {
            Steps.Take();
            _kinds[i] = CharacterKinds.Of(text, i);
        }

        foreach (var isolate in objects)
        {
            _kinds.AsSpan(isolate.Start..isolate.End).Fill(CharacterKind.Object);
        }

        foreach (var isolate in asked)
        {
            (_isEdge[isolate.Start], _isEdge[isolate.End]) = (true, true);
        }

        _paired = BracketPlaces.Find(text, _kinds, _isEdge);
    }

    /// <summary>Finds the pieces.</summary>
    /// <param name="text">The text.</param>
    /// <param name="asked">The author's isolates, whose edges no piece crosses, by start and nested.</param>
    /// <param name="objects">Stretches that count as one object in the line: the calls of notes.</param>
    /// <param name="direction">The direction of the paragraph.</param>
    /// <param name="words">The words of its language.</param>
    public static List<IsolatedSpan> Find(
        string text, ImmutableArray<IsolatedSpan> asked, ImmutableArray<IsolatedSpan> objects, TextDirection direction, BindingWords words)
    {
        var found = new List<IsolatedSpan>();
        var scanner = new LeftToRightPieces(text, asked, objects);
        var around = new Stack<IsolatedSpan>();
        var next = 0;
        for (var i = 0; i < text.Length;)
        {
            while (next < asked.Length && asked[next].Start <= i)
            {
                around.Push(asked[next++]);
            }

            while (around.Count > 0 && around.Peek().End <= i)
            {
                around.Pop();
            }

            if (scanner._kinds[i] is not (CharacterKind.Letter or CharacterKind.Digit))
            {
                i++;
                continue;
            }

            var (start, end) = scanner.Read(i, found.Count > 0 ? found[^1].End : 0);
            end = scanner.CutBeforeUnit(start, end, words);
            var isRightToLeft = around.Count > 0 ? around.Peek().RightToLeft : direction == TextDirection.RightToLeft;
            found.Add(Isolate(text, start, end, isRightToLeft));
            i = end;
        }

        found.RemoveAll(static piece => piece.End == piece.Start);
        return found;
    }

    /// <summary>Whether a piece ends before this character whatever is around.</summary>
    public static bool EndsPiece(ReadOnlySpan<CharacterKind> kinds, int i) =>
        kinds[i] == CharacterKind.Break
        || (kinds[i] == CharacterKind.Space && (i + 1 == kinds.Length || kinds[i + 1] is CharacterKind.Space or CharacterKind.Object));

    private static IsolatedSpan Isolate(string text, int start, int end, bool isInRightToLeft)
    {
        var piece = text.AsSpan(start..end);
        if (NumberOrder.IsRightToLeft(piece))
        {
            return new IsolatedSpan(start, end, RightToLeft: true, IsArabicNumber: true);
        }

        // In text of its own direction a word is in its place; a number or sign may be drawn to words of the other before it, and the
        // digits of the Arabic script turn the signs between them wherever they stand (W2, N1).
        var isArabicNumber = piece.ContainsAnyInRange('\u0660', '\u066C');
        return isInRightToLeft || isArabicNumber || !char.IsLetter(piece[0])
            ? new IsolatedSpan(start, end, RightToLeft: false, isArabicNumber)
            : default;
    }

    // "Keytruda 25 ملغ": a number behind a name whose unit runs from right to left is of the unit. As the end of the name it would stand at
    // the far side of it.
    private int CutBeforeUnit(int start, int end, BindingWords words)
    {
        var unit = end < _text.Length && _kinds[end] == CharacterKind.Space ? end + 1 : end;
        if (_kinds[start] != CharacterKind.Letter || _kinds[end - 1] != CharacterKind.Digit || unit >= _text.Length
            || _kinds[unit] != CharacterKind.Break || !words.IsUnit(_text.AsSpan(unit..NumberParts.SkipWord(_text, unit))))
        {
            return end;
        }

        var number = end;
        while (number > start && _kinds[number - 1] is CharacterKind.Digit or CharacterKind.Sign)
        {
            number--;
        }

        var name = number - 1;
        while (name > start && _kinds[name - 1] == CharacterKind.Letter)
        {
            name--;
        }

        var isDose = number > start + 1 && number < end && _kinds[number - 1] == CharacterKind.Space
            && _kinds[number] == CharacterKind.Digit;
        return isDose && (number - 1 - name >= ShortestName || _text[number - 2] is ')' or ']' or '\u00AE') ? number - 1 : end;
    }

    private bool IsMember(int i) => _kinds[i] is CharacterKind.Letter or CharacterKind.Digit;

    private (int Start, int End) Read(int first, int from)
    {
        var (start, depth) = Lead(first, from);
        var isNumber = _kinds[first] == CharacterKind.Digit;
        var (end, tokens) = (first, new Tokens());
        while (true)
        {
            end = SkipMembers(end, ref tokens);
            var gap = end;
            var depthAfter = depth;
            var next = NextMember(gap, ref depthAfter);
            if (next < 0 || (depth == 0 && depthAfter == 0 && IsSentenceEnd(gap, next, isNumber, tokens)))
            {
                break;
            }

            (end, depth) = (next, depthAfter);
        }

        return (start, Tail(start, end, depth));
    }

    // The signs that belong to the first number or word: "≥ 3", "−5", ".5", "£10", and brackets that close again.
    private (int Start, int Depth) Lead(int first, int from)
    {
        var (start, depth) = (first, 0);
        for (var signs = 0; signs < MostSigns && start > from && !_isEdge[start]; signs++)
        {
            var i = start - 1;
            if (_kinds[i] == CharacterKind.Space && i > from && start == first && !_isEdge[i] && Signs.TakesSpace(_text[i - 1]))
            {
                i--;
            }

            if (_kinds[i] != CharacterKind.Sign)
            {
                break;
            }

            var c = _text[i];
            var isBracket = _paired[i] && BracketPlaces.Opens(c);
            if (!isBracket && !IsPrefix(i, from, start))
            {
                break;
            }

            start = i;
            depth += isBracket ? 1 : 0;
        }

        return Signs.IsArrow(_text.AsSpan(start..first)) ? (first, 0) : (start, depth);
    }

    private bool IsPrefix(int i, int from, int start)
    {
        var before = i > from ? _kinds[i - 1] : CharacterKind.Space;
        var isFree = before is CharacterKind.Space or CharacterKind.Sign or CharacterKind.Object || _isEdge[i];

        // A hyphen behind a word joins it to the number ("ב-10"); the sign of minus is the number's, and marks of direction are no word.
        isFree |= before == CharacterKind.Break
            && (_text[i] == '\u2212' || char.GetUnicodeCategory(_text[i - 1]) == UnicodeCategory.Format);
        return Signs.IsDash(_text[i]) || _text[i] is '.'
            ? isFree && (_kinds[start] == CharacterKind.Digit || _kinds[start] == CharacterKind.Sign)
            : Signs.IsPrefix(_text[i]) || (Signs.IsRelation(_text[i]) && (isFree || before == CharacterKind.Break));
    }

    // The end of the letters and digits that begin here.
    private int SkipMembers(int i, ref Tokens tokens)
    {
        for (; i < _text.Length && (IsMember(i) || _kinds[i] == CharacterKind.Nothing); i++)
        {
            if (_isEdge[i] && tokens.Any && i > tokens.Last)
            {
                break;
            }

            Steps.Take();
            tokens.Add(i, _kinds[i]);
        }

        return i;
    }

    // The member with which the piece goes on behind signs and single spaces, or -1 where it does not.
    private int NextMember(int i, ref int depth)
    {
        for (; i < _text.Length && !_isEdge[i] && !EndsPiece(_kinds, i); i++)
        {
            Steps.Take();
            if (IsMember(i))
            {
                return i;
            }

            if (_kinds[i] == CharacterKind.Sign && BracketPlaces.IsEither(_text[i]))
            {
                if (!_paired[i] && depth == 0 && !Signs.IsApostrophe(_text[i]))
                {
                    return -1;
                }

                depth += !_paired[i] ? 0 : BracketPlaces.Opens(_text[i]) ? 1 : -1;
                if (depth < 0)
                {
                    return -1;
                }
            }
        }

        return -1;
    }

    // A full stop ends a sentence behind a number or its unit, and a comma parts the items of a list that begins with a number; the items
    // then stand in the order of the words around. Behind words both are of the phrase: "No. 5", "Ibuprofen 200 mg, 3 times".
    private bool IsSentenceEnd(int gap, int next, bool isNumber, Tokens tokens)
    {
        while (_kinds[gap] == CharacterKind.Object)
        {
            gap++;
        }

        if (next - gap < 2 || _kinds[gap + 1] != CharacterKind.Space)
        {
            return false;
        }

        return _text[gap] switch
        {
            '!' or '?' or '。' or '？' or '！' => true,
            '.' or '…' => tokens.IsQuantity,
            ',' or ':' => isNumber,
            _ => false,
        };
    }

    // The signs that the last number or word bears: "18+", "Rh−", "5 %", "10 mg*"; and the brackets that are still open.
    private int Tail(int start, int end, int depth)
    {
        for (var i = end; i < _text.Length && !_isEdge[i]
            && _kinds[i] is CharacterKind.Sign or CharacterKind.Object or CharacterKind.Space; i++)
        {
            Steps.Take();

            // The call of a note at the end stands where the line goes on, and is no part of the number before it.
            var c = _text[i];
            if (depth == 0 && i == end && EndOfSigns(i) is var behind and > 0)
            {
                (end, i) = (behind, behind - 1);
            }
            else if (depth > 0 && _paired[i] && BracketPlaces.Closes(c))
            {
                (end, depth) = (i + 1, depth - 1);
            }
            else if (_kinds[i] == CharacterKind.Space)
            {
                // "5 %", "38 °": the sign of a unit stands apart from its number.
                if (depth == 0 && !(i == end && i + 1 < _text.Length && Signs.IsUnit(_text[i + 1])))
                {
                    break;
                }
            }
            else if (_kinds[i] == CharacterKind.Sign && IsPostfix(start, i))
            {
                end = depth == 0 ? i + 1 : end;
            }
            else if (depth == 0)
            {
                break;
            }
        }

        return end;
    }

    // The place behind brackets that hold signs alone, with a space before them or none: "CRP (+)", "n (%)"; -1 if there are none.
    private int EndOfSigns(int i)
    {
        var open = _kinds[i] == CharacterKind.Space ? i + 1 : i;
        if (open >= _text.Length || _text[open] is not ('(' or '[') || _isEdge[open] || !_paired[open])
        {
            return -1;
        }

        for (var at = open + 1; at < _text.Length && _kinds[at] == CharacterKind.Sign && !_isEdge[at]; at++)
        {
            if (_text[at] is ')' or ']')
            {
                return _paired[at] && at > open + 1 ? at + 1 : -1;
            }
        }

        return -1;
    }

    private bool IsPostfix(int start, int i)
    {
        var c = _text[i];
        if (c is '\'' or '"')
        {
            return _kinds[i - 1] == CharacterKind.Digit && (start == 0 || _text[start - 1] != c);
        }

        var isBeforeRightToLeft = i + 1 < _text.Length && _kinds[i + 1] == CharacterKind.Break
            && char.GetUnicodeCategory(_text[i + 1]) is UnicodeCategory.OtherLetter;
        return Signs.IsDash(c) ? !isBeforeRightToLeft : Signs.IsPostfix(c);
    }

    /// <summary>What the words of a piece are so far.</summary>
    private struct Tokens
    {
        private CharacterKind _before;
        private CharacterKind _last;

        /// <summary>Whether there is any.</summary>
        public bool Any { get; private set; }

        /// <summary>The place of the last character.</summary>
        public int Last { get; private set; }

        /// <summary>Whether the last word is a number, or a word behind one: its unit.</summary>
        public readonly bool IsQuantity =>
            _last == CharacterKind.Digit || (_last == CharacterKind.Letter && _before == CharacterKind.Digit);

        /// <summary>Adds a character.</summary>
        public void Add(int place, CharacterKind kind)
        {
            if (kind is not (CharacterKind.Letter or CharacterKind.Digit))
            {
                return;
            }

            if (!Any || place > Last + 1 || kind != _last)
            {
                (_before, _last) = (Any ? _last : CharacterKind.Break, kind);
            }

            (Any, Last) = (true, place);
        }
    }
}
