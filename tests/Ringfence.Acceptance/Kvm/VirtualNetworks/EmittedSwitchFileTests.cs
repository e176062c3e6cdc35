using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Ringfence.Emit;
using Xunit;

namespace Ringfence.Acceptance.Kvm;

/// <summary>The tools that read the files of virtual switches judge them, without a switch.</summary>
public sealed class EmittedSwitchFileTests
{
    private static readonly Lazy<List<EmittedFile>> Files = new(() =>
        [
            .. Enumerable
                .Range(1, 30)
                .Select(seed => new GeneratedFleet(seed).Build())
                .Append(GuardedNetwork.Fleet())
                .Append(LooseSwitchTests.Hosts())
                .SelectMany(fleet => FleetEmitter.Emit(fleet).Files),
        ]
    );

    [Fact]
    public async Task Flows_are_taken_by_the_parser_of_open_vswitch()
    {
        foreach (var file in Of(".flows"))
        {
            using var scratch = new ScratchFolder();
            (await OvsOfctl.Check(scratch.Write(file))).ShouldAccept();
        }
    }

    [Fact]
    public async Task Flows_with_a_word_that_is_none_are_not()
    {
        using var scratch = new ScratchFolder();
        var flows = scratch.Write("bad.flows", Of(".flows")[0].Content.Replace("in_port=", "inport=", StringComparison.Ordinal));

        (await OvsOfctl.Check(flows)).ShouldReject("inport");
    }

    [Fact]
    public async Task Scripts_are_taken_by_the_shell()
    {
        foreach (var file in Of("/configure.sh").Concat(Of("/ringfence-openvswitch")))
        {
            using var scratch = new ScratchFolder();
            (await Command.Run("sh", ["-n", scratch.Write(file)])).ByExitCode().ShouldAccept();
        }
    }

    [Fact]
    public async Task Service_is_a_unit()
    {
        using var scratch = new ScratchFolder();
        (
            await SystemdAnalyze.Verify(scratch.Write("ringfence-openvswitch.service", Of("ringfence-openvswitch.service")[0].Content))
        ).ShouldAccept();
    }

    private static List<EmittedFile> Of(string ending)
    {
        var files = Files.Value.Where(file => file.Path.EndsWith(ending, StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(files);
        return files;
    }
}
