using Leaflets.Building.Collections;
using Leaflets.Diagnostics;
using Leaflets.Inputs;
using Leaflets.Languages;
using Xunit;

namespace Leaflets.Tests.Building.Collections;

public sealed class CollectionTests : IDisposable
{
    private readonly TemporaryCollection _collection = new();
    private readonly List<Diagnostic> _diagnostics = [];

    public void Dispose() => _collection.Dispose();

    [Fact]
    public void Versions_come_sorted_by_id_and_language()
    {
        _collection.Write("leaflets/b/fr.md", "x");
        _collection.Write("leaflets/b/en.md", "x");
        _collection.Write("leaflets/a/pt-BR.md", "x");
        var found = LeafletFinder.Find(Folder(), "en");
        Assert.Equal(["leaflets/a/pt-BR.md", "leaflets/b/en.md", "leaflets/b/fr.md"], found.Versions.Select(version => version.Path));
        Assert.Empty(found.Diagnostics);
    }

    [Fact]
    public void Notes_beside_the_leaflets_are_none()
    {
        _collection.Write("leaflets/README.md", "x");
        _collection.Write("leaflets/b/en.md", "x");
        var found = LeafletFinder.Find(Folder(), "en");
        Assert.Equal(["leaflets/b/en.md"], found.Versions.Select(version => version.Path));
        Assert.Empty(found.Diagnostics);
    }

    [Fact]
    public void Two_leaflets_with_one_id_are_an_error_and_neither_is_built()
    {
        _collection.Write("leaflets/Asthma/en.md", "x");
        _collection.Write("leaflets/asthma/en.md", "x");
        var found = LeafletFinder.Find(Folder(), "en");
        Assert.Empty(found.Versions);
        Assert.Equal("LFT1026", Assert.Single(found.Diagnostics).Descriptor.Id);
    }

    [Theory]
    [InlineData("leaflets/a/README.md", "LFT1027")]
    [InlineData("leaflets/a/pt-br.md", "LFT1028")]
    [InlineData("leaflets/a b/en.md", "LFT1025")]
    [InlineData("leaflets/a/notes.txt", "LFT1029")]
    public void A_name_that_cannot_be_built_is_told(string path, string id)
    {
        _collection.Write(path, "x");
        Assert.Contains(id, LeafletFinder.Find(Folder(), "en").Diagnostics.Select(diagnostic => diagnostic.Descriptor.Id));
    }

    [Theory]
    [InlineData("../outside.txt")]
    [InlineData("/etc/hostname")]
    [InlineData("leaflets/../../outside.txt")]
    [InlineData("C:/outside.txt")]
    [InlineData("leaflets\\..\\..\\outside.txt")]
    public void Nothing_outside_is_read(string path) => Assert.Equal(FileProblem.Outside, Folder().Read(path, 100).Problem);

    [Fact]
    public void A_link_that_leads_out_is_not_followed()
    {
        var secret = Path.GetTempFileName();
        Directory.CreateSymbolicLink(Path.Join(_collection.Root, "leaflets", "temp"), Path.GetDirectoryName(secret)!);
        File.CreateSymbolicLink(Path.Join(_collection.Root, "leaflets", "file"), secret);
        Assert.Equal(FileProblem.Outside, Folder().Read($"leaflets/temp/{Path.GetFileName(secret)}", 100).Problem);
        Assert.Equal(FileProblem.Outside, Folder().Read("leaflets/file", 100).Problem);
        File.Delete(secret);
    }

