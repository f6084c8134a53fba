using System.Text;
using Leaflets.Documents;
using Leaflets.Presentation;
using Leaflets.Styling;
using Xunit;

namespace Leaflets.Tests.Presentation;

public sealed class PresenterTests
{
    private static readonly LeafletMetadata Full = Leaflet.Metadata with
    {
        Summary = "Why rest helps.",
        Reference = "PIL-001",
        Version = "1.0",
        Issued = new DateOnly(2026, 11, 1),
        Review = new DateOnly(2028, 11, 1),
        Authors = ["A. Nurse", "B. Doctor"],
        Sources = ["Rest study, 2025. https://example.org/rest_(2025).", "A book"],
    };

    [Fact]
    public void A_whole_leaflet_says_its_title_summary_text_sources_and_particulars() => Assert.Equal(
        """
        Title H1 Rest
        Summary Why rest helps.
        Heading2 H2 Rest
        Paragraph Rest well.
        Heading2 H2 Where this information comes from
        List
          - Rest study, 2025. <https://example.org/rest_(2025)>.
          - A book
        Heading2 H2 About this leaflet
        Detail Reference: PIL-001
        Detail Version: 1.0
        Detail Issued: 1~November~2026
        Detail Review date: 1~November~2028
        Detail Written by: A. Nurse, B. Doctor

        """,
        Dump(Leaflet.Present(Full)));

    [Fact]
    public void A_leaflet_that_knows_nothing_of_itself_gets_its_title_alone() => Assert.Equal(
        "Title H1 Rest\nHeading2 H2 Rest\nParagraph Rest well.\n", Dump(Leaflet.Present(Leaflet.Metadata)));

    [Theory]
    [InlineData(LeafletStatus.Draft, "Notice Draft: this leaflet has not been approved yet.")]
    [InlineData(LeafletStatus.InReview, "Notice Draft: this leaflet has not been approved yet.")]
    [InlineData(LeafletStatus.Withdrawn, "Notice This leaflet has been withdrawn. Do not use it or give it out.")]
    public void The_page_says_that_a_leaflet_is_not_to_be_given_out(LeafletStatus status, string notice) =>
        Assert.StartsWith(
            $"Title H1 Rest\n{notice}", Dump(Leaflet.Present(Leaflet.Metadata with { Status = status })), StringComparison.Ordinal);

    [Theory]
    [InlineData("en", TranslationState.Machine, "This translation was made by a machine. No person has checked it yet")]
    [InlineData("en", TranslationState.Translated, "This translation has not yet been checked by a second person.")]
    [InlineData("fr", TranslationState.Machine, "Cette traduction a été faite par une machine. Personne ne l’a encore vérifiée")]
    [InlineData("ar", TranslationState.Machine, "تُرجمت هذه النشرة آليًا، ولم يراجع الترجمة أي شخص بعد")]
    public void The_page_says_in_its_own_language_that_a_translation_is_not_reviewed(string language, TranslationState state, string notice)
    {
        var metadata = Leaflet.Metadata with { Language = language, Translation = new TranslationInfo("1.0", state, null, null, null) };

        Assert.StartsWith($"Title H1 Rest\nNotice {notice}", Dump(Leaflet.Present(metadata, language)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TranslationState.Reviewed)]
    [InlineData(TranslationState.Approved)]
    public void A_reviewed_translation_bears_no_notice(TranslationState state)
    {
        var metadata = Leaflet.Metadata with { Translation = new TranslationInfo("1.0", state, "T", "R", null) };

        Assert.DoesNotContain("Notice", Dump(Leaflet.Present(metadata)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_draft_by_a_machine_bears_both_notices_the_graver_first()
    {
        var metadata = Leaflet.Metadata with
        {
            Status = LeafletStatus.Draft,
            Translation = new TranslationInfo(null, TranslationState.Machine, null, null, null),
        };

        var notices = Dump(Leaflet.Present(metadata)).Split('\n').Where(line => line.StartsWith("Notice", StringComparison.Ordinal))
            .ToArray();

        Assert.Equal(2, notices.Length);
        Assert.StartsWith("Notice Draft", notices[0], StringComparison.Ordinal);
    }

    [Fact]
    public void French_labels_keep_their_no_break_space_and_Arabic_names_their_comma()
    {
        Assert.Contains("Detail Référence~: PIL-001\n", Dump(Leaflet.Present(Full, "fr")), StringComparison.Ordinal);
        Assert.Contains("A. Nurse، B. Doctor", Dump(Leaflet.Present(Full, "ar")), StringComparison.Ordinal);
    }

    [Fact]
    public void Added_sections_stand_beside_the_authors_own() =>
        Assert.Contains("Heading1 H1 About this leaflet", Dump(Leaflet.Present(Full, level: 1)), StringComparison.Ordinal);

    [Theory]
    [InlineData("https://a.example/x, then", "<https://a.example/x>, then")]
    [InlineData("(see http://a.example/x)", "(see <http://a.example/x>)")]
    [InlineData("https://a.example https://b.example", "<https://a.example> <https://b.example>")]
    [InlineData("HTTPS://A.example/?a=1&b=2#c", "<HTTPS://A.example/?a=1&b=2#c>")]
    [InlineData("https:// alone", "https:// alone")]
    [InlineData("xhttps://a.example", "xhttps://a.example")]
    [InlineData("no address", "no address")]
    public void Web_addresses_become_links_and_lose_no_character(string source, string expected)
    {
        var content = SourceLinks.Split(source, default);

        Assert.Equal(expected, string.Concat(content.Select(Dump)));
        Assert.Equal(source, string.Concat(content.Select(inline => inline is Link link ? Dump(link.Content[0]) : Dump(inline))));
    }

    [Fact]
    public void Added_blocks_point_into_the_leaflets_own_file() =>
        Assert.All(Leaflet.Present(Full).Blocks, block => Assert.Equal("leaflets/rest/en.md", block.Span.Source.Path));

    private static string Dump(StyledDocument document)
    {
        var dump = new StringBuilder();
        foreach (var block in document.Blocks)
        {
            dump.Append(StyleElements.Of(block));
            _ = block switch
            {
                Heading heading => dump.Append(" H").Append(heading.Level).Append(' ').AppendJoin("", heading.Content.Select(Dump)),
                Paragraph paragraph => dump.Append(' ').AppendJoin("", paragraph.Content.Select(Dump)),
                ListBlock list => dump.AppendJoin("", list.Items.Select(item =>
                    "\n  - " + string.Concat(((Paragraph)item.Blocks[0]).Content.Select(Dump)))),
                _ => dump,
            };
            dump.Append('\n');
        }

        return dump.Replace('\u00A0', '~').ToString();
    }

    private static string Dump(Inline inline) => inline switch
    {
        Text text => text.Value,
        Link link => $"<{link.Target}>",
        _ => inline.GetType().Name,
    };
}
