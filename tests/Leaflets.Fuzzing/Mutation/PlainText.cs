using System.Text;

namespace Leaflets.Fuzzing.Mutation;

/// <summary>Makes text of what mutations left: otherwise nearly every input ends at the decoder, which has tests of its own.</summary>
internal static class PlainText
{
    /// <summary>The bytes as UTF-8 in which nothing is forbidden.</summary>
    public static byte[] Of(byte[] input)
    {
        var text = Encoding.UTF8.GetString(input).ToCharArray();
        for (var i = 0; i < text.Length; i++)
        {
            text[i] = text[i] switch
            {
                '\uFFFD' => 'x',
                '\t' or '\n' or '\r' => text[i],
                < ' ' or '\u007F' or '\uFFFE' or '\uFFFF' => '-',
                var other => other,
            };
        }

        return Encoding.UTF8.GetBytes(text);
    }
}
