using System;
using System.Linq;
using System.Security.Cryptography;
using System.Text.Json;

namespace Ringfence.Emit;

/// <summary>What Ringfence wrote into an output folder: the record by which a later run tells its own files from everybody else's.</summary>
public sealed record Manifest
{
    /// <summary>The name of the manifest at the root of an output folder.</summary>
    public const string FileName = "manifest.json";

    /// <summary>The version of the format that this Ringfence writes, and the only one that it reads.</summary>
    public const int CurrentFormatVersion = 1;

    internal const string GeneratorName = "Ringfence";

    private Manifest(ValueList<string> targets, ValueList<ManifestEntry> files, ValueList<NotEmitted> notEmitted)
    {
        Targets = targets;
        Files = files;
        NotEmitted = notEmitted;
    }

    /// <summary>The targets that were emitted, in ordinal order.</summary>
    public ValueList<string> Targets { get; }

    /// <summary>The files, in ordinal order of their paths; the manifest does not list itself.</summary>
    public ValueList<ManifestEntry> Files { get; }

    /// <summary>What the targets could not express.</summary>
    public ValueList<NotEmitted> NotEmitted { get; }

    /// <summary>The manifest of a tree.</summary>
    /// <param name="tree">What is to be written.</param>
    public static Manifest Of(EmittedTree tree) =>
        new(tree.Targets, ValueList<ManifestEntry>.Of(tree.Files.Select(Describe)), tree.NotEmitted);

    /// <summary>Reads a manifest back.</summary>
    /// <param name="json">The text of a <c>manifest.json</c>.</param>
    /// <exception cref="ManifestException">It is no JSON, not from Ringfence, of another version, or a value in it cannot be right; the message says which.</exception>
    public static Manifest Parse(string json)
    {
        var document = ManifestDocument.Read(json);
        return new(
            ValueList<string>.Of(document.Targets),
            ValueList<ManifestEntry>.Of(document.Files),
            ValueList<NotEmitted>.Of(document.NotEmitted)
        );
    }

    /// <summary>The text of <c>manifest.json</c>: indented, in a fixed order, with LF and a last line end.</summary>
    public string ToJson()
    {
        var document = new ManifestDocument(CurrentFormatVersion, GeneratorName, [.. Targets], [.. Files], [.. NotEmitted]);
        return JsonSerializer.Serialize(document, ManifestJson.Default.ManifestDocument) + "\n";
    }

    internal static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static ManifestEntry Describe(EmittedFile file) =>
        new(file.Path, FileModes.Format(file.Mode), Hash(file.Bytes.Span), file.Bytes.Length);
}
