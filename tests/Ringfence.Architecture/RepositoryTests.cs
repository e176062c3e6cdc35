using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace Ringfence.Architecture;

/// <summary>The repository keeps its own rules. Each check is shown to be able to fail in <see cref="ChecksCanFailTests"/>.</summary>
public sealed class RepositoryTests
{
    [Fact]
    public void Repository_is_seen_at_all()
    {
        Assert.Contains(RepositoryTree.Own.Projects, project => project.Name == "Ringfence.Model");
        Assert.Contains(RepositoryTree.Own.Projects, project => project.References.Contains("Ringfence.Model"));
        Assert.Contains(RepositoryTree.Own.SharedBuildFiles, build => build.Packages.Any(package => package.Name == "PolySharp"));
    }

    [Fact]
    public void Projects_refer_only_to_whom_they_may() => Holds(ReferenceDirection.Violations(RepositoryTree.Own));

    [Fact]
    public void Target_frameworks_are_as_fixed() => Holds(TargetFrameworks.Violations(RepositoryTree.Own));

    [Fact]
    public void Packages_stay_within_their_boundaries() => Holds(PackageBoundaries.Violations(RepositoryTree.Own));

    [Fact]
    public void Files_are_short_and_small() => Holds(Sizes.Violations(RepositoryTree.Own, Sizes.LongFiles));

    [Fact]
    public void Layout_is_as_fixed() => Holds(Layout.Violations(RepositoryTree.Own));

    [Fact]
    public void Names_are_true_and_habits_good() => Holds(Wording.Violations(RepositoryTree.Own));

    [Fact]
    public void No_feed_is_named() => Holds(Feeds.Violations(RepositoryTree.Own));

    private static void Holds(IEnumerable<string> violations) => Assert.Empty(violations);
}
