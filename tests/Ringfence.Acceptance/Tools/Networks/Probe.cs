using System;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;

namespace Ringfence.Acceptance;

/// <summary>An attempt to reach a service with real packets. Only an answer counts.</summary>
/// <param name="From">The namespace in which it begins.</param>
/// <param name="To">Where it goes.</param>
/// <param name="Service">One port, or <see cref="Service.Ping"/>.</param>
internal sealed record Probe(NetworkNamespace From, IPAddress To, Service Service)
{
    /// <summary>How long an answer may take on a busy machine.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    // The kernel repeats a lost SYN after one second; what was dropped is dropped again.
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(0.9);

    private const int EchoLength = 16;
    private static int identifiers;

    /// <summary>Whether it is answered.</summary>
    public Task<bool> IsAnswered() => IsAnswered(Patience);

    /// <summary>Whether nothing answers for as long as one waits.</summary>
    public async Task<bool> IsRefused() => !await IsAnswered(Silence);

    /// <summary>Whether nothing answers for longer than others needed.</summary>
    /// <param name="others">How long the slowest of the others took.</param>
    public async Task<bool> IsRefused(TimeSpan others) => !await IsAnswered(others * 3 > Silence ? others * 3 : Silence);

    private async Task<bool> IsAnswered(TimeSpan patience)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(TestContextToken);
        deadline.CancelAfter(patience);
        try
        {
            return Service.Protocol switch
            {
                TransportProtocol.Tcp => await Connects(deadline.Token),
                TransportProtocol.Udp => await Echoes(deadline.Token),
                _ => await Pongs(deadline.Token),
            };
        }
        catch (Exception error) when (error is OperationCanceledException or SocketException)
        {
            return false;
        }
    }

    private static CancellationToken TestContextToken => Xunit.TestContext.Current.CancellationToken;

    private int Port => Service.Ports!.First;

    private async Task<bool> Connects(CancellationToken cancel)
    {
        using var socket = From.Make(() =>
            new Socket(To.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { LingerState = new(true, 0) }
        );
        await socket.ConnectAsync(new IPEndPoint(To, Port), cancel);
        return true;
    }

    private async Task<bool> Echoes(CancellationToken cancel)
    {
        using var socket = From.Make(() => new Socket(To.AddressFamily, SocketType.Dgram, ProtocolType.Udp));
        await socket.ConnectAsync(new IPEndPoint(To, Port), cancel);
        return await Repeat(socket, new byte[] { 42 }, answer => answer.Length == 1, cancel);
    }

    private async Task<bool> Pongs(CancellationToken cancel)
    {
        var isIpv6 = To.AddressFamily == AddressFamily.InterNetworkV6;
        using var socket = From.Make(() => new Socket(To.AddressFamily, SocketType.Raw, isIpv6 ? ProtocolType.IcmpV6 : ProtocolType.Icmp));
        await socket.ConnectAsync(new IPEndPoint(To, 0), cancel);
        var echo = new byte[EchoLength];
        echo[0] = (byte)(isIpv6 ? 128 : 8);
        var identifier = (ushort)Interlocked.Increment(ref identifiers);
        (echo[4], echo[5]) = ((byte)(identifier >> 8), (byte)identifier);
        var sum = Checksums.Internet(echo);
        (echo[2], echo[3]) = ((byte)(sum >> 8), (byte)sum);
        return await Repeat(
            socket,
            echo,
            answer =>
            {
                var header = isIpv6 ? 0 : (answer[0] & 0x0F) * 4;
                return answer[header] == (isIpv6 ? 129 : 0) && answer[header + 4] == echo[4] && answer[header + 5] == echo[5];
            },
            cancel
        );
    }

    private static async Task<bool> Repeat(Socket socket, byte[] question, Func<byte[], bool> isAnswer, CancellationToken cancel)
    {
        using var repeating = new PeriodicTimer(Pause);
        var answered = Answered(socket, isAnswer, cancel);
        do await socket.SendAsync(question, SocketFlags.None, cancel);
        while (await Task.WhenAny(answered, repeating.WaitForNextTickAsync(cancel).AsTask()) != answered);
        return await answered;
    }

    private static async Task<bool> Answered(Socket socket, Func<byte[], bool> isAnswer, CancellationToken cancel)
    {
        var buffer = new byte[2048];
        while (true)
        {
            var length = await socket.ReceiveAsync(buffer, SocketFlags.None, cancel);
            if (length > 0 && isAnswer(buffer[..length]))
                return true;
        }
    }
}
