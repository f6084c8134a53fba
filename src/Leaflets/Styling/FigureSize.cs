using System.Buffers;
using System.Globalization;
using Leaflets.Documents;
using Leaflets.Typesetting.Frames;
using Leaflets.Typesetting.Geometry;

namespace Leaflets.Styling;

/// <summary>How large a picture is printed. The one place that says so, for every writer.</summary>
public static class FigureSize
{
    /// <summary>The part of a page's height that one picture may take, so that a caption and a heading have room beside it.</summary>
    private const double MostOfPage = 0.7;

    /// <summary>The resolution of a picture that states none, as prints need it.</summary>
    private const double DefaultDotsPerInch = 150;

    /// <summary>A stated resolution below this is one of screens, and says nothing of paper.</summary>
    private const double LeastPrintDotsPerInch = 100;

    private static readonly SearchValues<char> NumberCharacters = SearchValues.Create("0123456789.");

    /// <summary>
    /// The size of a picture: its <c>width</c> attribute where it has one (<c>50%</c> of the measure, or a length such as <c>60mm</c>),
    /// else its own at its resolution; never wider than the measure or higher than seven tenths of the page's text. Proportions are kept.
    /// </summary>
    /// <param name="image">The picture.</param>
    /// <param name="attributes">The attributes of the picture.</param>
    /// <param name="measure">The width of the text around it; positive.</param>
    /// <param name="page">The page that it stands on.</param>
    public static Size Of(Picture image, NodeAttributes attributes, Length measure, PageStyle page)
    {
        ArgumentNullException.ThrowIfNull(image);
        ArgumentNullException.ThrowIfNull(attributes);
        ArgumentNullException.ThrowIfNull(page);
        var mostHeight = (page.Size.Height - page.Margins.Vertical) * MostOfPage;
        var width = attributes.Values.TryGetValue("width", out var stated) && TryParseWidth(stated, measure, out var asked)
            ? asked
            : OwnWidth(image);
        width = Length.Min(width, measure);
        var height = width * image.Proportion;
        return height <= mostHeight
            ? new Size(width, height)
            : new Size(mostHeight / image.Proportion, mostHeight);
    }

    private static Length OwnWidth(Picture image) => image switch
    {
        VectorImage drawing => drawing.Size.Width,
        RasterImage { DotsPerInch: >= LeastPrintDotsPerInch } raster => Length.FromInches(raster.PixelWidth / raster.DotsPerInch),
        RasterImage raster => Length.FromInches(raster.PixelWidth / DefaultDotsPerInch),
        _ => throw new NotSupportedException($"A picture of type {image.GetType().Name} is unknown."),
    };

    /// <summary>
    /// Reads a width: a percentage of the measure, or a number with <c>mm</c>, <c>cm</c>, <c>in</c>, <c>pt</c> or <c>px</c> (1/96 inch).
    /// </summary>
    /// <returns>Whether <paramref name="text"/> is a positive width.</returns>
    public static bool TryParseWidth(string text, Length measure, out Length width)
    {
        ArgumentNullException.ThrowIfNull(text);
        width = default;
        var unitAt = text.AsSpan().IndexOfAnyExcept(NumberCharacters);
        if (unitAt <= 0
            || !double.TryParse(text.AsSpan(0, unitAt), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            return false;
        }

        width = text[unitAt..] switch
        {
            "%" => measure * (number / 100),
            "mm" => Length.FromMillimetres(number),
            "cm" => Length.FromMillimetres(number * 10),
            "in" => Length.FromInches(number),
            "pt" => Length.FromPoints(number),
            "px" => Length.FromInches(number / 96),
            _ => Length.Zero,
        };
        return width > Length.Zero;
    }
}
