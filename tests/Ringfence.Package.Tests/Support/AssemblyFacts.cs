using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Ringfence.Package.Tests;

/// <summary>What an assembly says about itself, without loading it.</summary>
internal static class AssemblyFacts
{
    public static IReadOnlyList<string> References(byte[] assembly)
    {
        using var file = new PEReader(assembly.ToImmutableArray());
        var metadata = file.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(reference => metadata.GetString(metadata.GetAssemblyReference(reference).Name))];
    }

    /// <summary>The source files, as its embedded symbols name them.</summary>
    public static IReadOnlyList<string> SourceFiles(byte[] assembly)
    {
        using var file = new PEReader(assembly.ToImmutableArray());
        var symbols = file.ReadDebugDirectory().Single(entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
        using var provider = file.ReadEmbeddedPortablePdbDebugDirectoryData(symbols);
        var metadata = provider.GetMetadataReader();
        return [.. metadata.Documents.Select(document => metadata.GetString(metadata.GetDocument(document).Name))];
    }
}
