using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml;
using Leaflets.Building;
using Leaflets.Cli.Invocation;
using Leaflets.Diagnostics;

namespace Leaflets.Cli.Reporting;

/// <summary>
/// A build as JUnit XML: a test suite for each leaflet, a test case for each language, style that was asked for, and format. Case names do
/// not depend on how a leaflet ended, so that CI systems can follow them.
/// </summary>
internal static class JunitReport
{
    /// <summary>The suite of what concerns the collection as a whole; no leaflet can have this name.</summary>
    private const string Collection = "(collection)";

    /// <summary>Makes the file.</summary>
    /// <param name="outcome">The build.</param>
    /// <param name="formats">What is made of each leaflet.</param>
    /// <param name="places">Where files lie.</param>
    public static ReadOnlySpan<byte> Make(BuildOutcome outcome, ImmutableArray<OutputFormat> formats, DiagnosticPlaces places)
    {
        using var stream = new MemoryStream();
        var settings = new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            Indent = true,
            NewLineChars = "\n"
        };
        using (var xml = XmlWriter.Create(stream, settings))
        {
            Write(xml, outcome, formats, places);
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    private static void Write(XmlWriter xml, BuildOutcome outcome, ImmutableArray<OutputFormat> formats, DiagnosticPlaces places)
    {
        var leaflets = outcome.Result.Leaflets;
        var isCollectionBad = outcome.Result.Diagnostics.Any(static diagnostic => diagnostic.IsError) || !outcome.Result.IsConfigured;
        xml.WriteStartElement("testsuites");
        Attribute(xml, "name", outcome.Request.OutputFolder is null ? "leaflets check" : "leaflets build");
        WriteCounts(xml, leaflets, formats.Length, isCollectionBad ? 1 : 0, 1, outcome.Elapsed);

        xml.WriteStartElement("testsuite");
        Attribute(xml, "name", Collection);
        WriteCounts(xml, [], formats.Length, isCollectionBad ? 1 : 0, 1, TimeSpan.Zero);
        xml.WriteStartElement("testcase");
        Attribute(xml, "classname", Collection);
        Attribute(xml, "name", "settings");
        WriteTime(xml, TimeSpan.Zero);
        WriteState(xml, isCollectionBad ? LeafletState.Failed : LeafletState.Made, outcome.Result.Diagnostics, places);
        xml.WriteEndElement();
        xml.WriteEndElement();

        foreach (var suite in leaflets.GroupBy(static leaflet => leaflet.Id, StringComparer.Ordinal)
            .OrderBy(static suite => suite.Key, StringComparer.Ordinal))
        {
            WriteSuite(xml, outcome.Request, [.. suite], formats, places);
        }

        xml.WriteEndElement();
    }

    private static void WriteSuite(
        XmlWriter xml, BuildRequest request, ImmutableArray<LeafletResult> leaflets, ImmutableArray<OutputFormat> formats,
        DiagnosticPlaces places)
    {
        xml.WriteStartElement("testsuite");
        Attribute(xml, "name", leaflets[0].Id);
        WriteCounts(xml, leaflets, formats.Length, 0, 0, leaflets.Aggregate(TimeSpan.Zero, static (sum, leaflet) => sum + leaflet.Elapsed));
        foreach (var leaflet in leaflets)
        {
            var style = request.Styles.IsEmpty ? string.Empty : $" {leaflet.Style}";
            foreach (var format in formats)
            {
                xml.WriteStartElement("testcase");
                Attribute(xml, "classname", leaflet.Id);
                Attribute(xml, "name", $"{leaflet.Language}{style} {format.Name}");
                Attribute(xml, "file", places.FromHere(Path.Join(request.Root, "leaflets", leaflet.Id, $"{leaflet.Language}.md")));
                WriteTime(xml, leaflet.Elapsed / formats.Length);
                WriteState(xml, leaflet.State, leaflet.Diagnostics, places);
                xml.WriteEndElement();
            }
        }

        xml.WriteEndElement();
    }

    private static void WriteCounts(
        XmlWriter xml, ImmutableArray<LeafletResult> leaflets, int cases, int otherFailures, int others, TimeSpan time)
    {
        int Cases(LeafletState state) => cases * leaflets.Count(leaflet => leaflet.State == state);
        Attribute(xml, "tests", (others + (cases * leaflets.Length)).ToString(CultureInfo.InvariantCulture));
        Attribute(xml, "failures", (otherFailures + Cases(LeafletState.Failed)).ToString(CultureInfo.InvariantCulture));
        Attribute(xml, "errors", Cases(LeafletState.Faulted).ToString(CultureInfo.InvariantCulture));
        Attribute(xml, "skipped", Cases(LeafletState.Stopped).ToString(CultureInfo.InvariantCulture));
        WriteTime(xml, time);
    }

    private static void WriteState(XmlWriter xml, LeafletState state, ImmutableArray<Diagnostic> diagnostics, DiagnosticPlaces places)
    {
        var text = string.Join('\n', diagnostics.Select(places.Line).Distinct(StringComparer.Ordinal));
        if (state is LeafletState.Failed or LeafletState.Faulted)
        {
            var first = diagnostics.FirstOrDefault(static diagnostic => diagnostic.IsError);
            xml.WriteStartElement(state == LeafletState.Failed ? "failure" : "error");
            Attribute(xml, "message", first?.Message ?? string.Empty);
            Attribute(xml, "type", first?.Descriptor.Id ?? string.Empty);
            xml.WriteString(OutputText.ForXml(text));
            xml.WriteEndElement();
            return;
        }

        if (state == LeafletState.Stopped)
        {
            xml.WriteStartElement("skipped");
            Attribute(xml, "message", "The build was stopped before this leaflet.");
            xml.WriteEndElement();
        }

        if (text.Length > 0)
        {
            xml.WriteElementString("system-out", OutputText.ForXml(text));
        }
    }

    private static void WriteTime(XmlWriter xml, TimeSpan time) =>
        Attribute(xml, "time", time.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture));

    private static void Attribute(XmlWriter xml, string name, string value) =>
        xml.WriteAttributeString(name, OutputText.ForXml(OutputText.OnOneLine(value)));
}
