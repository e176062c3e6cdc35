using System;
using System.IO;
using System.Linq;

namespace Ringfence.Package.Tests;

/// <summary>The repository that these tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>In which these tests, and therefore what they pack, were built: tests/PROJECT/bin/CONFIGURATION/FRAMEWORK.</summary>
    public static string Configuration { get; } =
        AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar).Split(Path.DirectorySeparatorChar)[^2];

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!folder!.EnumerateFiles("IaC.sln").Any())
            folder = folder.Parent;
        return folder.FullName;
    }
}
