using Xunit;

namespace Ringfence.Acceptance;

/// <summary>Tests that share the one <see cref="PolkitHost"/>; they run one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class PolkitGroup : ICollectionFixture<PolkitHost>
{
    public const string Name = "polkit";
}
