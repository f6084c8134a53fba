using Leaflets.Typesetting.Frames;
using Leaflets.Typesetting.Geometry;

namespace Leaflets.Typesetting.Flow;

/// <summary>The header rows of a table as they stand again on a later page.</summary>
/// <param name="Content">The rows without tags.</param>
/// <param name="Height">Their height.</param>
internal sealed record RepeatedHeader(Frame Content, Length Height);
