using Leaflets.Documents;
using Xunit;

namespace Leaflets.Tests.Documents;

public sealed class LeafletMetadataTests
{
    private static readonly LeafletMetadata Source = new()
    {
        Id = "a",
        Language = "en",
        Title = "Rash",
        Summary = "About rashes.",
        Reference = "LF-1",
        Version = "2",
        Status = LeafletStatus.Approved,
        StatesStatus = true,
        Issued = new DateOnly(2026, 1, 1),
        Review = new DateOnly(2028, 1, 1),
        Authors = ["A"],
        Sources = ["S"],
        Subjects = ["skin"],
        Style = "large",
    };

    [Fact]
    public void A_translation_takes_from_its_source_what_it_leaves_out()
    {
        var translation = new TranslationInfo("2", TranslationState.Machine, null, null, null);
        var completed =
            new LeafletMetadata { Id = "a", Language = "fr", Title = "Éruption", Translation = translation }.CompletedFrom(Source);
        Assert.Equal(
            Source with { Language = "fr", Title = "Éruption", Status = LeafletStatus.InReview, Translation = translation }, completed);
    }

    [Fact]
    public void A_translation_keeps_what_it_says_itself()
    {
        var own = Source with
        {
            Language = "fr",
            Title = "Éruption",
            Summary = "R",
            Reference = "LF-2",
            Version = "3",
            Status = LeafletStatus.Draft,
            Issued = new DateOnly(2027, 1, 1),
            Review = new DateOnly(2029, 1, 1),
            Authors = ["B"],
            Sources = ["T"],
            Subjects = ["peau"],
            Style = "other",
        };
        Assert.Equal(own, own.CompletedFrom(Source));
    }
}
