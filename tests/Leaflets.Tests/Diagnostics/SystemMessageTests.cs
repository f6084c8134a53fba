using Leaflets.Diagnostics;
using Xunit;

namespace Leaflets.Tests.Diagnostics;

/// <summary>What the system says of a file is told without the paths of this machine.</summary>
public sealed class SystemMessageTests
{
    [Theory]
    [InlineData("No space left on device : '/home/a/dist/it's/a.pdf'", "No space left on device")]
    [InlineData("Read-only file system : '/a'", "Read-only file system")]
    [InlineData(
        @"The process cannot access the file 'C:\a\b.pdf' because it is being used by another process.",
        "The process cannot access the file because it is being used by another process")]
    [InlineData(@"Cannot create '\\server\share\a' now.", "Cannot create now")]
    [InlineData("The disk is full.", "The disk is full")]
    [InlineData("The option 'x' is wrong.", "The option 'x' is wrong")]
    public void No_path_stands_in_it(string message, string expected) => Assert.Equal(expected, SystemMessage.Of(new IOException(message)));

    [Fact]
    public void What_has_a_kind_of_its_own_is_told_in_our_words()
    {
        Assert.Equal("access is denied", SystemMessage.Of(new UnauthorizedAccessException("Access to the path '/a' is denied.")));
        Assert.Equal("there is no such file or folder", SystemMessage.Of(new FileNotFoundException("Could not find file '/a'.")));
        Assert.Equal(
            "there is no such file or folder", SystemMessage.Of(new DirectoryNotFoundException("Could not find a part of the path '/a'.")));
        Assert.Equal("its path is longer than the system allows", SystemMessage.Of(new PathTooLongException("/a")));
    }
}
