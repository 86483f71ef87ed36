using System.Runtime.ExceptionServices;

namespace Poam.Oscal.Documents;

/// <summary>
/// A thread that does a part of the work on a large document beside the calling one. Only what looks at the document and nothing else is done there:
/// resolvers and clocks of the caller are asked on the caller's own thread.
/// </summary>
internal sealed class SideThread
{
    // About two megabytes of JSON. Below that a thread costs as much as it saves.
    private const int FewestNodes = 1 << 15;

    // The parser of YAML takes twenty times as long for a byte.
    private const int FewestBytesOfYaml = 1 << 18;

    private readonly Action _work;
    private readonly Thread _thread;
    private ExceptionDispatchInfo? _failure;

    private SideThread(Action work)
    {
        _work = work;
        _thread = new Thread(Run) { IsBackground = true };
        _thread.Start();
    }

    /// <summary>Whether it is worth while, and possible, to work on a document in two places at once.</summary>
    public static bool IsWorthwhile(NodeDocument document) => document.Count >= FewestNodes && Environment.ProcessorCount > 1;

    /// <summary>Whether it is worth while, and possible, to read YAML on one thread and to check it on another.</summary>
    public static bool IsWorthwhileForYaml(int length) => length >= FewestBytesOfYaml && Environment.ProcessorCount > 1;

    /// <summary>Begins some work.</summary>
    public static SideThread Start(Action work) => new(work);

    /// <summary>Waits for the work, and throws what it threw.</summary>
    public void Join()
    {
        _thread.Join();
        _failure?.Throw();
    }

    /// <summary>Waits for the work, whatever became of it.</summary>
    public void Wait() => _thread.Join();

    private void Run()
    {
        try
        {
            _work();
        }
#pragma warning disable CA1031 // It is thrown again on the calling thread.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            _failure = ExceptionDispatchInfo.Capture(exception);
        }
    }
}
