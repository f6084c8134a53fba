using System.Text;
using HarfBuzzSharp;

namespace Leaflets.Typesetting.Inline.Shaping;

/// <summary>
/// Gives each character its script (UAX #24). Common and inherited characters take the script of the text before, or at the beginning
/// the first script that follows.
/// </summary>
internal static class ScriptResolver
{
    /// <summary>The script of each character (UTF-16).</summary>
    public static Script[] Resolve(string text)
    {
        var scripts = new Script[text.Length];
        var current = Script.Common;
        var pending = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] < '\u0080')
            {
                Settle(char.IsAsciiLetter(text[i]) ? Script.Latin : current, i, 1);
                continue;
            }

            Rune.DecodeFromUtf16(text.AsSpan(i), out var rune, out var length);
            var script = UnicodeFunctions.Default.GetScript((uint)rune.Value);
            Settle(script == Script.Common || script == Script.Inherited || script == Script.Unknown ? current : script, i, length);
            i += length - 1;
        }

        return scripts;

        void Settle(Script script, int index, int length)
        {
            if (current == Script.Common && script != Script.Common)
            {
                scripts.AsSpan(pending, index - pending).Fill(script);
            }

            current = script;
            pending = current == Script.Common ? pending : index + length;
            scripts.AsSpan(index, length).Fill(script);
        }
    }
}
