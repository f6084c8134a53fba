using System.Diagnostics;
using Icu;

namespace Leaflets.Typesetting.Inline.Characters;

/// <summary>
/// Loads ICU, once. What looks for it tries one version after another and traces each that is not there, which without a debugger ends in
/// the system's log; here the search is quiet, and where nothing is found one sentence says so.
/// </summary>
internal static class IcuLibrary
{
    private static readonly Lazy<string?> Problem = new(Find, LazyThreadSafetyMode.ExecutionAndPublication);

    /// <summary>Loads it where that was not done yet.</summary>
    /// <exception cref="MissingLibraryException">It is not there, or there is no memory for it.</exception>
    public static void Require()
    {
        if (Problem.Value is { } problem)
        {
            throw new MissingLibraryException(problem);
        }
    }

    private static string? Find()
    {
        var quiet = QuietTrace.Begin();
        try
        {
            return Wrapper.IcuVersion.Length > 0 && Wrapper.UnicodeVersion.Length > 0 ? null : Sentence("it does not give its version");
        }
#pragma warning disable CA1031 // Whatever it is that stands in the way of a library, it is told.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return Sentence((exception.InnerException ?? exception).Message.TrimEnd('.'));
        }
        finally
        {
            quiet.End();
        }
    }

    private static string Sentence(string reason) =>
        $"The ICU library, which divides text into lines, cannot be loaded: {reason}. "
        + "Install it (libicu, icu-libs), or give the program more memory.";

    /// <summary>
    /// Keeps the trace of the thread that loads from the listener that writes to the system's log; other threads' goes on.
    /// </summary>
    private sealed class QuietTrace : DefaultTraceListener
    {
        [ThreadStatic]
        private static bool _isQuiet;

        private readonly List<TraceListener> _others = [];

        public static QuietTrace Begin()
        {
            var quiet = new QuietTrace();
            for (var i = Trace.Listeners.Count - 1; i >= 0; i--)
            {
                if (Trace.Listeners[i] is DefaultTraceListener other)
                {
                    quiet._others.Add(other);
                    Trace.Listeners.RemoveAt(i);
                }
            }

            Trace.Listeners.Add(quiet);
            _isQuiet = true;
            return quiet;
        }

        public override void Write(string? message)
        {
            if (!_isQuiet)
            {
                _others.ForEach(other => other.Write(message));
            }
        }

        public override void WriteLine(string? message)
        {
            if (!_isQuiet)
            {
                _others.ForEach(other => other.WriteLine(message));
            }
        }

        public void End()
        {
            _isQuiet = false;
            Trace.Listeners.Remove(this);
            Trace.Listeners.AddRange([.. _others]);
            Dispose();
        }
    }
}
