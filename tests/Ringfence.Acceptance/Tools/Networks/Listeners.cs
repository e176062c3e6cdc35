using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Sockets;
using System.Threading.Tasks;

namespace Ringfence.Acceptance;

/// <summary>Listens in a namespace: TCP connections are completed by the kernel, UDP packets are sent back.</summary>
internal sealed class Listeners : IDisposable
{
    private readonly List<Socket> sockets = [];

    public Listeners(NetworkNamespace place, IEnumerable<Service> services) =>
        place.Make(() =>
        {
            foreach (var service in services)
                Listen(service);
            return true;
        });

    public void Dispose() => sockets.ForEach(socket => socket.Dispose());

    private void Listen(Service service)
    {
        if (service.Ports is not { } ports)
            return;
        var isTcp = service.Protocol == TransportProtocol.Tcp;
        var socket = new Socket(
            AddressFamily.InterNetworkV6,
            isTcp ? SocketType.Stream : SocketType.Dgram,
            isTcp ? ProtocolType.Tcp : ProtocolType.Udp
        )
        {
            DualMode = true,
        };
        sockets.Add(socket);
        socket.Bind(new IPEndPoint(IPAddress.IPv6Any, ports.First));
        if (isTcp)
            socket.Listen(4096);
        else
            _ = Echo(socket);
    }

    private static async Task Echo(Socket socket)
    {
        var buffer = new byte[64];
        try
        {
            while (true)
            {
                var received = await socket.ReceiveFromAsync(buffer, new IPEndPoint(IPAddress.IPv6Any, 0));
                await socket.SendToAsync(buffer.AsMemory(0, received.ReceivedBytes), received.RemoteEndPoint);
            }
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException)
        {
            // Disposed: nobody asks any more.
        }
    }
}
