using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Net.Sockets;
using System.Threading.Tasks;

namespace Ringfence.Acceptance;

/// <summary>Records every frame that arrives at an interface until it is disposed.</summary>
internal sealed class Capture : IDisposable
{
    private readonly ConcurrentQueue<byte[]> frames = new();
    private readonly Socket socket;

    public Capture(NetworkNamespace place, string name = "eth0")
    {
        socket = place.Frames(name);
        _ = Record();
    }

    public IReadOnlyCollection<byte[]> Frames => frames;

    /// <summary>Whether some frame has these bytes in it.</summary>
    public bool Holds(ReadOnlyMemory<byte> bytes) => frames.Any(frame => frame.AsSpan().IndexOf(bytes.Span) >= 0);

    public void Dispose() => socket.Dispose();

    private async Task Record()
    {
        var buffer = new byte[4096];
        try
        {
            while (true)
                frames.Enqueue(buffer[..await socket.ReceiveAsync(buffer)]);
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException)
        {
            // Disposed: nobody looks any more.
        }
    }
}
