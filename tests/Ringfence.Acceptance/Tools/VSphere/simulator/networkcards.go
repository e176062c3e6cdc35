package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/vmware/govmomi/find"
	"github.com/vmware/govmomi/object"
	"github.com/vmware/govmomi/vim25"
	"github.com/vmware/govmomi/vim25/mo"
	"github.com/vmware/govmomi/vim25/types"
)

// A network that Pulumi finds by its name, because a host's port group is no resource with a network's id.
const namedNetwork = "existing:Network:"

func cards(ctx context.Context, v *vcenter, pool types.ManagedObjectReference, networks []string) ([]types.BaseVirtualDeviceConfigSpec, error) {
	var devices object.VirtualDeviceList
	for _, id := range networks {
		backing, err := backing(ctx, v, pool, id)
		if err != nil {
			return nil, err
		}
		card, err := devices.CreateEthernetCard("vmxnet3", backing)
		if err != nil {
			return nil, err
		}
		devices = append(devices, card)
	}
	return devices.ConfigSpec(types.VirtualDeviceConfigSpecOperationAdd)
}

func backing(ctx context.Context, v *vcenter, pool types.ManagedObjectReference, id string) (types.BaseVirtualDeviceBackingInfo, error) {
	if !strings.HasPrefix(id, namedNetwork) {
		group, err := v.find(id, "DistributedVirtualPortgroup")
		if err != nil {
			return nil, err
		}
		return object.NewDistributedVirtualPortgroup(v.client, group).EthernetCardBackingInfo(ctx)
	}
	datacenter, err := v.datacenterOf(ctx, pool)
	if err != nil {
		return nil, err
	}
	finder := find.NewFinder(v.client, true).SetDatacenter(object.NewDatacenter(v.client, datacenter))
	network, err := finder.Network(ctx, strings.TrimPrefix(id, namedNetwork))
	if err != nil {
		return nil, err
	}
	v.know(id, network.Reference())
	return network.EthernetCardBackingInfo(ctx)
}

func readCards(ctx context.Context, v *vcenter, client *vim25.Client, devices []types.BaseVirtualDevice) ([]properties, error) {
	nics := []properties{}
	for _, device := range object.VirtualDeviceList(devices).SelectByType((*types.VirtualEthernetCard)(nil)) {
		switch backing := device.GetVirtualDevice().Backing.(type) {
		case *types.VirtualEthernetCardDistributedVirtualPortBackingInfo:
			ref := types.ManagedObjectReference{Type: "DistributedVirtualPortgroup", Value: backing.Port.PortgroupKey}
			nics = append(nics, properties{"networkId": v.ids[ref]})
		case *types.VirtualEthernetCardNetworkBackingInfo:
			var network mo.Network
			if err := retrieve(ctx, client, *backing.Network, []string{"name"}, &network); err != nil {
				return nil, err
			}
			nics = append(nics, properties{"networkId": namedNetwork + network.Name})
		default:
			return nil, fmt.Errorf("a network card of another kind: %T", backing)
		}
	}
	return nics, nil
}
