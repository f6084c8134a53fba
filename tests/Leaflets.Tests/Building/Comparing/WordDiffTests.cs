using CsCheck;
using Leaflets.Building;
using Leaflets.Building.Comparing;
using Xunit;

namespace Leaflets.Tests.Building.Comparing;

public sealed class WordDiffTests
{
    private static readonly Gen<string[]> Texts =
        Gen.Int[0, 4].Select(static number => number == 4 ? "5" : $"{(char)('a' + number)}").Array[0, 30];

    [Fact]
    public void Changes_that_are_applied_to_the_old_text_give_the_new_one_and_no_list_is_shorter() =>
        Gen.Select(Texts, Texts).Sample(
            (before, after) =>
            {
                var changes = WordDiff.Compare(before, after);
                var edits = changes.Sum(static change => Words(change.Removed).Length + Words(change.Added).Length);
                Assert.Equal(before.Length + after.Length - (2 * LongestCommon(before, after)), edits);
                Assert.True(CanApply(before, 0, after, 0, [.. changes]), $"{string.Join(' ', before)} / {string.Join(' ', after)}");
            },
            iter: 5_000);

    [Fact]
    public void Every_change_stands_between_the_words_that_stand_there_now() =>
        Gen.Select(Texts, Texts).Sample(
            (before, after) =>
            {
                var text = $" {string.Join(' ', after)} ";
                foreach (var change in WordDiff.Compare(before, after))
                {
                    var there =
                        string.Join(' ', ((string[])[change.Before, change.Added, change.After]).Where(static part => part.Length > 0));
                    Assert.Contains(
                        $" {there} ".Replace("  ", " ", StringComparison.Ordinal), text.Replace("  ", " ", StringComparison.Ordinal),
                        StringComparison.Ordinal);
                }
            },
            iter: 2_000);

    [Fact]
    public void Texts_that_share_nothing_and_are_long_differ_as_a_whole()
    {
        string[] before = [.. Enumerable.Range(0, 3000).Select(number => $"a{number}")];
        string[] after = [.. Enumerable.Range(0, 3000).Select(number => $"b{number}")];
        var change = Assert.Single(WordDiff.Compare(["same", .. before, "end"], ["same", .. after, "end"]));
        Assert.Equal(
            (string.Join(' ', before), string.Join(' ', after), "same", "end"),
            (change.Removed, change.Added, change.Before, change.After));
    }

    [Theory]
    [InlineData("5 mg", "6 mg")]
    [InlineData(".5 mg", "5 mg")]
    [InlineData("0.5 mg", "0,5 mg")]
    [InlineData("5–10 tablets", "510 tablets")]
    [InlineData("½ tablet", "¼ tablet")]
    [InlineData("٥ ملغ", "٦ ملغ")]
    [InlineData("-5 °C", "5 °C")]
    [InlineData("1/2 tablet", "12 tablet")]
    [InlineData("5mg", "50mg")]
    [InlineData("50%", "50‰")]
    [InlineData("take 5", "take five")]
    [InlineData("20 mg", "20 g")]
    [InlineData("20mg", "20g")]
    [InlineData("70 kg.", "70 lb.")]
    [InlineData("5 minutes", "5 hours")]
    [InlineData("3 May", "3 June")]
    [InlineData("up to 4 tablets", "at least 4 tablets")]
    [InlineData("every 4 hours", "every 4 to 6 hours")]
    [InlineData("20毫克", "20克")]
    [InlineData("section 2a", "section 2b")]
    public void A_number_that_is_another_is_said_to_be(string before, string after) =>
        Assert.Contains(WordDiff.Compare(before.Split(' '), after.Split(' ')), static change => change.HasNumber);

    [Theory]
    [InlineData("Take 5.", "Take 5,")]
    [InlineData("(5 mg)", "5 mg")]
    [InlineData("5mg now", "5 mg now")]
    [InlineData("in the morning.", "in the evening.")]
    [InlineData("1. First wash", "1. Always wash")]
    [InlineData("wash first. 2. Then", "wash always. 2. Then")]
    [InlineData("5 mg once", "5 mg twice")]
    public void Other_words_beside_the_same_number_are_no_other_number(string before, string after) =>
        Assert.All(WordDiff.Compare(before.Split(' '), after.Split(' ')), static change => Assert.False(change.HasNumber));

    [Fact]
    public void Changed_numbers_come_first()
    {
        var changes = WordDiff.Compare("one two 5 three four".Split(' '), "uno two 6 three quattro".Split(' '));
        Assert.Equal(["6", "uno", "quattro"], changes.Select(static change => change.Added));
    }

    /// <summary>
    /// Whether the changes, in some order, lead from one text to the other: they come sorted by what a reader must see first.
    /// </summary>
    private static bool CanApply(string[] before, int old, string[] after, int now, List<WordChange> changes)
    {
        if (old == before.Length && now == after.Length && changes.Count == 0)
        {
            return true;
        }

        if (old < before.Length && now < after.Length && before[old] == after[now] && CanApply(before, old + 1, after, now + 1, changes))
        {
            return true;
        }

        return changes.Distinct().Any(change => Fits(change, before, old, after, now)
            && CanApply(
                before, old + Words(change.Removed).Length, after, now + Words(change.Added).Length,
                [.. changes.Where((_, index) => index != changes.IndexOf(change))]));
    }

    private static bool Fits(WordChange change, string[] before, int old, string[] after, int now)
    {
        var (removed, added) = (Words(change.Removed), Words(change.Added));
        return before.AsSpan(old).StartsWith(removed) && after.AsSpan(now).StartsWith(added)
            && string.Join(' ', after[Math.Max(now - 3, 0)..now]) == change.Before
            && string.Join(' ', after[(now + added.Length)..Math.Min(now + added.Length + 3, after.Length)]) == change.After;
    }

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static int LongestCommon(string[] before, string[] after)
    {
        var lengths = new int[before.Length + 1, after.Length + 1];
        for (var i = 1; i <= before.Length; i++)
        {
            for (var j = 1; j <= after.Length; j++)
            {
                lengths[i, j] = before[i - 1] == after[j - 1] ? lengths[i - 1, j - 1] + 1 : Math.Max(lengths[i - 1, j], lengths[i, j - 1]);
            }
        }

        return lengths[before.Length, after.Length];
    }
}
