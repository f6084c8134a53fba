namespace Leaflets.Fuzzing.Running;

/// <summary>Runs inputs where a stack is as small as hosts make them.</summary>
internal static class SmallStack
{
    /// <summary>Does something to its end.</summary>
    public static void Run(Action action)
    {
        var thread = new Thread(() => action(), Bounds.Stack) { Name = "inputs" };
        thread.Start();
        thread.Join();
    }
}
