using System.IO;

namespace Ringfence.Emit;

/// <summary>Files that are written as they lie in the repository, without a hole: programs and playbooks, which know a host only by the data beside them.</summary>
internal static class FixedText
{
    /// <summary>The text of a file below <c>templates/emit</c>: "kvm/apply/ansible/apply.yml".</summary>
    /// <param name="path">Its path there.</param>
    public static string Read(string path)
    {
        using var stream =
            typeof(FixedText).Assembly.GetManifestResourceStream("fixed/" + path)
            ?? throw new FileNotFoundException($"The assembly carries no file '{path}'.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    /// <summary>The paths of all files below a folder, relative to it, in ordinal order.</summary>
    /// <param name="folder">A folder below <c>templates/emit</c>: "kvm/apply/ansible/".</param>
    public static System.Collections.Generic.IEnumerable<string> In(string folder)
    {
        var prefix = "fixed/" + folder;
        foreach (
            var name in System.Linq.Enumerable.Order(typeof(FixedText).Assembly.GetManifestResourceNames(), System.StringComparer.Ordinal)
        )
            if (name.StartsWith(prefix, System.StringComparison.Ordinal))
                yield return name[prefix.Length..];
    }
}
