// Part of a stand-in for the Pulumi .NET SDK.
namespace Pulumi
{
    public abstract class AssetOrArchive
    {
        private protected AssetOrArchive(string kind, string value) => (Kind, Value) = (kind, value);

        /// <summary>As Pulumi YAML has it: <c>fn::stringAsset</c>.</summary>
        internal string Kind { get; }

        internal string Value { get; }
    }

    public abstract class Asset : AssetOrArchive
    {
        private protected Asset(string kind, string value)
            : base(kind, value) { }
    }

    public sealed class StringAsset(string text) : Asset("fn::stringAsset", text);

    public sealed class FileAsset(string path) : Asset("fn::fileAsset", path);

    public abstract class Archive : AssetOrArchive
    {
        private protected Archive(string kind, string value)
            : base(kind, value) { }
    }

    public sealed class FileArchive(string path) : Archive("fn::fileArchive", path);
}
