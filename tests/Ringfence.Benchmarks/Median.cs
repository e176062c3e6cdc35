using System;
using System.Diagnostics;
using System.Linq;

namespace Ringfence.Benchmarks;

/// <summary>Times a piece of work several times and takes the one in the middle: what else the machine does cannot move it far.</summary>
internal static class Median
{
    /// <summary>The median in milliseconds, after one round that is not counted.</summary>
    public static double Of(int repetitions, Func<object?> work)
    {
        work();
        return OfWarm(repetitions, work);
    }

    /// <summary>The median in milliseconds of work that has run already.</summary>
    public static double OfWarm(int repetitions, Func<object?> work) => Of(Enumerable.Range(0, repetitions).Select(_ => Once(work)));

    /// <summary>The number in the middle.</summary>
    public static double Of(System.Collections.Generic.IEnumerable<double> numbers)
    {
        var ordered = numbers.Order().ToArray();
        return ordered[ordered.Length / 2];
    }

    /// <summary>The median of the processor time of all threads, in milliseconds: what else the machine does does not count.</summary>
    public static double ProcessorTimeOf(int repetitions, Func<object?> work)
    {
        work();
        return Of(Enumerable.Range(0, repetitions).Select(_ => ProcessorTimeOf(work)));
    }

    /// <summary>The processor time of all threads that work takes, in milliseconds.</summary>
    public static double ProcessorTimeOf(Func<object?> work)
    {
        var before = Environment.CpuUsage.TotalTime;
        GC.KeepAlive(work());
        return (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
    }

    /// <summary>How long work takes, in milliseconds.</summary>
    public static double Once(Func<object?> work)
    {
        var start = Stopwatch.GetTimestamp();
        GC.KeepAlive(work());
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
