using System.Globalization;
using System.Text;
using Leaflets.Inspection.Reading;
using Xunit;

namespace Leaflets.Pdf.Tests.Inspection.Conformance;

/// <summary>Plants a fault in a good file: reads it as objects, which a test changes, and writes them plainly.</summary>
internal sealed class Planter
{
    private readonly Dictionary<PdfStream, byte[]> _replaced = new(ReferenceEqualityComparer.Instance);
    private readonly SortedDictionary<int, PdfObject> _objects = [];

    public Planter()
    {
        Pdf = new PdfDocumentReader(GoodPdf.Bytes);
        foreach (var number in Pdf.Numbers)
        {
            var item = Pdf.Resolve(new PdfReference(number, 0));
            if (Pdf.Name(item, "Type") is not ("ObjStm" or "XRef") && item is not PdfNull)
            {
                _objects[number] = item;
            }
        }

        Info = Pdf.Trailer.Entries;
    }

    public PdfDocumentReader Pdf { get; }

    public Dictionary<string, PdfObject> Info { get; }

    public Dictionary<string, PdfObject> Catalog => Pdf.Catalog.Entries;

    public Dictionary<string, PdfObject> Page => Of("Type", "Page");

    public Dictionary<string, PdfObject> Font => Of("Subtype", "Type0");

    public Dictionary<string, PdfObject> Descendant => Of("Subtype", "CIDFontType2");

    public Dictionary<string, PdfObject> Descriptor => Of("Type", "FontDescriptor");

    public Dictionary<string, PdfObject> Link => Of("Subtype", "Link");

    public Dictionary<string, PdfObject> Tree => Pdf.Dictionary(Pdf.Catalog, "StructTreeRoot")!.Entries;

    public string Header { get; set; } = "%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n";

    public string Tail { get; set; } = "%%EOF\n";

    /// <summary>The entries of the n-th element of a type.</summary>
    public Dictionary<string, PdfObject> Element(string type, int index = 0) =>
        _objects.Values.OfType<PdfDictionary>().Where(item => Pdf.Name(item, "S") == type && item.Entries.ContainsKey("P"))
        .ElementAt(index).Entries;

    /// <summary>The entries of the first object with a name in an entry.</summary>
    public Dictionary<string, PdfObject> Of(string key, string name) =>
        _objects.Values.Select(PdfDocumentReader.DictionaryOf).First(item => item is not null && Pdf.Name(item, key) == name)!.Entries;

    public PdfObject Add(PdfObject item)
    {
        var number = _objects.Keys.Max() + 1;
        _objects[number] = item;
        return new PdfReference(number, 0);
    }

    public static PdfDictionary Dictionary(string text) => (PdfDictionary)new Lexer(Encoding.Latin1.GetBytes(text)).Read(references: true)!;

    public PdfStream Stream(string dictionary, string data)
    {
        var stream = new PdfStream(Dictionary(dictionary), ReadOnlyMemory<byte>.Empty);
        _replaced[stream] = Encoding.Latin1.GetBytes(data);
        return stream;
    }

    /// <summary>Changes the text of a stream.</summary>
    public void Rewrite(PdfObject stream, Func<string, string> change)
    {
        var target = (PdfStream)Pdf.Resolve(stream);
        var before = Encoding.Latin1.GetString(Pdf.Decode(target));
        var after = change(before);
        Assert.NotEqual(before, after);
        _replaced[target] = Encoding.Latin1.GetBytes(after);
        target.Dictionary.Entries.Remove("Filter");
    }

    public void RewritePage(Func<string, string> change) => Rewrite(Page["Contents"], change);

    public void RewriteMetadata(Func<string, string> change) => Rewrite(Catalog["Metadata"], change);

    public byte[] Write()
    {
        var output = new MemoryStream();
        Raw(output, Header);
        var places = new SortedDictionary<int, long>();
        foreach (var (number, item) in _objects)
        {
            places[number] = output.Position;
            Raw(output, $"{number} 0 obj\n");
            if (item is PdfStream stream)
            {
                var data = _replaced.GetValueOrDefault(stream) ?? stream.Raw.ToArray();
                stream.Dictionary.Entries.TryAdd("Length", new PdfNumber(0, true));
                if (stream.Dictionary.Entries["Length"] is PdfNumber { Value: >= 0 })
                {
                    stream.Dictionary.Entries["Length"] = new PdfNumber(data.Length, true);
                }

                Raw(output, $"{Show(stream.Dictionary)}\nstream\n");
                output.Write(data);
                Raw(output, "\nendstream");
            }
            else
            {
                Raw(output, Show(item));
            }

            Raw(output, "\nendobj\n");
        }

        var start = output.Position;
        Raw(output, "xref\n0 1\n0000000000 65535 f \n");
        foreach (var (number, place) in places)
        {
            Raw(output, $"{number} 1\n{place:D10} 00000 n \n");
        }

        var trailer = new PdfDictionary(Info.Where(entry => entry.Key is "Root" or "Info" or "ID" or "Encrypt").ToDictionary());
        trailer.Entries["Size"] = new PdfNumber(_objects.Keys.Max() + 1, true);
        Raw(output, $"trailer\n{Show(trailer)}\nstartxref\n{start}\n{Tail}");
        return output.ToArray();
    }

    private static void Raw(MemoryStream output, string text) => output.Write(Encoding.Latin1.GetBytes(text));

    private static string Show(PdfObject value) => value switch
    {
        PdfDictionary dictionary => $"<<{string.Concat(dictionary.Entries.Select(entry => $"/{entry.Key} {Show(entry.Value)} "))}>>",
        PdfArray array => $"[{string.Join(' ', array.Items.Select(Show))}]",
        PdfReference reference => $"{reference.Number} {reference.Generation} R",
        PdfName name => $"/{name.Value}",
        PdfString { IsWellFormed: false } => "<414>",
        PdfString text => $"<{Convert.ToHexString(text.Bytes)}>",
        PdfBoolean truth => truth.Value ? "true" : "false",
        PdfNumber number => number.Value.ToString(number.IsInteger ? "0" : "0.######", CultureInfo.InvariantCulture),
        _ => "null",
    };
}
