using System.Collections.Immutable;
using CsCheck;
using Leaflets.Building;
using Leaflets.Building.Planning;
using Xunit;

namespace Leaflets.Tests.Building.Planning;

public sealed class ShardSplitterTests
{
    [Fact]
    public void All_parts_together_are_the_plan_in_its_order() =>
        Gen.Select(Gen.Long[1, 40].List[0, 200], Gen.Int[1, 12]).Sample((costs, count) =>
        {
            ImmutableArray<int> jobs = [.. Enumerable.Range(0, costs.Count)];
            var parts = Enumerable.Range(1, count).SelectMany(number => ShardSplitter.Take(jobs, costs, new Shard(number, count)));
            Assert.Equal(jobs, parts);
        });

    [Fact]
    public void No_part_costs_more_than_its_share_and_a_job() =>
        Gen.Select(Gen.Long[1, 40].List[1, 200], Gen.Int[1, 12]).Sample((costs, count) =>
        {
            ImmutableArray<long> jobs = [.. costs];
            var share = (double)costs.Sum() / count;
            for (var number = 1; number <= count; number++)
            {
                Assert.True(ShardSplitter.Take(jobs, costs, new Shard(number, count)).Sum() <= share + costs.Max());
            }
        });

    [Fact]
    public void An_edited_sentence_moves_hardly_a_job()
    {
        const int Jobs = 2400;
        ImmutableArray<int> jobs = [.. Enumerable.Range(0, Jobs)];
        var costs = jobs.Select(job => ShardSplitter.Cost(3000 + (job * 37 % 5000))).ToList();
        var edited = jobs.Select(job => ShardSplitter.Cost(3000 + (job * 37 % 5000) + (job == 100 ? 120 : 0))).ToList();
        var moved = jobs.Count(job => PartOf(job, costs) != PartOf(job, edited));
        Assert.InRange(moved, 0, 8);

        int PartOf(int job, List<long> costs) =>
            Enumerable.Range(1, 8).First(number => ShardSplitter.Take(jobs, costs, new Shard(number, 8)).Contains(job));
    }

    [Theory]
    [InlineData("3/8", true)]
    [InlineData("8/8", true)]
    [InlineData("0/8", false)]
    [InlineData("9/8", false)]
    [InlineData("1/0", false)]
    [InlineData("1", false)]
    [InlineData("-1/8", false)]
    [InlineData("1/1001", false)]
    public void A_part_is_written_as_its_number_and_how_many_there_are(string text, bool isPart) =>
        Assert.Equal(isPart, Shard.TryParse(text, out _));
}
