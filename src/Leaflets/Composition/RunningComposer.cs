namespace Leaflets.Composition;
#pragma warning disable CA1822
internal sealed class RunningComposer
{
    public RunningComposer(CompositionContext context) { }
    public Typesetting.Pages.RunningArea Compose(Styling.RunningContent content, Styling.StyleElement element) => Typesetting.Pages.RunningArea.None;
}
