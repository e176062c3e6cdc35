using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace Ringfence.Acceptance;

/// <summary>libvirt's own schemas: what is not in them libvirt would drop without a word. No daemon is needed.</summary>
/// <remarks>Catches names, enumerations and formats, not meaning: a CPU share of 999999999 passes.</remarks>
internal static class VirtXmlValidate
{
    /// <summary>Checks a document against the schema of its kind.</summary>
    /// <param name="file">The document's path.</param>
    /// <param name="kind">What it describes.</param>
    public static async Task<Judgement> Check(string file, LibvirtKind kind)
    {
        Requires.Tool("virt-xml-validate", "xmllint");
        return (await Command.Run("virt-xml-validate", [file, kind.Schema])).ByExitCode();
    }

    /// <summary>Checks many documents of a kind at once, with the tool that virt-xml-validate runs for each.</summary>
    /// <param name="files">The documents' paths.</param>
    /// <param name="kind">What they describe.</param>
    public static async Task<Judgement> CheckAll(IEnumerable<string> files, LibvirtKind kind)
    {
        Requires.Tool("virt-xml-validate", "xmllint");
        string[] schema = ["--noout", "--relaxng", $"/usr/share/libvirt/schemas/{kind.Schema}.rng"];
        return (await Command.Run("xmllint", schema.Concat(files))).ByExitCode();
    }
}
