using System.Collections.Immutable;
using System.Text;
using HarfBuzzSharp;
using Leaflets.Bounds;
using Leaflets.Typesetting.Inline.Model;

namespace Leaflets.Typesetting.Inline.Shaping;

/// <summary>
/// Divides text by script (UAX #24): common and inherited characters go with the text before them, brackets with their partner.
/// </summary>
internal static class ScriptRuns
{
    private const int DeepestBracket = 32;

    /// <summary>The scripts of a text.</summary>
    public static ImmutableArray<TextRun<Script>> Resolve(string text)
    {
        var runs = ImmutableArray.CreateBuilder<TextRun<Script>>();
        var brackets = new Stack<(int Closing, Script Script)>();
        var current = Script.Common;
        var length = 0;
        for (var i = 0; i < text.Length; i += length)
        {
            Steps.Take();
            var codePoint = CodePointAt(text, i, out length);
            var script = ScriptOf(codePoint);
            if (script == Script.Common && BracketPairs.Closing(codePoint) is var closing and not 0)
            {
                if (brackets.Count < DeepestBracket)
                {
                    brackets.Push((closing, current));
                }
            }
            else if (script == Script.Common && brackets.Count > 0 && brackets.Peek().Closing == codePoint)
            {
                script = brackets.Pop().Script;
            }

            if (script == Script.Common || script == Script.Inherited || script == current)
            {
                continue;
            }

            // What stands before the first letter goes with it.
            if (current != Script.Common)
            {
                runs.Add(new TextRun<Script>(i, current));
            }

            current = script;
        }

        runs.Add(new TextRun<Script>(text.Length, current));
        return runs.ToImmutable();
    }

    /// <summary>The code point at an index, and how many UTF-16 units it takes; a lone surrogate is U+FFFD.</summary>
    public static int CodePointAt(string text, int index, out int length)
    {
        var c = text[index];
        length = 1;
        if (!char.IsSurrogate(c))
        {
            return c;
        }

        if (Rune.TryGetRuneAt(text, index, out var rune))
        {
            length = rune.Utf16SequenceLength;
            return rune.Value;
        }

        return 0xFFFD;
    }

    private static Script ScriptOf(int codePoint)
    {
        if (codePoint < 0x80)
        {
            return char.IsAsciiLetter((char)codePoint) ? Script.Latin : Script.Common;
        }

        return UnicodeFunctions.Default.GetScript((uint)codePoint);
    }
}
