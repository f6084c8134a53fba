using System.Collections.Immutable;
using Leaflets.Building.Caching;

namespace Leaflets.Building.Planning;

/// <summary>What is to be done about a job, and why.</summary>
/// <param name="Action">What.</param>
/// <param name="Reasons">Why: at least one sentence without its full stop.</param>
/// <param name="Record">What was made before, where that is what is wanted.</param>
internal sealed record JobDecision(JobAction Action, ImmutableArray<string> Reasons, JobRecord? Record);
