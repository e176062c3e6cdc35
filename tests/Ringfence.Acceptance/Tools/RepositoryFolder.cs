using System;
using System.IO;

namespace Ringfence.Acceptance;

/// <summary>The repository that the tests were built in.</summary>
internal static class RepositoryFolder
{
    /// <summary>The path of the repository's root.</summary>
    public static string Root { get; } = FindRoot();

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "IaC.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("No IaC.sln above the tests.");
        return folder.FullName;
    }
}
