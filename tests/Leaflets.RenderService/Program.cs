using Leaflets;
using Leaflets.Building;
using Leaflets.Building.Hosting;
using Leaflets.Styles;

var builder = WebApplication.CreateSlimBuilder(args);
var fonts = TypefaceFolder.Open(builder.Configuration["fonts"] ?? "fonts");
var pictures = Directory.GetFiles(builder.Configuration["pictures"] ?? "pictures")
    .ToDictionary(file => Path.GetFileName(file), file => (ReadOnlyMemory<byte>?)File.ReadAllBytes(file));
ValueTask<ReadOnlyMemory<byte>?> Find(string path, CancellationToken _) => new(pictures.GetValueOrDefault(Path.GetFileName(path)));
builder.Services.AddLeafletRenderer(new RendererOptions { Styles = ShippedStyles.Library, Typefaces = fonts });
var app = builder.Build();
app.MapPost("/{language}", async (string language, string? style, Stream body, LeafletRenderer renderer, CancellationToken stop) =>
{
    var (file, options) = (new MemoryStream(), new RenderOptions { Language = language, Style = style, Pictures = Find });
    var result = await renderer.RenderAsync(body, options, file, stop);
    return result.IsMade
        ? Results.Bytes(file.GetBuffer().AsMemory(0, result.Length), options.Format.MediaType)
        : Results.Text(string.Join('\n', result.Diagnostics), statusCode: StatusCodes.Status422UnprocessableEntity);
});
app.Run();
