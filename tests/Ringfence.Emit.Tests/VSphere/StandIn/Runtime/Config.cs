// Part of a stand-in for the Pulumi .NET SDK.
using System;
using System.Globalization;
using System.Text.Json;
using Pulumi.StandIn;

namespace Pulumi
{
    public sealed class Config(string? name = null)
    {
        private readonly string name = name ?? Deployment.Instance.ProjectName;

        public string? Get(string key) => Raw(key) is null ? null : Engine.Current.Config<string>(FullKey(key), text => text);

        public Output<string>? GetSecret(string key) => Get(key) is { } value ? Output.CreateSecret(value) : null;

        public string Require(string key) => Get(key) ?? throw Missing(key);

        public Output<string> RequireSecret(string key) => Output.CreateSecret(Require(key));

        public int? GetInt32(string key) =>
            Raw(key) is null ? null : Engine.Current.Config(FullKey(key), text => int.Parse(text, CultureInfo.InvariantCulture));

        public Output<int>? GetSecretInt32(string key) => GetInt32(key) is { } value ? Output.CreateSecret(value) : null;

        public int RequireInt32(string key) => GetInt32(key) ?? throw Missing(key);

        public Output<int> RequireSecretInt32(string key) => Output.CreateSecret(RequireInt32(key));

        public bool? GetBoolean(string key) =>
            Raw(key) switch
            {
                null => null,
                "true" => true,
                "false" => false,
                _ => throw new FormatException($"Configuration '{FullKey(key)}' is not a valid Boolean."),
            };

        public Output<bool>? GetSecretBoolean(string key) => GetBoolean(key) is { } value ? Output.CreateSecret(value) : null;

        public bool RequireBoolean(string key) => GetBoolean(key) ?? throw Missing(key);

        public Output<bool> RequireSecretBoolean(string key) => Output.CreateSecret(RequireBoolean(key));

        public double? GetDouble(string key) => Raw(key) is { } text ? double.Parse(text, CultureInfo.InvariantCulture) : null;

        public double RequireDouble(string key) => GetDouble(key) ?? throw Missing(key);

        public T? GetObject<T>(string key) => Raw(key) is { } text ? JsonSerializer.Deserialize<T>(text) : default;

        public T RequireObject<T>(string key) => Raw(key) is null ? throw Missing(key) : GetObject<T>(key)!;

        public Output<T> RequireSecretObject<T>(string key) => Output.CreateSecret(RequireObject<T>(key));

        private string? Raw(string key) => Engine.Current.RawConfig(FullKey(key));

        private string FullKey(string key) => $"{name}:{key}";

        private InvalidOperationException Missing(string key) => new($"Missing Required configuration variable '{FullKey(key)}'");
    }
}
