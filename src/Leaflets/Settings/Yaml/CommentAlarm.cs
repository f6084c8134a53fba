namespace Leaflets.Settings.Yaml;

/// <summary>When a comment behind a value without quotes is taken for words that the author meant to print.</summary>
internal enum CommentAlarm
{
    /// <summary>The value is a name out of a list, or a date: what follows it is a comment.</summary>
    Never,

    /// <summary>Behind words, and where a letter or digit follows the number sign: <c>#3</c> is hardly a comment.</summary>
    BesideWords,

    /// <summary>Behind every text but a number.</summary>
    Always,
}
