using Xunit;

namespace Ringfence.Acceptance;

/// <summary>Tests that share the one <see cref="LibvirtDaemon"/>; they run one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class LibvirtGroup : ICollectionFixture<LibvirtDaemon>
{
    public const string Name = "libvirt";
}
