using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;

namespace Ringfence.Acceptance;

/// <summary>krb5.conf, judged by MIT Kerberos.</summary>
/// <remarks>Catches syntax only: Kerberos ignores keys that it does not know.</remarks>
internal static class Kerberos
{
    /// <summary>Parses a configuration.</summary>
    /// <param name="file">The configuration's path.</param>
    /// <exception cref="FileNotFoundException">There is no such file: Kerberos would take that for an empty one.</exception>
    public static async Task<Judgement> Check(string file)
    {
        Requires.Tool("kdestroy");
        if (!File.Exists(file))
            throw new FileNotFoundException("There is no such krb5.conf.", file);

        // Kerberos forgives a brace that is still open at the end of the file. A section after it is not forgiven.
        using var scratch = new ScratchFolder();
        var copy = scratch.Write("krb5.conf", $"{await File.ReadAllTextAsync(file)}\n[ringfence_end]\n");

        // Destroying an empty cache in memory is the one command that needs the configuration and nothing else.
        var environment = new Dictionary<string, string> { ["KRB5_CONFIG"] = copy };
        return (await Command.Run("kdestroy", ["-q", "-c", "MEMORY:none"], environment: environment)).ByExitCode();
    }
}
