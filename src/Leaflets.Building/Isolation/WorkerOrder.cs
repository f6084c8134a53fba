using Leaflets.Building.Caching;
using Leaflets.Building.Collections;
using Leaflets.Building.Jobs;
using Leaflets.Formats;
using Leaflets.Markdown.Options;

namespace Leaflets.Building.Isolation;

/// <summary>What a process that works for a build receives: once how to work, and then leaflet after leaflet.</summary>
internal static class WorkerOrder
{
    private const string Form = "leaflets-worker-1";

    /// <summary>How to work.</summary>
    public static byte[] Of(BuildRequest request, string fontFolder)
    {
        using var writer = new RecordWriter();
        writer.Text(Form);
        writer.Text(request.Root);
        writer.Text(fontFolder);
        writer.Text(request.OutputFolder);
        writer.Count(request.Html is { } html ? (int)html + 1 : 0);
        writer.Count(request.Verify ? 1 : 0);
        writer.Number(request.Limits.Time.Ticks);
        writer.Number(request.Limits.Memory);
        writer.Count(request.Formats.Length);
        foreach (var format in request.Formats)
        {
            writer.Format(format);
        }

        return writer.End();
    }

    /// <summary>A leaflet.</summary>
    public static byte[] Of(BuildJob job)
    {
        using var writer = new RecordWriter();
        writer.Text(Form);
        writer.Text(job.Version.Id);
        writer.Text(job.Version.Language);
        writer.Text(job.Style);
        return writer.End();
    }

    /// <summary>How to work, as it was written, with the folder of the typefaces.</summary>
    /// <exception cref="InvalidDataException">It is none, or of another version of the program.</exception>
    public static (BuildRequest Request, string FontFolder) Request(byte[] message) => Read(message, static reader =>
    {
        var (root, fonts, output) = (reader.RequiredText(), reader.RequiredText(), reader.Text());
        var html = reader.Number(0, (int)HtmlMode.Text + 1) is > 0 and var mode ? (HtmlMode?)(mode - 1) : null;
        var verify = reader.Number(0, 1) == 1;
        var limits = new LeafletLimits { Time = TimeSpan.FromTicks(reader.Number()), Memory = reader.Number() };
        var formats = new OutputFormat[reader.Count()];
        for (var i = 0; i < formats.Length; i++)
        {
            formats[i] = reader.Format();
        }

        var request = new BuildRequest
        {
            Root = root,
            OutputFolder = output,
            Html = html,
            Verify = verify,
            Limits = limits,
            TotalMemory = limits.Memory,
            Formats = [.. formats],
        };
        return (request, fonts);
    });

    /// <summary>A leaflet, as it was written.</summary>
    /// <exception cref="InvalidDataException">It is none.</exception>
    public static BuildJob Job(byte[] message) =>
        Read(message, static reader => new BuildJob(new LeafletVersion(reader.RequiredText(), reader.RequiredText()), reader.Text()));

    private static T Read<T>(byte[] message, Func<RecordReader, T> read)
    {
        using var reader = new RecordReader(message);
        return reader.Read(
            all => all.RequiredText() == Form ? read(all) : throw new InvalidDataException("The message does not come from this program."));
    }
}
