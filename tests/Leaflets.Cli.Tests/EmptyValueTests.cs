using System.CommandLine;
using Leaflets.Cli.Invocation;
using Xunit;

namespace Leaflets.Cli.Tests;

/// <summary>
/// A value in which nothing stands is wrong usage, of every option and argument of every command, and an argument is no file of
/// arguments.
/// </summary>
public sealed class EmptyValueTests : IDisposable
{
    private readonly ScratchCollection _collection = new();

    public EmptyValueTests() => _collection.WriteLeaflet("a", "---\ntitle: A\n---\n\nTake 5 mg.\n");

    public static TheoryData<string, string> Options { get; } =
        [.. All().SelectMany(static command => command.Options.Where(static option => option.ValueType != typeof(bool))
        .Select(option => (Names(command), option.Name)))];

    public static TheoryData<string, string> Arguments { get; } =
        [.. All().SelectMany(static command => command.Arguments.Select(argument => (Names(command), argument.Name)))];

    public void Dispose() => _collection.Dispose();

    [Theory, MemberData(nameof(Options))]
    public void An_option_takes_no_empty_value(string command, string option)
    {
        foreach (var value in (string[])["", " ", "\t"])
        {
            Assert.Contains(option, _collection.Refuses([.. command.Split(' '), option, value]), StringComparison.Ordinal);
            Assert.Contains(option, _collection.Refuses([.. command.Split(' '), $"{option}={value}"]), StringComparison.Ordinal);
        }

        AssertNothingMade();
    }

    [Theory, MemberData(nameof(Arguments))]
    public void An_argument_is_not_empty(string command, string argument)
    {
        Assert.Contains(argument, _collection.Refuses([.. command.Split(' '), "", ""]), StringComparison.Ordinal);
        AssertNothingMade();
    }

    [Theory]
    [InlineData("--language")]
    [InlineData("--style")]
    [InlineData("--subject")]
    [InlineData("--format")]
    public void A_list_of_nothing_is_empty(string option)
    {
        Assert.Contains(option, _collection.Refuses("build", option, " , "), StringComparison.Ordinal);
        AssertNothingMade();
    }

    [Theory]
    [InlineData("--quiet=")]
    [InlineData("--language=")]
    [InlineData("-v=")]
    [InlineData("--root=")]
    public void Nothing_behind_an_equals_sign_is_empty_also_where_no_value_is_wanted(string argument)
    {
        Assert.Contains(argument.TrimEnd('='), _collection.Refuses("build", argument), StringComparison.Ordinal);
        Assert.Contains("\"exitCode\":2,", _collection.Command("build", "--json", argument).Output, StringComparison.Ordinal);
        AssertNothingMade();
    }

    [Fact]
    public void The_command_tree_has_options_and_arguments()
    {
        Assert.InRange(Options.Count, 25, 200);
        Assert.InRange(Arguments.Count, 8, 50);
    }

    [Fact]
    public void An_argument_that_begins_with_an_at_sign_is_no_file_of_arguments()
    {
        File.WriteAllText(Path.Join(_collection.Root, "secret"), "--no-such-option of-this-file\n");
        var said = _collection.Refuses("build", "@secret");
        Assert.Contains("'@secret'", said, StringComparison.Ordinal);
        Assert.DoesNotContain("of-this-file", said, StringComparison.Ordinal);
        Assert.DoesNotContain("of-this-file", _collection.Refuses("@secret"), StringComparison.Ordinal);
        Assert.Contains("@secret", _collection.Command("inspect", "@secret").Errors, StringComparison.Ordinal);
    }

    private void AssertNothingMade() => Assert.False(Directory.Exists(Path.Join(_collection.Root, "dist")));

    private static IEnumerable<Command> All()
    {
        var root = CommandLine.Make(
            new CommandContext(TextWriter.Null, TextWriter.Null, ".", ".", IsLive: false, TimeProvider.System), CancellationToken.None);
        return Below(root).Where(static command => command.Action is not null && !command.Hidden);
    }

    private static IEnumerable<Command> Below(Command command) => command.Subcommands.SelectMany(Below).Prepend(command);

    private static string Names(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } parent && parent.Parents.Any() ? $"{Names(parent)} {command.Name}"
        : command.Name;
}
