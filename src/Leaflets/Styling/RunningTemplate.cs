using System.Collections.Immutable;
using Leaflets.Settings.Keys;

namespace Leaflets.Styling;

/// <summary>A template of a running header or footer, taken apart: <c>{reference} · v{version}</c>.</summary>
/// <param name="Parts">Literals and fields in order; empty for an empty template.</param>
/// <param name="IsWellFormed">Whether braces pair and every field is known.</param>
/// <param name="UnknownField">The first name in braces that is no field, or null.</param>
internal sealed record RunningTemplate(ImmutableArray<RunningPart> Parts, bool IsWellFormed, string? UnknownField)
{
    /// <summary>Takes a template apart.</summary>
    public static RunningTemplate Parse(string template)
    {
        var parts = ImmutableArray.CreateBuilder<RunningPart>();
        var rest = template.AsSpan();
        while (!rest.IsEmpty)
        {
            var brace = rest.IndexOfAny('{', '}');
            var literal = brace < 0 ? rest : rest[..brace];
            if (!literal.IsEmpty)
            {
                parts.Add(new RunningLiteral(literal.ToString()));
            }

            if (brace < 0)
            {
                break;
            }

            rest = rest[brace..];
            var close = rest.IndexOf('}');
            if (close <= 0)
            {
                return new(parts.ToImmutable(), IsWellFormed: false, UnknownField: null);
            }

            var name = rest[1..close].ToString();
            if (!KebabNames<RunningField>.Instance.TryParse(name, out var field))
            {
                return new(parts.ToImmutable(), IsWellFormed: false, name);
            }

            parts.Add(new RunningFieldPart(field));
            rest = rest[(close + 1)..];
        }

        return new(parts.ToImmutable(), IsWellFormed: true, UnknownField: null);
    }
}
