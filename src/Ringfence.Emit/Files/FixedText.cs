using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;

namespace Ringfence.Emit;

/// <summary>Files that are written as they lie in the repository, without a hole: programs and playbooks, which know a host only by the data beside them.</summary>
internal static class FixedText
{
    private const string Prefix = "fixed/";

    private static readonly Lazy<IReadOnlyDictionary<string, string>> Texts = new(
        () =>
            typeof(FixedText)
                .Assembly.GetManifestResourceNames()
                .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
                .ToDictionary(name => name[Prefix.Length..], Load),
        LazyThreadSafetyMode.ExecutionAndPublication
    );

    /// <summary>The text of a file below <c>templates/emit</c>: "kvm/fixed/ansible/apply.yml".</summary>
    /// <param name="path">Its path there.</param>
    public static string Read(string path) => Texts.Value[path];

    /// <summary>The paths of all files below a folder, relative to it, in ordinal order.</summary>
    /// <param name="folder">A folder below <c>templates/emit</c>: "kvm/fixed/ansible/".</param>
    public static IEnumerable<string> In(string folder) =>
        Texts
            .Value.Keys.Where(path => path.StartsWith(folder, StringComparison.Ordinal))
            .Select(path => path[folder.Length..])
            .Order(StringComparer.Ordinal);

    private static string Load(string name)
    {
        using var reader = new StreamReader(typeof(FixedText).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
