using Leaflets.Typesetting.Frames;
using Leaflets.Typesetting.Geometry;

namespace Leaflets.Typesetting.Flow;

/// <summary>What a table repeats on a later page: that it goes on, and its header rows.</summary>
/// <param name="Content">The rows, and the line above them, without tags.</param>
/// <param name="Height">Their height.</param>
internal sealed record RepeatedHeader(Frame Content, Length Height);
