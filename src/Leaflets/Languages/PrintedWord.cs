namespace Leaflets.Languages;

/// <summary>The words that the program itself prints. The YAML key is the name in kebab case: <c>review-date</c>.</summary>
internal enum PrintedWord
{
    /// <summary>The title of a NOTE box.</summary>
    Note,

    /// <summary>The title of a TIP box.</summary>
    Tip,

    /// <summary>The title of an IMPORTANT box.</summary>
    Important,

    /// <summary>The title of a WARNING box.</summary>
    Warning,

    /// <summary>The title of a CAUTION box.</summary>
    Caution,

    /// <summary>The title of the box of key points.</summary>
    KeyPoints,

    /// <summary>The title of the group of questions.</summary>
    Questions,

    /// <summary>The title of the group of contacts.</summary>
    Contact,

    /// <summary>The heading over the sources.</summary>
    Sources,

    /// <summary>The heading over the leaflet's particulars.</summary>
    About,

    /// <summary>Before the reference.</summary>
    Reference,

    /// <summary>Before the version.</summary>
    Version,

    /// <summary>Before the date of issue.</summary>
    Issued,

    /// <summary>Before the review date.</summary>
    ReviewDate,

    /// <summary>Before the authors.</summary>
    Authors,

    /// <summary>The notice on a machine translation that nobody has reviewed.</summary>
    MachineTranslation,

    /// <summary>The notice on a translation that a second person has not checked.</summary>
    TranslationNotReviewed,

    /// <summary>The notice on a translation of an earlier version than its source's.</summary>
    TranslationOutdated,

    /// <summary>The notice on a leaflet that is not approved.</summary>
    Draft,

    /// <summary>The notice on a leaflet that must no longer be given out.</summary>
    Withdrawn,

    /// <summary>"Page {0} of {1}".</summary>
    PageOf,

    /// <summary>Spoken for a box to tick that is empty.</summary>
    BoxEmpty,

    /// <summary>Spoken for a box that is ticked.</summary>
    BoxTicked,

    /// <summary>Spoken for a blank to write in.</summary>
    Blank,

    /// <summary>Spoken before the number of a footnote.</summary>
    Footnote,

    /// <summary>Spoken for the number of a footnote, which leads back to where it is called.</summary>
    BackToText,

    /// <summary>Beside the header of a table that goes on from the page before.</summary>
    Continued,

    /// <summary>The title of a list to tick off.</summary>
    Checklist,

    /// <summary>The title of a part to tear off.</summary>
    TearOff,

    /// <summary>The title of the room for notes.</summary>
    Notes,

    /// <summary>Before text that is struck out, where it is heard.</summary>
    Deleted,

    /// <summary>What a QR code is called, before its address.</summary>
    QrCode,
}
