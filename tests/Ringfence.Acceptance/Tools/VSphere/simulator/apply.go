package main

import (
	"context"
	"fmt"

	"github.com/vmware/govmomi/vim25"
)

// properties is a resource's state in the names of its inputs.
type properties map[string]interface{}

// reader reads a resource's state, through the session that it is given.
type reader func(ctx context.Context, client *vim25.Client) (properties, error)

// creator creates a resource and says how to read it.
type creator func(ctx context.Context, v *vcenter, r registration, in *inputs) (reader, error)

var creators = map[string]creator{
	"vsphere:index/computeCluster:ComputeCluster":                     createCluster,
	"vsphere:index/datacenter:Datacenter":                             createDatacenter,
	"vsphere:index/distributedPortGroup:DistributedPortGroup":         createDistributedPortGroup,
	"vsphere:index/distributedVirtualSwitch:DistributedVirtualSwitch": createDistributedSwitch,
	"vsphere:index/entityPermissions:EntityPermissions":               createPermissions,
	"vsphere:index/folder:Folder":                                     createFolder,
	"vsphere:index/host:Host":                                         createHost,
	"vsphere:index/hostPortGroup:HostPortGroup":                       createHostPortGroup,
	"vsphere:index/hostVirtualSwitch:HostVirtualSwitch":               createHostSwitch,
	"vsphere:index/resourcePool:ResourcePool":                         createPool,
	"vsphere:index/role:Role":                                         createRole,
	"vsphere:index/virtualMachine:VirtualMachine":                     createMachine,
}

// What has no place in the simulator as a whole.
var unsupportedTypes = map[string]string{
	"command:remote:Command":                                  "it runs on a host, and the simulator's hosts run nothing",
	"command:local:Command":                                   "it runs where Pulumi runs",
	"vsphere:index/configurationProfile:ConfigurationProfile": "the simulator has no configuration profiles",
	"vsphere:index/license:License":                           "the simulator's licence manager is fixed",
	"vsphere:index/tag:Tag":                                   "tags are no part of the API that the simulator is asked through here",
	"vsphere:index/tagCategory:TagCategory":                   "tags are no part of the API that the simulator is asked through here",
	"vsphere:index/vnic:Vnic":                                 "the simulator has no method AddVirtualNic",
}

func apply(ctx context.Context, v *vcenter, registrations []registration, reading *vim25.Client) (*report, error) {
	result := &report{Objects: []readBack{}, NotApplied: []notApplied{}}
	readers := map[int]reader{}
	for i, r := range registrations {
		if !r.Custom || r.isPulumis() {
			continue
		}
		if reason, unsupported := unsupportedTypes[r.Type]; unsupported {
			result.NotApplied = append(result.NotApplied, notApplied{Type: r.Type, Name: r.Name, Reason: reason})
			continue
		}
		create, known := creators[r.Type]
		if !known {
			return nil, fmt.Errorf("%s: the type %s is not known to this program", r.Name, r.Type)
		}
		in := newInputs(r.Inputs)
		read, err := create(ctx, v, r, in)
		if err != nil {
			return nil, fmt.Errorf("%s (%s): %w", r.Name, r.Type, err)
		}
		readers[i] = read
		for _, path := range in.left() {
			result.NotApplied = append(result.NotApplied, notApplied{Type: r.Type, Name: r.Name, Input: path, Reason: whyNot(r.Type, path)})
		}
	}
	// Only when all is there: a later resource may have overwritten an earlier one.
	for i, r := range registrations {
		if read, created := readers[i]; created {
			found, err := read(ctx, reading)
			if err != nil {
				return nil, fmt.Errorf("%s (%s), read back: %w", r.Name, r.Type, err)
			}
			result.Objects = append(result.Objects, readBack{Type: r.Type, Name: r.Name, Properties: found})
		}
	}
	return result, nil
}

// Inputs that the simulator accepts and forgets, or has no method for.
var unsupportedInputs = map[string]map[string]string{
	"vsphere:index/host:Host": {
		"license":    "the simulator does not assign licences",
		"lockdown":   "the simulator has no lockdown mode",
		"password":   "a password cannot be read back",
		"services":   "the simulator has no services",
		"thumbprint": "the simulator's hosts have no certificate",
		"username":   "who connected a host cannot be read back",
	},
	"vsphere:index/virtualMachine:VirtualMachine": {
		"datastoreId": "every cluster of the simulator has one datastore here",
		"disks":       "the simulator's machines are made without disks here",
		"vtpm":        "the simulator has no virtual TPM",
	},
}

func whyNot(kind, path string) string {
	if reason, known := unsupportedInputs[kind][path]; known {
		return reason
	}
	return "the simulator does not keep it, or this program does not hand it over"
}
