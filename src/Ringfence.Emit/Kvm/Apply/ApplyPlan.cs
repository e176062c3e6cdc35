using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using Ringfence.Model;

namespace Ringfence.Emit;

/// <summary>The folder from which Ansible applies a fleet: an inventory, a playbook, its role, and for each host what it gets.</summary>
internal sealed class ApplyPlan(Fleet fleet, EmissionPlan plan)
{
    private const string Folder = "ansible";
    private const string Fixed = "kvm/fixed/ansible/";
    private const string HostPrograms = "roles/ringfence/files/";
    private const UnixFileMode Program =
        EmittedFile.DefaultMode | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    // Names that Ansible gives to groups, and the folder itself.
    private static readonly string[] Taken = [Folder, "all", "ungrouped", "kvm"];

    // What the role and its programs call, whatever the files are.
    private static readonly string[] Tools = ["python3", "sh", "systemctl", "unshare"];

    // First, because files are checked with them.
    private static readonly Lazy<IReadOnlyList<PlacedFileView>> PlacedPrograms = new(
        () => [.. FixedText.In(Fixed + HostPrograms).Select(name => View(name))],
        LazyThreadSafetyMode.ExecutionAndPublication
    );

    public void Add(IReadOnlyList<(Host Host, IReadOnlyList<RenderedFile> Files)> hosts)
    {
        RefuseTakenNames(hosts.Select(entry => entry.Host));
        foreach (var file in FixedText.In(Fixed))
            plan.AddFixed($"{Folder}/{file}", Fixed + file, fleet, IsProgram(file) ? Program : EmittedFile.DefaultMode);
        var inventory = new InventoryView([.. hosts.Select(entry => new InventoryHostView(entry.Host.Name.Text, AddressOf(entry.Host)))]);
        plan.Add($"{Folder}/inventory.yml", "kvm/deployment/inventory.yml.sbn", inventory, fleet);
        foreach (var (host, files) in hosts)
            plan.Add(
                // A folder, in which users may keep variables of their own. Ansible would take "a.yml" for the variables of a host "a.yml", too.
                $"{Folder}/host_vars/{host.Name.Text}/ringfence.yml",
                "kvm/deployment/host.yml.sbn",
                View(host, files),
                host
            );
    }

    private void RefuseTakenNames(IEnumerable<Host> hosts)
    {
        foreach (var host in hosts)
            if (Taken.Contains(host.Name.Text, StringComparer.OrdinalIgnoreCase))
                plan.Refuse(
                    host,
                    host.Origin,
                    $"a host that Ansible applies to cannot be named {Quoted.Text(host.Name.Text)}: the name stands for something else there",
                    "Give the host another name"
                );
    }

    private static HostVariablesView View(Host host, IReadOnlyList<RenderedFile> files)
    {
        var placed = PlacedPrograms.Value.Concat(files.Select(file => View(host, file.File))).ToList();
        return new()
        {
            Host = host.Address,
            Programs =
            [
                .. Tools
                    .Concat(placed.Where(file => file.HasCheck).Select(CheckerOf))
                    .Concat(files.SelectMany(file => FileKinds.Of(PathOf(host, file.File)).Needs))
                    .Distinct()
                    .Order(StringComparer.Ordinal),
            ],
            Accounts = Accounts(host),
            Units = [.. placed.Where(file => !file.IsDoor).Select(file => file.To).Where(IsUnit).Select(Path.GetFileName).OfType<string>()],
            Folders =
            [
                .. placed.Select(file => HostPath.FolderOf(file.To)).Append("/var/lib/ringfence").Distinct().Order(StringComparer.Ordinal),
            ],
            Files = placed,
        };
    }

    private static PlacedFileView View(Host host, EmittedFile file)
    {
        var path = file.Path[(host.Name.Text.Length + 1)..];
        var kind = FileKinds.Of(path);
        return new(
            file.Path,
            HostPath.Of(path),
            FileModes.Format(file.Mode),
            Manifest.Hash(file.Bytes.Span),
            kind.IsDoor,
            kind.Check,
            kind.Then
        );
    }

    private static PlacedFileView View(string program)
    {
        var file = new EmittedFile($"{Folder}/{HostPrograms}{program}", FixedText.Read(Fixed + HostPrograms + program), Program);
        return new(
            file.Path,
            "/usr/local/lib/ringfence/" + program,
            FileModes.Format(file.Mode),
            Manifest.Hash(file.Bytes.Span),
            false,
            "",
            []
        );
    }

    private static string PathOf(Host host, EmittedFile file) => file.Path[(host.Name.Text.Length + 1)..];

    private static List<SecretAccountView> Accounts(Host host) =>
        [
            .. (host.Users?.Accounts ?? ValueList<HostAccount>.Empty)
                .Where(account => account.Kind != HostAccountKind.Directory)
                .OrderBy(account => account.Name.Text, StringComparer.Ordinal)
                .Select(account => (account.Name.Text, Secret: account.Password is { IsKnown: true } password ? password.Value.Name : null))
                .Where(account => account.Secret is not null)
                .Select(account => new SecretAccountView(account.Text, account.Secret!)),
        ];

    private static string AddressOf(Host host) =>
        host.Management?.IpAddress is { IsKnown: true } address ? address.Value.Address.ToString() : "";

    // The first word of a check; the role brings its own programs along.
    private static string CheckerOf(PlacedFileView file) =>
        file.Check.StartsWith('/') ? "systemd-analyze" : file.Check[..file.Check.IndexOf(' ', StringComparison.Ordinal)];

    private static bool IsUnit(string place) =>
        place.StartsWith("/etc/systemd/system/", StringComparison.Ordinal)
        && place.EndsWith(".service", StringComparison.Ordinal)
        && HostPath.FolderOf(place) == "/etc/systemd/system";

    private static bool IsProgram(string path) => path.StartsWith(HostPrograms, StringComparison.Ordinal);
}
