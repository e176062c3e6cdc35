using Xunit;

namespace Ringfence.Tests;

public sealed class ReferenceTests
{
    private sealed class PortGroup;

    private static readonly ResourceName Web = ResourceName.Parse("web");
    private static readonly ResourceName Hidden = ResourceName.Unknown("args[0] is not known", new Origin("Fleet.cs", 3));

    [Fact]
    public void String_refers_by_name()
    {
        Reference<PortGroup> reference = "web";

        Assert.True(reference.IsKnown);
        Assert.True(reference.Names(Web).IsTrue);
        Assert.True(reference.Names(ResourceName.Parse("db")).IsFalse);
        Assert.True(reference.Names(ResourceName.Parse("WEB")).IsFalse);
    }

    [Fact]
    public void Unknown_reference_may_name_anything()
    {
        var reference = Reference<PortGroup>.Unknown("args[1] is not known");

        Assert.Equal("args[1] is not known", reference.Names(Web).Reason);
        Assert.Equal("(unknown: args[1] is not known)", reference.ToString());
    }

    [Fact]
    public void Name_may_be_that_of_an_element_with_an_unknown_name()
    {
        Assert.Equal("args[0] is not known", Reference<PortGroup>.To("web").Names(Hidden).Reason);
        Assert.True(Reference<PortGroup>.To(Hidden.Text).Names(Hidden).IsTrue);
    }

    [Fact]
    public void References_compare_by_name_and_not_by_place()
    {
        var reference = Reference<PortGroup>.To("web");

        Assert.Equal(reference, reference.WrittenAt(new Origin("Fleet.cs", 9)));
        Assert.NotEqual(reference, Reference<PortGroup>.To("db"));
        Assert.NotEqual(Reference<PortGroup>.To(""), Reference<PortGroup>.Unknown("why"));
        Assert.Equal(Reference<PortGroup>.To(null!), Reference<PortGroup>.To(""));
    }
}
