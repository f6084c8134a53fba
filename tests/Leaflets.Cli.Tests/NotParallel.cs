using Xunit;

namespace Leaflets.Cli.Tests;

/// <summary>Tests that measure, beside which nothing else runs.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class NotParallel
{
    public const string Name = "Not parallel";
}
