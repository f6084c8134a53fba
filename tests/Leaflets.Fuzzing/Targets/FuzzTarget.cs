using System.Collections.Immutable;
using System.Text;
using Leaflets.Fuzzing.Mutation;
using Leaflets.Media;

namespace Leaflets.Fuzzing.Targets;

/// <summary>Something that reads what others wrote. Not for several threads at once.</summary>
internal abstract class FuzzTarget
{
    /// <summary>The name on the command line.</summary>
    public abstract string Name { get; }

    /// <summary>The longest input that is made, in bytes.</summary>
    public virtual int MaximumLength => 4096;

    /// <summary>The most allocated on the way of one input, in bytes; what was collected meanwhile counts.</summary>
    public virtual long MostAllocated => 256L << 20;

    /// <summary>Words of the format.</summary>
    public abstract ImmutableArray<byte[]> Tokens { get; }

    /// <summary>Whether every input goes the whole way: slow, and right for what is run once.</summary>
    public bool IsThorough { get; set; }

    /// <summary>Makes of a changed input what is worth running.</summary>
    public virtual byte[] Prepare(byte[] input, Random random) => input;

    /// <summary>Reads an input. What is wrong with the input is no exception here; what escapes is a finding.</summary>
    /// <exception cref="Findings.BrokenPromiseException">The outcome is not what was promised.</exception>
    public abstract void Run(byte[] input);

    /// <summary>Whether an input goes on to what takes long: one in some, always the same ones.</summary>
    protected bool GoesOn(byte[] input, uint oneIn) => IsThorough || Checksums.Crc32(input) % oneIn == 0;

    /// <summary>Words as bytes.</summary>
    protected static ImmutableArray<byte[]> Words(params ReadOnlySpan<string> words)
    {
        var tokens = ImmutableArray.CreateBuilder<byte[]>(words.Length);
        foreach (var word in words)
        {
            tokens.Add(Encoding.UTF8.GetBytes(word));
        }

        return tokens.MoveToImmutable();
    }

    /// <summary>Text of nearly every input; some are left as they are.</summary>
    protected static byte[] PrepareText(byte[] input, Random random) => random.Next(16) == 0 ? input : PlainText.Of(input);
}
