using System.Threading.Tasks;
using Xunit;

namespace Ringfence.Cli.Tests;

public class AccessTests
{
    [Fact]
    public async Task Decision_names_the_deciding_entry_and_the_losing_ones()
    {
        var outcome = await Outcome.Of(Fleets.Access, "access", "--who", "alice", "--on", "east/kvm-01/db-1");

        Assert.Equal("", outcome.Out);
        Assert.Equal((0, ""), (outcome.Code, outcome.Error));
    }

    [Fact]
    public async Task One_permission_is_explained_alone_whatever_its_case()
    {
        var outcome = await Outcome.Of(Fleets.Access, "access", "--who", "bob", "--on", "production", "--permission", "stopmachine");

        Assert.Equal("", outcome.Out);
        Assert.Equal(0, outcome.Code);
    }

    [Theory]
    [InlineData("alise", "kvm-01", "error: --who: there is no account \"alise\" in the fleet; did you mean alice?\n")]
    [InlineData("zoe", "kvm-01", "error: --who: there is no account \"zoe\" in the fleet\n")]
    [InlineData(
        "alice",
        "east/kvm-01/db1",
        "error: --on: there is no object \"east/kvm-01/db1\" in the fleet; did you mean\neast/kvm-01/db-1?\n"
    )]
    [InlineData("alice", "kvm-01/web1", "error: --on: there is no object \"kvm-01/web1\" in the fleet; did you mean\neast/kvm-01/web-1?\n")]
    [InlineData("alice", "prodution", "error: --on: there is no object \"prodution\" in the fleet; did you mean\nproduction?\n")]
    [InlineData("alice", "eats", "error: --on: there is no object \"eats\" in the fleet; did you mean east?\n")]
    public async Task Unknown_name_is_answered_with_the_nearest_one(string who, string on, string error)
    {
        var outcome = await Outcome.Of(Fleets.Access, "access", "--who", who, "--on", on);

        Assert.Equal((2, "", error), (outcome.Code, outcome.Out, outcome.Error));
    }

    [Fact]
    public async Task Unknown_permission_is_answered_with_the_nearest_one()
    {
        var outcome = await Outcome.Of(Fleets.Access, "access", "--who", "alice", "--on", "kvm-01", "--permission", "StartMachin");

        Assert.Equal(2, outcome.Code);
        Assert.StartsWith("error: --permission: \"StartMachin\" is no permission: use ViewMachine, StartMachine,", outcome.Error);
        Assert.Contains("did you mean StartMachine?", outcome.Error.ReplaceLineEndings(" "));
    }
}
