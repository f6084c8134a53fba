namespace Leaflets.Styling;

/// <summary>The classes of blocks that the program adds. An author's class cannot take these names: they begin with a colon.</summary>
internal static class GeneratedClass
{
    /// <summary>The title.</summary>
    public const string Title = ":title";

    /// <summary>The summary under the title.</summary>
    public const string Summary = ":summary";

    /// <summary>A notice: draft, withdrawn, machine translation.</summary>
    public const string Notice = ":notice";

    /// <summary>A line of the particulars.</summary>
    public const string Detail = ":detail";
}
