using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Leaflets.Building.Hosting;

namespace Leaflets.Tests.Building.Hosting;

/// <summary>What the meter of one container says: each count with its tags, and the seconds.</summary>
internal sealed class Measured : IDisposable
{
    private readonly MeterListener _listener = new();

    public Measured(object scope)
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == LeafletTelemetry.Name && instrument.Meter.Scope == scope)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Counts.Enqueue(Line(instrument, value, tags)));
        _listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Counts.Enqueue(Line(instrument, value, tags)));
        _listener.SetMeasurementEventCallback<double>((_, value, _, _) => Seconds.Enqueue(value));
        _listener.Start();
    }

    public ConcurrentQueue<string> Counts { get; } = new();

    public ConcurrentQueue<double> Seconds { get; } = new();

    public void Observe() => _listener.RecordObservableInstruments();

    public void Dispose() => _listener.Dispose();

    private static string Line(Instrument instrument, long value, ReadOnlySpan<KeyValuePair<string, object?>> tags) => string.Join(
        ' ', [instrument.Name, value.ToString(System.Globalization.CultureInfo.InvariantCulture), .. tags.ToArray()
        .OrderBy(tag => tag.Key, StringComparer.Ordinal).Select(tag => tag.Value as string)]);
}