    [Fact]
    public void A_byte_that_is_not_UTF_8_is_told_with_its_place()
    {
        File.WriteAllBytes(_collection.Write("leaflets/a.md", string.Empty), [(byte)'a', (byte)'\n', (byte)'b', 0xFF]);
        Assert.Null(Folder().ReadText("leaflets/a.md", _diagnostics));
        Assert.StartsWith("leaflets/a.md(2,2): error LFT1081", Assert.Single(_diagnostics).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_key_names_the_nearest()
    {
        _collection.Write("leaflets/collection.yaml", "style: clear-print\nformts: [pdf]\n");
        CollectionSettingsReader.Read(Folder(), _diagnostics);
        Assert.StartsWith(
            "leaflets/collection.yaml(2,1): error LFT1032: There is no key 'formts'; the nearest is 'formats'", Assert.Single(_diagnostics)
            .ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_clinic_is_read_from_its_letterhead()
    {
        _collection.Write("leaflets/collection.yaml", "clinic: north\n");
        _collection.Write("styles/clinics/north.yaml", "name: North\nphone: 020 7946 0000\n");
        var clinic = CollectionSettingsReader.Read(Folder(), _diagnostics).Clinic;
        Assert.Equal(("North", "020 7946 0000"), (clinic.Name, clinic.Values["phone"]));
        Assert.Empty(_diagnostics);
    }

    [Fact]
    public void A_key_that_a_letterhead_does_not_know_is_told_and_stays_a_field()
    {
        _collection.Write("leaflets/collection.yaml", "clinic: north\n");
        _collection.Write("styles/clinics/north.yaml", "name: North\nlogo: logo.svg\nphnoe: \"1\"\nfields: { ward: { name: Ward 5 } }\n");
        var settings = CollectionSettingsReader.Read(Folder(), _diagnostics);
        Assert.Equal(
            [
                "styles/clinics/north.yaml(2,1): warning LFT1040: A letterhead has no key 'logo'; there are name, phone, address, email, "
                + "website, hours, fields. The value is printed only where a leaflet says '{{clinic.logo}}'. Correct the key, or put it "
                + "under 'fields:' if it is your own. A logo is a picture in the leaflets.",
                "styles/clinics/north.yaml(3,1): warning LFT1040: A letterhead has no key 'phnoe'; the nearest is 'phone'. The value is "
                + "printed only where a leaflet says '{{clinic.phnoe}}'. Correct the key, or put it under 'fields:' if it is your "
                + "own. A logo is a picture in the leaflets.",
            ],
            _diagnostics.Select(static diagnostic => diagnostic.ToString()));
        Assert.Equal(
            ["clinic.logo=logo.svg", "clinic.name=North", "clinic.phnoe=1", "clinic.ward.name=Ward 5"],
            settings.Fields.Select(static field => $"{field.Key}={field.Value}"));
    }

    [Fact]
    public void Many_keys_of_ones_own_hide_no_fault_of_a_letterhead()
    {
        var own = string.Concat(Enumerable.Range(1, 300).Select(static number => $"key-{number}: x\n"));
        _collection.Write("leaflets/collection.yaml", "clinic: north\n");
        _collection.Write("styles/clinics/north.yaml", $"name: North\n{own}hours: Daily\nphone: \"\"\n");
        var settings = CollectionSettingsReader.Read(Folder(), _diagnostics);
        var error = Assert.Single(_diagnostics, static fault => fault.IsError);
        Assert.StartsWith("styles/clinics/north.yaml(303,8): error LFT1033: 'phone'", error.ToString(), StringComparison.Ordinal);
        Assert.Equal("Daily", settings.Clinic.Values["hours"]);
    }

    [Fact]
    public void Many_keys_of_ones_own_hide_no_unknown_key_of_the_settings()
    {
        var own = string.Concat(Enumerable.Range(1, 300).Select(static number => $"  key-{number}: x\n"));
        _collection.Write("leaflets/collection.yaml", $"clinic:\n  name: North\n{own}formts: [pdf]\n");
        CollectionSettingsReader.Read(Folder(), _diagnostics);
        Assert.Equal("LFT1032", Assert.Single(_diagnostics, static fault => fault.IsError).Descriptor.Id);
    }

    [Theory]
    [InlineData("style: [a]", "(1,8): error LFT1033: 'style' cannot be a list; it must be text on one line, not empty.")]
    [InlineData(
        "site: ftp://a/", "(1,7): error LFT1033: 'site' cannot be 'ftp://a/'; it must be a web address, such as https://www.example.org/.")]
    [InlineData("limits: { lines: 0 }", "(1,18): error LFT1033: 'limits.lines' cannot be '0'; it must be a whole number above 0.")]
    [InlineData("limits: { line: 9 }", "(1,11): error LFT1032: There is no key 'limits.line'; the nearest is 'lines'.")]
    [InlineData(
        "fields: { a b: c }", "(1,11): error LFT1033: 'fields' cannot be 'a b'; it must be names of letters a to z, digits, '-' and '_'.")]
    [InlineData(
        "clinic: { phone: \"1\" }",
        "(1,9): error LFT1033: 'clinic' cannot be without a 'name'; it must be the name of the clinic that hands the leaflets out.")]
    public void What_cannot_be_a_setting_is_told_at_its_place(string yaml, string expected)
    {
        _collection.Write("leaflets/collection.yaml", yaml);
        CollectionSettingsReader.Read(Folder(), _diagnostics);
        Assert.StartsWith("leaflets/collection.yaml" + expected, Assert.Single(_diagnostics).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pt-br", "pt-BR")]
    [InlineData("ZH-hans-cn", "zh-Hans-CN")]
    [InlineData("README", null)]
    [InlineData("e", null)]
    [InlineData("en--GB", null)]
    public void A_language_tag_has_one_way_to_be_written(string tag, string? canonical) =>
        Assert.Equal(canonical, LanguageTag.Canonical(tag));

    private CollectionFolder Folder() => new(_collection.Root);
}
