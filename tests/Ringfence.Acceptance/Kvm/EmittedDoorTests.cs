using System.Threading.Tasks;
using Xunit;

namespace Ringfence.Acceptance.Kvm;

/// <summary>The tools that read the files of sshd and sudo judge the emitted ones, of every kind of host.</summary>
public sealed class EmittedDoorTests
{
    [Fact]
    public async Task Sshd_takes_every_configuration()
    {
        foreach (var file in AcceptanceFleet.Files("etc/ssh/"))
        {
            using var scratch = new ScratchFolder();
            (await Sshd.Check(scratch.Write(file))).ShouldAccept();
        }
    }

    [Fact]
    public async Task Sudo_takes_every_file()
    {
        foreach (var file in AcceptanceFleet.Files("etc/sudoers.d/"))
        {
            using var scratch = new ScratchFolder();
            (await Visudo.Check(scratch.Write(file))).ShouldAccept();
        }
    }
}
