"use strict";

// What the providers would answer: which outputs a resource has that are no inputs, and what functions find.
// The outputs are those of the provider's schema; ids have the form that the provider gives them, because a resource is referred to by
// its managed object id in one place, by its UUID in another, and taking one for the other must not go unnoticed.

const resources = {
    "command:remote:Command": (name) => ({ id: `command-${name}`, stdout: "", stderr: "" }),
    "vsphere:index/computeCluster:ComputeCluster": (name) => ({ id: `domain-c-${name}`, resourcePoolId: `resgroup-of-${name}` }),
    // The id is the name; the managed object id is an output of its own.
    "vsphere:index/datacenter:Datacenter": (name, inputs) => ({ id: inputs.name ?? name, moid: `datacenter-${name}` }),
    "vsphere:index/distributedPortGroup:DistributedPortGroup": (name) => ({ id: `dvportgroup-${name}`, key: `dvportgroup-${name}`, configVersion: "0" }),
    "vsphere:index/distributedVirtualSwitch:DistributedVirtualSwitch": (name) => ({ id: `uuid-of-${name}`, configVersion: "1" }),
    // One set of permissions for each entity: a second one overwrites the first.
    "vsphere:index/entityPermissions:EntityPermissions": (name, inputs) => ({ id: inputs.entityId }),
    "vsphere:index/folder:Folder": (name) => ({ id: `group-${name}` }),
    "vsphere:index/host:Host": (name) => ({ id: `host-${name}` }),
    "vsphere:index/hostPortGroup:HostPortGroup": (name, inputs) => ({
        id: `tf-HostPortGroup:${inputs.hostSystemId}:${inputs.name ?? name}`,
        key: `key-vim.host.PortGroup-${inputs.name ?? name}`,
        computedPolicy: {},
        ports: [],
    }),
    "vsphere:index/hostVirtualSwitch:HostVirtualSwitch": (name, inputs) => ({ id: `tf-HostVirtualSwitch:${inputs.hostSystemId}:${inputs.name ?? name}` }),
    "vsphere:index/resourcePool:ResourcePool": (name) => ({ id: `resgroup-${name}` }),
    "vsphere:index/role:Role": (name, inputs) => ({ id: String(number(name)), label: inputs.name ?? name }),
    "vsphere:index/virtualMachine:VirtualMachine": (name) => ({
        id: `uuid-of-${name}`,
        uuid: `uuid-of-${name}`,
        moid: `vm-${name}`,
        changeVersion: "1",
        defaultIpAddress: "",
        guestIpAddresses: [],
        imported: false,
        powerState: "on",
        rebootRequired: false,
        vappTransports: [],
        vmwareToolsStatus: "guestToolsNotRunning",
        vmxPath: `${name}/${name}.vmx`,
    }),
    "vsphere:index/vnic:Vnic": (name, inputs) => ({ id: `${inputs.host}_${name}` }),
};

const unnamed = ["EntityPermissions", "Folder", "Host", "Vnic"];
const named = new Set(Object.keys(resources).filter((type) => type.startsWith("vsphere:") && !unnamed.includes(type.split(":")[2])));

// The roles that every vCenter has, by the label under which the provider looks for them.
const builtInRoles = new Map([
    ["Administrator", { id: "-1", name: "Admin" }],
    ["Read-only", { id: "-2", name: "ReadOnly" }],
    ["View", { id: "-3", name: "View" }],
    ["Anonymous", { id: "-4", name: "Anonymous" }],
    ["No access", { id: "-5", name: "NoAccess" }],
    ["No cryptography administrator", { id: "-6", name: "NoCryptoAdmin" }],
]);

// What is found by name and was there before; the id says so.
const found = {
    getComputeCluster: (name) => ({ resourcePoolId: `existing:pool:${name}` }),
    getDatacenter: () => ({ virtualMachines: [] }),
    getDatastore: () => ({ stats: {} }),
    getDistributedVirtualSwitch: () => ({ uplinks: ["uplink1", "uplink2"] }),
    getFolder: () => ({}),
    getHost: (name) => ({ resourcePoolId: `existing:pool:${name}` }),
    getNetwork: () => ({ type: "Network" }),
    getResourcePool: () => ({}),
};

function create(type, name, inputs) {
    const { id, ...computed } = resources[type]?.(name, inputs) ?? { id: `id-of-${name}` };
    // Pulumi names what is declared without a name.
    return { id, computed: named.has(type) ? { name, ...computed } : computed };
}

function answer(token, args) {
    const member = token.split(":")[2];
    if (member === "getRole") {
        return role(args.label);
    }
    if (member === "getHostThumbprint") {
        return { ...args, id: "00:01:02:03:04:05:06:07:08:09:0A:0B:0C:0D:0E:0F:10:11:12:13" };
    }
    if (!token.startsWith("vsphere:") || !Object.hasOwn(found, member)) {
        throw new Error(`the function ${token} is not known here`);
    }
    const name = args.name ?? args.path;
    return { ...args, ...found[member](name), id: `existing:${member.slice(3)}:${name}` };
}

function role(label) {
    const builtIn = builtInRoles.get(label);
    if (builtIn === undefined) {
        throw new Error(`no role has the label ${label}; there are ${[...builtInRoles.keys()].join(", ")}`);
    }
    return { ...builtIn, label, description: label, rolePrivileges: [] };
}

// Ids of roles are numbers; the same name has the same in every run.
function number(name) {
    let hash = 2166136261;
    for (const character of Buffer.from(name, "utf8")) {
        hash = Math.imul(hash ^ character, 16777619) >>> 0;
    }
    return hash % 1_000_000_000;
}

module.exports = { answer, create };
