using System;
using System.Diagnostics;
using System.Linq;
using System.Net.Sockets;
using System.Threading.Tasks;
using Xunit;

namespace Ringfence.Acceptance.Kvm;

/// <summary>A frame that a guest sends, and whether a station sees it.</summary>
/// <param name="What">What is special about it.</param>
/// <param name="From">The guest that sends it.</param>
/// <param name="At">Where it is looked for.</param>
/// <param name="Bytes">The frame; its last 28 bytes are no other frame's.</param>
/// <param name="Arrives">Whether it is to be seen there.</param>
internal sealed record SentFrame(string What, Station From, Station At, byte[] Bytes, bool Arrives)
{
    private const int Told = 28;
    private const int EthernetHeader = 14;
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(1.5);

    /// <summary>Sends frames, all at once: what is dropped takes no longer than what arrives.</summary>
    public static async Task SendAll(params SentFrame[] frames)
    {
        var captures = frames
            .Select(frame => frame.At)
            .Distinct()
            .ToDictionary(station => station, station => new Capture(station.Namespace));
        try
        {
            foreach (var frame in frames)
            {
                using var socket = frame.From.Namespace.Frames("eth0");
                await socket.SendAsync(frame.Bytes, SocketFlags.None, TestContext.Current.CancellationToken);
            }
            // What is dropped is given as long again as what arrives took.
            var taken = Stopwatch.StartNew();
            while (taken.Elapsed < Probe.Patience && frames.Any(frame => frame.Arrives && frame.Mistake(captures[frame.At]) is not null))
                await Task.Delay(50, TestContext.Current.CancellationToken);
            await Task.Delay(taken.Elapsed > Settled ? taken.Elapsed : Settled, TestContext.Current.CancellationToken);
            Assert.Empty(frames.Select(frame => frame.Mistake(captures[frame.At])).OfType<string>());
        }
        finally
        {
            foreach (var capture in captures.Values)
                capture.Dispose();
        }
    }

    private string? Mistake(Capture capture)
    {
        var arrived = capture.Holds(Bytes.AsMemory(Math.Max(EthernetHeader, Bytes.Length - Told)));
        return arrived == Arrives ? null : $"{What}: {(arrived ? "arrived" : "was lost")}";
    }
}
