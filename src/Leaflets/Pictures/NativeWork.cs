using System.Runtime.ExceptionServices;
using Leaflets.Bounds;

namespace Leaflets.Pictures;

/// <summary>
/// Has a library of native code do in one call what may take a second or two, on a thread of its own: no such call can be ended from
/// outside, but the leaflet that waits for it can. What nobody waits for any more ends by itself, and what it made is dropped.
/// </summary>
internal static class NativeWork
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(20);

    /// <summary>As many calls at once as there are processors, so that those that nobody waits for do not pile up.</summary>
    private static readonly SemaphoreSlim Places = new(Environment.ProcessorCount, Environment.ProcessorCount);

    /// <summary>Does some work, and looks all the while whether the present thread's may go on.</summary>
    /// <param name="work">
    /// The work. It has all that it uses for itself and lets go of it, for it may outlast the call; it is told to end at its next look
    /// then.
    /// </param>
    /// <returns>What it made. Its steps, processor time and allocated bytes count as those of the present thread.</returns>
    public static T Run<T>(Func<T> work)
    {
        while (!Places.Wait(BetweenLooks))
        {
            Steps.Look();
        }

        using var call = new Call<T>(work);
        try
        {
            new Thread(call.Do) { IsBackground = true, Name = "Leaflets native work" }.Start();
        }
        catch
        {
            // No thread can be had: nobody but this one gives the place back.
            Places.Release();
            throw;
        }

        return call.Result();
    }

    /// <summary>One call, which has two owners until one of them has left.</summary>
    private sealed class Call<T>(Func<T> work) : IDisposable
    {
        private readonly Lock _lock = new();
        private readonly ManualResetEventSlim _done = new();
        private T? _made;
        private ExceptionDispatchInfo? _fault;
        private TimeSpan? _time;
        private long _steps;
        private long _allocated;
        private bool _isDone;
        private volatile bool _isLeft;

        /// <summary>Does the work, on its own thread.</summary>
        public void Do()
        {
            try
            {
                using var watched = Steps.Watched(EndIfLeft);
                _made = work();
            }
#pragma warning disable CA1031 // Whatever goes wrong is thrown again where the work was ordered.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                _fault = ExceptionDispatchInfo.Capture(exception);
            }

            (_steps, _time, _allocated) = (Steps.Taken, ProcessorTime.OfThread(), AllocatedBytes.OfThread());
            Places.Release();
            lock (_lock)
            {
                _isDone = true;
                if (_isLeft)
                {
                    Drop();
                }
                else
                {
                    _done.Set();
                }
            }
        }

        /// <summary>Waits for the work.</summary>
        public T Result()
        {
            while (!_done.Wait(BetweenLooks))
            {
                Steps.Look();
            }

            ProcessorTime.AddElsewhere(_time ?? TimeSpan.Zero);
            AllocatedBytes.AddElsewhere(_allocated);
            Steps.Take(_steps);
            _fault?.Throw();
            var made = _made!;
            _made = default;
            return made;
        }

        /// <summary>Leaves the work; where it is not done yet, what it makes is dropped by itself.</summary>
        public void Dispose()
        {
            lock (_lock)
            {
                _isLeft = true;
                if (_isDone)
                {
                    Drop();
                }
            }
        }

        private void Drop()
        {
            (_made as IDisposable)?.Dispose();
            _done.Dispose();
        }

        private void EndIfLeft()
        {
            if (_isLeft)
            {
                throw new OperationCanceledException();
            }
        }
    }
}
