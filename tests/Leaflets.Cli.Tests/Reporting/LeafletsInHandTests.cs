using Leaflets.Cli.Reporting;
using Xunit;

namespace Leaflets.Cli.Tests.Reporting;

public sealed class LeafletsInHandTests
{
    [Fact]
    public void The_first_that_are_not_done_are_in_hand_one_for_each_worker()
    {
        var inHand = new LeafletsInProgress(Builds.Request);
        Assert.Empty(inHand.Now);
        inHand.Done(Builds.Leaflet("a", "en"));
        inHand.Know(Builds.Plan("a en", "a fr", "b en", "c en"));
        Assert.Equal(["a fr", "b en"], inHand.Now);
        inHand.Done(Builds.Leaflet("b", "en"));
        Assert.Equal(["a fr", "c en"], inHand.Now);
        inHand.Done(Builds.Leaflet("a", "fr"));
        inHand.Done(Builds.Leaflet("c", "en"));
        Assert.Empty(inHand.Now);
    }

    [Fact]
    public void Styles_that_were_asked_for_are_told_apart()
    {
        var inHand = new LeafletsInProgress(Builds.Request with { Styles = ["clear-print", "large-print"] });
        inHand.Know(Builds.Plan("a en clear-print", "a en large-print"));
        inHand.Done(Builds.Leaflet("a", "en"));
        Assert.Equal(["a en large-print"], inHand.Now);
    }
}
