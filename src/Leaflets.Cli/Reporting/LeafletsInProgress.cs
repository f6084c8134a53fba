using Leaflets.Building;

namespace Leaflets.Cli.Reporting;

/// <summary>
/// Knows which leaflets are being made now. The workers take them in the order of the plan and each has one until it is done, so those in
/// hand are the first that are not done, one for each worker.
/// </summary>
internal sealed class LeafletsInProgress
{
    private readonly HashSet<(string Id, string Language, string? Style)> _done = [];
    private readonly int _workers;
    private readonly bool _areStylesAsked;
    private List<(string Id, string Language, string? Style)> _plan = [];
    private int _next;

    /// <summary>Makes the list of a build whose plan is not known yet.</summary>
    public LeafletsInProgress(BuildRequest request) => (_workers, _areStylesAsked) = (request.Workers, !request.Styles.IsEmpty);

    /// <summary>The names of the leaflets that are being built, such as <c>asthma fr</c>; none while the plan is not known.</summary>
    public IReadOnlyList<string> Now
    {
        get
        {
            while (_next < _plan.Count && _done.Contains(_plan[_next]))
            {
                _next++;
            }

            var names = new List<string>();
            for (var i = _next; i < _plan.Count && names.Count < _workers; i++)
            {
                if (!_done.Contains(_plan[i]))
                {
                    var (id, language, style) = _plan[i];
                    names.Add(style is null ? $"{id} {language}" : $"{id} {language} {style}");
                }
            }

            return names;
        }
    }

    /// <summary>The plan became known, perhaps after some leaflets are done.</summary>
    public void Know(PlanResult plan) => _plan = [.. plan.Leaflets.Select(static leaflet => (leaflet.Id, leaflet.Language, leaflet.Style))];

    /// <summary>A leaflet is done.</summary>
    public void Done(LeafletResult leaflet) => _done.Add((leaflet.Id, leaflet.Language, _areStylesAsked ? leaflet.Style : null));
}
