namespace Ringfence.Emit;

/// <summary>The tokens of the resources, functions and types that stacks use, as the providers' schemas spell them.</summary>
internal static class VSphereType
{
    public const string Datacenter = "vsphere:index/datacenter:Datacenter";
    public const string Folder = "vsphere:index/folder:Folder";
    public const string ComputeCluster = "vsphere:index/computeCluster:ComputeCluster";
    public const string HostImage = "vsphere:index/ComputeClusterHostImage:ComputeClusterHostImage";
    public const string ResourcePool = "vsphere:index/resourcePool:ResourcePool";
    public const string Host = "vsphere:index/host:Host";
    public const string HostVirtualSwitch = "vsphere:index/hostVirtualSwitch:HostVirtualSwitch";
    public const string HostPortGroup = "vsphere:index/hostPortGroup:HostPortGroup";
    public const string Vnic = "vsphere:index/vnic:Vnic";
    public const string VnicIpv4 = "vsphere:index/VnicIpv4:VnicIpv4";
    public const string VnicIpv6 = "vsphere:index/VnicIpv6:VnicIpv6";
    public const string DistributedVirtualSwitch = "vsphere:index/distributedVirtualSwitch:DistributedVirtualSwitch";
    public const string DistributedVirtualSwitchHost = "vsphere:index/DistributedVirtualSwitchHost:DistributedVirtualSwitchHost";
    public const string DistributedPortGroup = "vsphere:index/distributedPortGroup:DistributedPortGroup";
    public const string DistributedPortGroupVlanRange = "vsphere:index/DistributedPortGroupVlanRange:DistributedPortGroupVlanRange";
    public const string VirtualMachine = "vsphere:index/virtualMachine:VirtualMachine";
    public const string VirtualMachineDisk = "vsphere:index/VirtualMachineDisk:VirtualMachineDisk";
    public const string VirtualMachineNetworkInterface = "vsphere:index/VirtualMachineNetworkInterface:VirtualMachineNetworkInterface";
    public const string Role = "vsphere:index/role:Role";
    public const string EntityPermissions = "vsphere:index/entityPermissions:EntityPermissions";
    public const string EntityPermissionsPermission = "vsphere:index/EntityPermissionsPermission:EntityPermissionsPermission";
    public const string FindDatastore = "vsphere:index/getDatastore:getDatastore";
    public const string FindNetwork = "vsphere:index/getNetwork:getNetwork";
    public const string FindRole = "vsphere:index/getRole:getRole";
    public const string RemoteCommand = "command:remote:Command";
    public const string RemoteConnection = "command:remote:Connection";
}
