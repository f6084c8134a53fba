using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Leaflets.Cli.Invocation;
using Leaflets.Inspection;

namespace Leaflets.Cli;

/// <summary>Writes what an inspection found, for people and for programs.</summary>
internal static class InspectionReport
{
    private const int MostPending = 64 * 1024;

    /// <summary>Writes the tree, the text as heard, and the violations, as asked.</summary>
    public static void Write(TextWriter output, string name, InspectedPdf pdf, bool tree, bool text, bool violations)
    {
        var shown = OutputText.OnOneLine(name);
        if (tree)
        {
            output.Write(
                $"{shown}: {pdf.PageCount.ToString(CultureInfo.InvariantCulture)} pages, language "
                + $"{OutputText.OnOneLine(pdf.Language ?? "unknown")}, title {(pdf.Title is null ? "unknown" : Quoted(pdf.Title))}\n");
            foreach (var element in pdf.Tree)
            {
                WriteNode(output, element, 1);
            }
        }

        if (text)
        {
            foreach (var element in pdf.Tree)
            {
                WriteText(output, element);
            }
        }

        if (violations)
        {
            foreach (var violation in pdf.Violations)
            {
                var told = $"{name}: {violation.Condition} ({violation.Clause}), {violation.Place}: {violation.Message} {violation.Remedy}";
                output.Write(OutputText.OnOneLine(told) + "\n");
            }

            output.Write(pdf.Violations.Count == 0
                ? $"{shown}: no violation\n"
                : $"{shown}: {pdf.Violations.Count.ToString(CultureInfo.InvariantCulture)} violation(s)\n");
        }
    }

    /// <summary>Writes one JSON object and an end of line.</summary>
    public static void WriteJson(TextWriter output, string name, InspectedPdf pdf)
    {
        using (var stream = new JsonTextStream(output))
        using (var json =
        new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 1000 }))
        {
            json.WriteStartObject();
            json.WriteString("file", name);
            json.WriteNumber("pages", pdf.PageCount);
            json.WriteString("language", pdf.Language);
            json.WriteString("title", pdf.Title);
            json.WriteStartArray("violations");
            foreach (var violation in pdf.Violations)
            {
                json.WriteStartObject();
                json.WriteString("condition", violation.Condition);
                json.WriteString("clause", violation.Clause);
                json.WriteString("place", violation.Place);
                json.WriteString("message", violation.Message);
                json.WriteString("remedy", violation.Remedy);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("tree");
            foreach (var element in pdf.Tree)
            {
                WriteNode(json, element);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.Write('\n');
    }

    private static void WriteNode(TextWriter output, InspectedNode node, int depth)
    {
        output.Write(new string(' ', depth * 2));
        if (node is InspectedText text)
        {
            output.Write($"{Quoted(text.Text)}\n");
            return;
        }

        var element = (InspectedElement)node;
        output.Write(OutputText.OnOneLine(element.Type));
        if (element.StandardType is { } standard && standard != element.Type)
        {
            output.Write($" (as {OutputText.OnOneLine(standard)})");
        }

        Attribute("lang", element.Language);
        Attribute("alt", element.AlternativeText);
        Attribute("actual", element.ActualText);
        Attribute("expansion", element.Expansion);
        Attribute("title", element.Title);
        Attribute("id", element.Id);
        foreach (var (name, value) in element.Attributes)
        {
            Attribute(name, value);
        }

        output.Write(element.Page is { } page ? $" page {page.ToString(CultureInfo.InvariantCulture)}\n" : "\n");
        foreach (var child in element.Children)
        {
            WriteNode(output, child, depth + 1);
        }

        void Attribute(string name, string? value)
        {
            if (value is not null)
            {
                output.Write($" {OutputText.OnOneLine(name)}={Quoted(value)}");
            }
        }
    }

    private static void WriteText(TextWriter output, InspectedElement element)
    {
        var holdsText = element.Children.Any(child => child is InspectedText) || element.ActualText is not null
            || element.Children.Count == 0
            || element.StandardType is "P" or "Lbl" or "Figure" or "Formula" or "Caption" or "H" or "H1" or "H2" or "H3" or "H4"
            or "H5" or "H6";
        if (holdsText)
        {
            output.Write($"{OutputText.OnOneLine(element.Heard)}\n");
            return;
        }

        foreach (var child in element.Children.OfType<InspectedElement>())
        {
            WriteText(output, child);
        }
    }

    private static void WriteNode(Utf8JsonWriter json, InspectedNode node)
    {
        if (node is InspectedText text)
        {
            json.WriteStringValue(text.Text);
            return;
        }

        if (json.BytesPending > MostPending)
        {
            json.Flush();
        }

        var element = (InspectedElement)node;
        json.WriteStartObject();
        json.WriteString("type", element.Type);
        Optional("standardType", element.StandardType == element.Type ? null : element.StandardType);
        Optional("language", element.Language);
        Optional("alternativeText", element.AlternativeText);
        Optional("actualText", element.ActualText);
        Optional("expansion", element.Expansion);
        Optional("title", element.Title);
        Optional("id", element.Id);
        foreach (var (name, value) in element.Attributes)
        {
            Optional(name, value);
        }

        if (element.Page is { } page)
        {
            json.WriteNumber("page", page);
        }

        json.WriteStartArray("children");
        foreach (var child in element.Children)
        {
            WriteNode(json, child);
        }

        json.WriteEndArray();
        json.WriteEndObject();

        void Optional(string name, string? value)
        {
            if (value is not null)
            {
                json.WriteString(name, value);
            }
        }
    }

    /// <summary>Text from a file of others: on one line.</summary>
    private static string Quoted(string text) => $"\"{OutputText.OnOneLine(text)}\"";
}
