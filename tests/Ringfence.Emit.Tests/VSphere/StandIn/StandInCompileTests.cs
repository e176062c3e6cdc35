using System.Linq;
using Ringfence.Emit.Tests.VSphere.Schemas;
using Xunit;

namespace Ringfence.Emit.Tests.VSphere.StandIn;

public sealed class StandInCompileTests
{
    [Fact]
    public void Stack_as_it_should_be_compiles_without_a_warning() =>
        Assert.Empty(StandInProgram.Compile(SampleStack.Library(), SampleStack.CSharp).Diagnostics);

    [Theory]
    [InlineData("misspelt property", "AllowPromiscuous", "AllowPromiscous", "CS0117")]
    [InlineData("misspelt property of a nested object", "IsGroup", "Group", "CS0117")]
    [InlineData("text for a boolean", "AllowPromiscuous = false", "AllowPromiscuous = \"false\"", "CS0029")]
    [InlineData("boolean for a text", "Lockdown = \"normal\"", "Lockdown = true", "CS0029")]
    [InlineData("text for a number", "VlanId = config.RequireInt32(\"vlan\")", "VlanId = config.Require(\"vlan\")", "CS0029")]
    [InlineData("output of another type", "HostSystemId = host.Id", "HostSystemId = host.Connected", "CS0029")]
    [InlineData("number in a list of texts", "ActiveNics = { \"vmnic0\" }", "ActiveNics = { 0 }", "CS1950")]
    [InlineData("unknown resource", "new VSphere.HostPortGroup(", "new VSphere.HostPortgroup(", "CS0234")]
    [InlineData("unknown nested arguments", "VSphere.Inputs.EntityPermissionsPermissionArgs", "VSphere.Inputs.PermissionArgs", "CS0234")]
    [InlineData(
        "other nested arguments",
        "new Command.Remote.Inputs.ConnectionArgs {",
        "new Command.Remote.Inputs.ProxyConnectionArgs {",
        "CS0029"
    )]
    [InlineData("unknown option", "Protect = true", "Protected = true", "CS0117")]
    [InlineData(
        "option of the other kind",
        "new ComponentResourceOptions { Provider = provider }",
        "new CustomResourceOptions { Provider = provider }",
        "CS1503"
    )]
    [InlineData("unknown function", "VSphere.GetRole.Invoke(", "VSphere.GetRoles.Invoke(", "CS0234")]
    [InlineData("unknown result of a function", "role => role.Id", "role => role.RoleId", "CS1061")]
    [InlineData("unknown output", "management.Name", "management.SwitchName", "CS1061")]
    [InlineData("text for an enumeration", "Logging = Command.Remote.Logging.None", "Logging = \"none\"", "CS0029")]
    [InlineData("unknown value of an enumeration", "Logging.None", "Logging.Nothing", "CS0117")]
    // Two overloads of Add fit, because everything is an object: the real SDK has the same two.
    [InlineData("initializer of a list of anything", "Triggers = new object[] {", "Triggers = {", "CS0121")]
    [InlineData("map without a key", "Environment = { [\"LANG\"] = \"C\" }", "Environment = { \"C\" }", "CS1950")]
    public void Mistake_does_not_compile(string mistake, string text, string replacement, string error)
    {
        Assert.Contains(SampleStack.CSharp.Values, file => file.Contains(text, System.StringComparison.Ordinal));
        var program = StandInProgram.Compile(SampleStack.Library(), SampleStack.With(text, replacement));
        Assert.True(program.Errors.Any(), $"{mistake} compiles");
        Assert.Contains(error, program.Errors.Select(diagnostic => diagnostic.Id));
    }

    [Fact]
    public void Everything_that_the_schemas_declare_compiles() => Assert.NotEmpty(StandInLibrary.Whole(ProviderSchemas.Demand()).Image);
}
