using System.Globalization;
using Leaflets.Bounds;
using Leaflets.Formats.Word.Looks;
using Leaflets.Inputs;
using Leaflets.Pictures;
using Leaflets.Presentation;
using Leaflets.Styling;
using Leaflets.Typesetting.Frames;
using Leaflets.Typesetting.Geometry;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Leaflets.Formats.Word;

/// <summary>What the writers of one document share: its styles, numberings, names and pictures.</summary>
internal sealed class WordContext
{
    private const int MostBookmarkCharacters = 40;

    private readonly Dictionary<string, string> _bookmarks = new(StringComparer.Ordinal);
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _numbers = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<Digest, string> _media = [];
    private readonly Dictionary<(VectorImage, Size), (string, string)> _drawings = [];
    private int _lastId;

    private readonly DrawingFileCache _files;

    public WordContext(PresentedDocument presented, Action? checkpoint, WordResources resources)
    {
        var (document, root) = (presented.Leaflet, presented.Root);
        _files = resources.Drawings;
        Presented = presented;
        Checkpoint = checkpoint;
        var page = document.Sheet.Page;
        Root = new WordScope(page.Size.Width - page.Margins.Horizontal);
        var normal = ParagraphLook.Of(presented.Looks.Text.Style, root.Language, root.Direction);
        Styles = new WordStyles(normal, root.Language, presented.Looks.Table, resources);
        Numberings = new Numberings(resources);
    }

    /// <summary>The leaflet.</summary>
    public PresentedDocument Presented { get; }

    /// <summary>What is known of the leaflet as a whole.</summary>
    public StyledDocument Document => Presented.Leaflet;

    /// <summary>Called for each block; what it throws ends the work.</summary>
    public Action? Checkpoint { get; }

    /// <summary>The scope of what stands in no other block.</summary>
    public WordScope Root { get; }

    public WordStyles Styles { get; }

    public Numberings Numberings { get; }

    /// <summary>The pictures used, in the order of first use, with the names of their parts.</summary>
    public List<(string PartName, ReadOnlyMemory<byte> Data)> Media { get; } = [];

    /// <summary>The footnotes that the text has called.</summary>
    public HashSet<int> Called { get; } = [];

    /// <summary>The end of the last footnote call in the text, or null.</summary>
    public W.BookmarkEnd? LastCall { get; set; }

    /// <summary>The id of a footnote's call; no author's id has a space.</summary>
    public static string NoteId(int number) => "note " + WordMeasure.Text(number);

    /// <summary>A number for a drawing or bookmark, not used before.</summary>
    public int NextId() => ++_lastId;

    /// <summary>The name of the bookmark for an author's id.</summary>
    public string Bookmark(string id)
    {
        if (_bookmarks.TryGetValue(id, out var name))
        {
            return name;
        }

        var kept = "_" + string.Concat(id.Select(character => char.IsLetterOrDigit(character) ? character : '_'));
        kept = kept.Length > MostBookmarkCharacters - 4 ? kept[..(MostBookmarkCharacters - 4)] : kept;
        name = kept;
        for (var i = _numbers.GetValueOrDefault(kept, 2); !_taken.Add(name); i++)
        {
            name = string.Create(CultureInfo.InvariantCulture, $"{kept}_{i}");
            _numbers[kept] = i + 1;
        }

        _bookmarks.Add(id, name);
        return name;
    }

    /// <summary>The part of a picture, relative to the folder of the document.</summary>
    public string MediaPart(RasterImage image) => MediaPart(image.Data, image.Format == ImageFormat.Png ? "png" : "jpeg");

    /// <summary>The parts of a drawing, as a raster picture and as SVG.</summary>
    public (string Raster, string Vector) DrawingParts(VectorImage drawing, Size size)
    {
        if (!_drawings.TryGetValue((drawing, size), out var parts))
        {
            parts = (MediaPart(_files.Png(drawing, size), "png"), MediaPart(_files.Svg(drawing), "svg"));
            _drawings.Add((drawing, size), parts);
        }

        return parts;
    }

    private string MediaPart(ReadOnlyMemory<byte> data, string extension)
    {
        Steps.Take(1 + (data.Length / 64));
        var content = Digest.Of(data.Span);
        if (_media.TryGetValue(content, out var name))
        {
            return name;
        }

        name = string.Create(CultureInfo.InvariantCulture, $"media/image{Media.Count + 1}.{extension}");
        Media.Add((name, data));
        _media.Add(content, name);
        return name;
    }

    /// <summary>A length of the measure that an indent leaves.</summary>
    public static Length Left(WordScope scope) => scope.Measure - Length.FromPoints((scope.Start + scope.End) / 20.0);
}
