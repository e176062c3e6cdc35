using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;

namespace Ringfence.Emit;

/// <summary>Which escaper a template's holes get: the extension in front of <c>.sbn</c> decides, or the whole name for files that have none.</summary>
internal static class Languages
{
    private static readonly FrozenDictionary<string, Escaper> ByExtension = Table(
        (new XmlEscaper(), "xml csproj"),
        (new ShellEscaper(), "sh"),
        (new PowerShellEscaper(), "ps1 psm1 psd1 pssc psrc"),
        (new CodeEscaper("JavaScript"), "js rules"),
        (new CodeEscaper("C#"), "cs"),
        (new JsonEscaper(), "json"),
        (new YamlEscaper(), "yml yaml"),
        (new NftablesEscaper(), "nft"),
        (new IniEscaper(), "ini conf cfg network netdev link service socket timer mount target"),
        (new WordEscaper("sudoers"), "sudoers"),
        (new WordEscaper("PAM"), "pam"),
        (new WordEscaper("LDIF"), "ldif"),
        (new WordEscaper("udev"), "udev"),
        (new WordEscaper("OpenFlow"), "flows"),
        (new WordEscaper("security policy"), "te"),
        (new PlainTextEscaper(), "txt md")
    );

    /// <summary>The escaper of a template, or <see langword="null"/> when its language is not known.</summary>
    /// <param name="templatePath">The path with its <c>.sbn</c>: "libvirt/domain.xml.sbn".</param>
    public static Escaper? Of(string templatePath)
    {
        var name = templatePath[(templatePath.LastIndexOf('/') + 1)..];
        var inner = name.EndsWith(".sbn", StringComparison.Ordinal) ? name[..^4] : name;
        return ByExtension.GetValueOrDefault(inner[(inner.LastIndexOf('.') + 1)..]);
    }

    /// <summary>The extensions that have an escaper, for messages.</summary>
    public static string Known => string.Join(", ", ByExtension.Keys.Order(StringComparer.Ordinal).Select(extension => "." + extension));

    private static FrozenDictionary<string, Escaper> Table(params (Escaper Escaper, string Extensions)[] languages) =>
        languages
            .SelectMany(
                language => language.Extensions.Split(' '),
                (language, extension) => KeyValuePair.Create(extension, language.Escaper)
            )
            .ToFrozenDictionary(StringComparer.Ordinal);
}
