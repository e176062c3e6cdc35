using System;
using System.IO;

namespace Ringfence.Analyzers.Tests;

/// <summary>The repository that these tests were built from, and files in it that follow from the code.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root!.FullName, "IaC.sln")))
            root = root.Parent;
        return root.FullName;
    }
}
