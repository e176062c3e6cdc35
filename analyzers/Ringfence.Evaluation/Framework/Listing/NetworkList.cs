namespace Ringfence.Evaluation.Framework;

/// <summary>Addresses, identifiers and versions: they are parsed and shown, nothing is resolved or reached.</summary>
internal static class NetworkList
{
    public static ListedType[] Types { get; } =
    [
        new(
            "System.Net.IPAddress",
            """
            #ctor Any Broadcast IPv6Any IPv6Loopback IPv6None Loopback None AddressFamily Equals GetAddressBytes IsIPv4MappedToIPv6 IsIPv6LinkLocal
            IsIPv6Multicast IsIPv6SiteLocal IsIPv6Teredo IsIPv6UniqueLocal IsLoopback IsValid IsValidUtf8 MapToIPv4 MapToIPv6 Parse ScopeId ToString TryParse
            """
        )
        {
            Assembly = "System.Net.Primitives",
            Newer = "IsIPv6UniqueLocal IsValid IsValidUtf8",
        },
        new("System.Net.IPNetwork", "#ctor BaseAddress PrefixLength Contains Equals Parse ToString TryParse op_Equality op_Inequality")
        {
            Assembly = "System.Net.Primitives",
            IsNewer = true,
        },
        new("System.Net.Sockets.AddressFamily") { Assembly = "System.Net.Primitives" },
        new(
            "System.Uri",
            """
            #ctor AbsolutePath AbsoluteUri Authority DnsSafeHost Equals EscapeDataString EscapeUriString Fragment GetComponents GetLeftPart Host HostNameType IdnHost IsAbsoluteUri
            IsBaseOf IsDefaultPort IsLoopback IsWellFormedOriginalString IsWellFormedUriString LocalPath MakeRelativeUri OriginalString PathAndQuery Port Query
            Scheme Segments ToString TryCreate UnescapeDataString UserInfo UserEscaped CheckHostName CheckSchemeName op_Equality op_Inequality
            UriSchemeFile UriSchemeFtp UriSchemeHttp UriSchemeHttps UriSchemeMailto UriSchemeSsh UriSchemeSftp SchemeDelimiter
            """
        )
        {
            Newer = "UriSchemeSsh UriSchemeSftp",
        },
        new("System.UriKind"),
        new("System.UriPartial"),
        new("System.UriComponents"),
        new("System.UriFormat"),
        new("System.UriHostNameType"),
        new("System.Guid", "*") { Except = "NewGuid CreateVersion7 GetHashCode TryFormat TryWriteBytes" },
        new("System.Version", "*") { Except = "GetHashCode TryFormat" },
    ];
}
