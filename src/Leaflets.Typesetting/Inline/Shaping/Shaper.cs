using System.Diagnostics.CodeAnalysis;
using HarfBuzzSharp;
using Leaflets.Typesetting.Frames;
using Buffer = HarfBuzzSharp.Buffer;

namespace Leaflets.Typesetting.Inline.Shaping;

/// <summary>Shapes runs with HarfBuzz. Holds a buffer; not thread-safe.</summary>
[SuppressMessage("Reliability", "CA1001", Justification = "The buffer's finalizer frees it; a shaper lives as long as its worker.")]
internal sealed class Shaper
{
    private readonly Buffer _buffer = new();
    private readonly Dictionary<string, Language> _languages = new(StringComparer.Ordinal);

    /// <summary>Shapes a run.</summary>
    /// <param name="text">The text around the run, which HarfBuzz sees as context: the paragraph, or one line of it.</param>
    /// <param name="contextStart">Where that text begins in the paragraph.</param>
    /// <param name="contextEnd">Where that text ends.</param>
    /// <param name="run">The run; lies in the context.</param>
    public ShapedRun Shape(string text, int contextStart, int contextEnd, TextRun run)
    {
        _buffer.ClearContents();
        _buffer.ClusterLevel = ClusterLevel.MonotoneGraphemes;
        _buffer.Flags = BufferFlags.RemoveDefaultIgnorables
            | (run.Start == contextStart ? BufferFlags.BeginningOfText : 0)
            | (run.End == contextEnd ? BufferFlags.EndOfText : 0);
        _buffer.AddUtf16(text.AsSpan(contextStart, contextEnd - contextStart), run.Start - contextStart, run.End - run.Start);
        _buffer.Direction = run.IsRightToLeft ? Direction.RightToLeft : Direction.LeftToRight;
        _buffer.Script = run.Script;
        _buffer.Language = LanguageOf(run.Style.Language);
        HarfBuzzFonts.Of(run.Face).Shape(_buffer);

        var infos = _buffer.GetGlyphInfoSpan();
        var positions = _buffer.GetGlyphPositionSpan();
        var glyphs = new Glyph[infos.Length];
        var isUnsafe = new bool[infos.Length];
        for (var i = 0; i < infos.Length; i++)
        {
            glyphs[i] = new Glyph(
                (ushort)infos[i].Codepoint,
                (int)infos[i].Cluster + contextStart,
                positions[i].XAdvance,
                positions[i].XOffset,
                positions[i].YOffset);
            isUnsafe[i] = (infos[i].GlyphFlags & GlyphFlags.UnsafeToBreak) != 0;
        }

        return new ShapedRun(run, glyphs, isUnsafe);
    }

    private Language LanguageOf(string tag)
    {
        if (!_languages.TryGetValue(tag, out var language))
        {
            language = new Language(tag);
            _languages.Add(tag, language);
        }

        return language;
    }
}
