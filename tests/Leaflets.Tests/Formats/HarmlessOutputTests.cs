using System.Text;
using System.Text.RegularExpressions;
using Xunit;

namespace Leaflets.Tests.Formats;

/// <summary>No made file does anything by itself, asks for anything, or tells where it was made.</summary>
public sealed class HarmlessOutputTests
{
    private static readonly string[] Commands =
        ["/JavaScript", "/JS(", "/JS ", "/Launch", "/EmbeddedFile", "/Filespec", "/OpenAction", "/AA<<", "/AA ", "/SubmitForm",
        "/ImportData", "/GoToR", "/GoToE", "/RichMedia", "/Movie", "/Sound", "/XFA", "/AcroForm", "/Rendition"];

    private static readonly string[] Machine =
    [
        Repository.Root, Path.GetTempPath(), AppContext.BaseDirectory.TrimEnd('/'),
        Environment.GetFolderPath(Environment.SpecialFolder.UserProfile) + "/", Environment.UserName + "@", "@" + Environment.MachineName,
    ];

    public static TheoryData<string, string, string> All => RealLeaflets.All;

    [Theory, MemberData(nameof(All))]
    public void A_pdf_goes_nowhere_but_to_places_and_addresses(string id, string language, string style)
    {
        foreach (var (part, bytes) in OutputParts.Of(RealLeaflets.Pdf(id, language, style)))
        {
            var text = Encoding.Latin1.GetString(bytes);
            Assert.DoesNotContain(Machine, place => place.Length > 3 && text.Contains(place, StringComparison.Ordinal));
            Assert.True(part == "file" || !text.StartsWith("/Root", StringComparison.Ordinal), part);
            Assert.DoesNotContain(Commands, command => text.Contains(command, StringComparison.Ordinal));
            Assert.All(
                Regex.Matches(text, @"/A\s*<<[^>]*?/S\s*/(\w+)"),
                action => Assert.Contains(action.Groups[1].Value, (string[])["URI", "GoTo"]));
        }
    }

    [Theory, MemberData(nameof(All))]
    public void A_docx_has_no_macro_or_object_and_only_hyperlinks_lead_out(string id, string language, string style)
    {
        foreach (var (part, bytes) in OutputParts.Of(RealLeaflets.Word(id, language, style)))
        {
            Assert.DoesNotMatch("(?i)vba|macro|activex|embeddings|oleobject|customxml|attachedTemplate", part);
            var text = Encoding.UTF8.GetString(bytes);
            Assert.DoesNotContain(Machine, place => place.Length > 3 && text.Contains(place, StringComparison.Ordinal));
            Assert.DoesNotMatch(
                @"(?i)macroEnabled|<w:(object|attachedTemplate|altChunk|subDoc|control)\b|instr(Text)?[^>]*>\s*(DDE|DDEAUTO|INCLUDE|IMPORT|LINK|MACROBUTTON)", part == "file" ? string.Empty : text);
            foreach (Match relation in Regex.Matches(text, @"<Relationship\b[^>]*TargetMode=""External""[^>]*>"))
            {
                Assert.Contains("relationships/hyperlink\"", relation.Value, StringComparison.Ordinal);
                Assert.Matches(@"Target=""(https?|mailto|tel):", relation.Value);
            }
        }
    }
}
