using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Xunit;

namespace Ringfence.Emit.Tests.VSphere.Schemas;

/// <summary>
/// The schemas of the providers that emitted stacks use. They are the providers' own and are no part of the repository:
/// where they do not lie beside it, tests that need them are skipped.
/// </summary>
internal sealed class ProviderSchemas
{
    public const string StackReference = "pulumi:pulumi:StackReference";

    private static readonly string Folder = Path.Combine(AboveRepository(), "shared", "reference", "pulumi");

    private static readonly Lazy<ProviderSchemas> Known = new(() => new(Read("vsphere"), Read("command")));

    private readonly IReadOnlyDictionary<string, PackageSchema> packages;

    private ProviderSchemas(params PackageSchema[] packages) => this.packages = packages.ToDictionary(package => package.Name);

    public IEnumerable<PackageSchema> Packages => packages.Values;

    /// <summary>The schemas; the test is skipped where they are not.</summary>
    public static ProviderSchemas Demand()
    {
        DemandFile("vsphere-schema.json");
        DemandFile("command-schema.json");
        return Known.Value;
    }

    /// <summary>The path of a file beside the schemas; the test is skipped where it is not.</summary>
    public static string DemandFile(string name)
    {
        var path = Path.Combine(Folder, name);
        Assert.SkipUnless(File.Exists(path), $"needs ../shared/reference/pulumi/{name}, which is no part of the repository");
        return path;
    }

    public PackageSchema? Package(string token) =>
        packages.GetValueOrDefault(
            token.StartsWith("pulumi:providers:", StringComparison.Ordinal) ? token.Split(':')[2] : token.Split(':')[0]
        );

    public SchemaMember? Resource(string token) => token == StackReference ? StackReferenceMember : Package(token)?.Resource(token);

    public SchemaMember? Function(string token) => Package(token)?.Function(token);

    public DeclaredType? Type(string token) => Package(token)?.Type(token);

    /// <summary>The full token for one of the short forms that Pulumi YAML allows; what is unknown stays as it is.</summary>
    public string Canonical(string token)
    {
        var parts = token.Split(':');
        if (parts.Length is < 2 or > 3 || Package(token) is not { } package)
            return token;
        var (module, name) = parts.Length == 2 ? ("index", parts[1]) : (parts[1], parts[2]);
        string[] spellings =
        [
            token,
            $"{parts[0]}:{module}:{name}",
            $"{parts[0]}:{module}/{char.ToLowerInvariant(name[0])}{name[1..]}:{name}",
        ];
        return spellings.FirstOrDefault(
            spelling => package.Resource(spelling) is not null || package.Function(spelling) is not null,
            token
        );
    }

    private static readonly SchemaMember StackReferenceMember = new(
        StackReference,
        new Dictionary<string, SchemaProperty> { ["name"] = new("name", new SchemaType.Primitive("string"), true, false, null) },
        new Dictionary<string, SchemaProperty>
        {
            ["name"] = new("name", new SchemaType.Primitive("string"), true, false, null),
            ["outputs"] = new("outputs", new SchemaType.MapOf(new SchemaType.Anything()), true, false, null),
        }
    );

    private static PackageSchema Read(string name) => PackageSchema.Read(Path.Combine(Folder, $"{name}-schema.json"));

    private static string AboveRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "IaC.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException($"No IaC.sln above {AppContext.BaseDirectory}.");
        return folder.Parent!.FullName;
    }
}
