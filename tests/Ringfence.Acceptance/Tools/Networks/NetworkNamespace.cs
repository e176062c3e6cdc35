using System;
using System.ComponentModel;
using System.IO;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Threading;

namespace Ringfence.Acceptance;

/// <summary>A network namespace in which sockets are made. A socket stays in the namespace of the thread that made it, whoever uses it afterwards.</summary>
/// <param name="path">The namespace's file.</param>
internal sealed partial class NetworkNamespace(string path)
{
    private const int CloneNewNetwork = 0x40000000;
    private const int PacketFamily = 17;
    private const int RawType = 3;
    private const int AllProtocolsInNetworkOrder = 0x0300;

    /// <summary>Makes something in the namespace, on a thread that ends afterwards and so cannot be mistaken for one of the machine's own network.</summary>
    public T Make<T>(Func<T> make)
    {
        T? made = default;
        Exception? failure = null;
        var thread = new Thread(() =>
        {
            try
            {
                using var file = File.OpenHandle(path);
                if (SetNamespace((int)file.DangerousGetHandle(), CloneNewNetwork) != 0)
                    throw new Win32Exception(Marshal.GetLastPInvokeError(), $"setns {path}");
                made = make();
            }
            catch (Exception error)
            {
                failure = error;
            }
        });
        thread.Start();
        thread.Join();
        return failure is null ? made! : throw new InvalidOperationException($"In {path}: {failure.Message}", failure);
    }

    /// <summary>A socket that sends and receives whole Ethernet frames at an interface.</summary>
    /// <param name="name">The interface: <c>eth0</c>.</param>
    public Socket Frames(string name) =>
        Make(() =>
        {
            var handle = OpenSocket(PacketFamily, RawType, AllProtocolsInNetworkOrder);
            if (handle < 0)
                throw new Win32Exception(Marshal.GetLastPInvokeError(), "socket");
            var socket = new Socket(new SafeSocketHandle(handle, ownsHandle: true));
            // sockaddr_ll: family, protocol, index of the interface; the rest is for sending to others.
            var address = new byte[20];
            BitConverter.TryWriteBytes(address.AsSpan(0), (ushort)PacketFamily);
            BitConverter.TryWriteBytes(address.AsSpan(2), (ushort)AllProtocolsInNetworkOrder);
            BitConverter.TryWriteBytes(address.AsSpan(4), IndexOf(name));
            return Bind(handle, address, address.Length) == 0
                ? socket
                : throw new Win32Exception(Marshal.GetLastPInvokeError(), $"bind to {name}");
        });

    [LibraryImport("libc", EntryPoint = "setns", SetLastError = true)]
    private static partial int SetNamespace(int handle, int kind);

    [LibraryImport("libc", EntryPoint = "socket", SetLastError = true)]
    private static partial int OpenSocket(int family, int type, int protocol);

    [LibraryImport("libc", EntryPoint = "bind", SetLastError = true)]
    private static partial int Bind(int handle, byte[] address, int length);

    [LibraryImport("libc", EntryPoint = "if_nametoindex", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int IndexOf(string name);
}
