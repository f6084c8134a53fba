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

    /// <summary>The lines of a record that was a table's row.</summary>
    public const string Record = ":record";

    /// <summary>Lines of a record that other blocks follow, or the caption of records.</summary>
    public const string RecordPart = ":record-part";
}
