package main

import (
	"context"
	"fmt"

	"github.com/vmware/govmomi/object"
	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25"
	"github.com/vmware/govmomi/vim25/methods"
	"github.com/vmware/govmomi/vim25/mo"
	"github.com/vmware/govmomi/vim25/soap"
	"github.com/vmware/govmomi/vim25/types"
)

func createHostSwitch(ctx context.Context, v *vcenter, r registration, in *inputs) (reader, error) {
	name := in.text("name", r.Name)
	spec := types.HostVirtualSwitchSpec{
		NumPorts: int32(in.number("numberOfPorts", 128)),
		Mtu:      int32(in.number("mtu", 1500)),
		Bridge:   &types.HostVirtualSwitchBondBridge{NicDevice: in.texts("networkAdapters")},
		Policy:   hostPolicy(in),
	}
	host, network, err := hostNetwork(ctx, v, in)
	if err != nil {
		return nil, err
	}
	if err := network.AddVirtualSwitch(ctx, name, &spec); err != nil {
		return nil, err
	}
	return func(ctx context.Context, client *vim25.Client) (properties, error) {
		info, err := networkInfo(ctx, client, host)
		if err != nil {
			return nil, err
		}
		for _, found := range info.Vswitch {
			if found.Name == name {
				return hostSwitch(v.ids[host], found), nil
			}
		}
		return nil, fmt.Errorf("the host has no switch %q", name)
	}, nil
}

func hostSwitch(host string, found types.HostVirtualSwitch) properties {
	state := properties{"name": found.Name, "hostSystemId": host, "mtu": found.Spec.Mtu, "numberOfPorts": found.Spec.NumPorts}
	if bridge, bonded := found.Spec.Bridge.(*types.HostVirtualSwitchBondBridge); bonded {
		state["networkAdapters"] = listed(bridge.NicDevice)
	}
	readHostPolicy(found.Spec.Policy, state)
	return state
}

func createHostPortGroup(ctx context.Context, v *vcenter, r registration, in *inputs) (reader, error) {
	spec := types.HostPortGroupSpec{
		Name:        in.text("name", r.Name),
		VlanId:      int32(in.number("vlanId", 0)),
		VswitchName: in.needed("virtualSwitchName"),
		Policy:      *hostPolicy(in),
	}
	host, network, err := hostNetwork(ctx, v, in)
	if err != nil {
		return nil, err
	}
	if err := network.AddPortGroup(ctx, spec); err != nil {
		return nil, err
	}
	return func(ctx context.Context, client *vim25.Client) (properties, error) {
		info, err := networkInfo(ctx, client, host)
		if err != nil {
			return nil, err
		}
		for _, found := range info.Portgroup {
			if found.Spec.Name == spec.Name {
				state := properties{
					"name":              found.Spec.Name,
					"hostSystemId":      v.ids[host],
					"virtualSwitchName": found.Spec.VswitchName,
					"vlanId":            found.Spec.VlanId,
				}
				readHostPolicy(&found.Spec.Policy, state)
				return state, nil
			}
		}
		return nil, fmt.Errorf("the host has no port group %q", spec.Name)
	}, nil
}

func hostNetwork(ctx context.Context, v *vcenter, in *inputs) (types.ManagedObjectReference, *object.HostNetworkSystem, error) {
	host, err := v.find(in.needed("hostSystemId"), "HostSystem")
	if err == nil {
		err = in.complaint()
	}
	if err != nil {
		return host, nil, err
	}
	network, err := object.NewHostSystem(v.client, host).ConfigManager().NetworkSystem(ctx)
	return host, network, err
}

func networkInfo(ctx context.Context, client *vim25.Client, host types.ManagedObjectReference) (*types.HostNetworkInfo, error) {
	var system mo.HostSystem
	if err := retrieve(ctx, client, host, []string{"configManager.networkSystem"}, &system); err != nil {
		return nil, err
	}
	var network mo.HostNetworkSystem
	err := retrieve(ctx, client, *system.ConfigManager.NetworkSystem, []string{"networkInfo"}, &network)
	return network.NetworkInfo, err
}

func hostPolicy(in *inputs) *types.HostNetworkPolicy {
	policy := &types.HostNetworkPolicy{
		Security: &types.HostNetworkSecurityPolicy{
			AllowPromiscuous: in.truth("allowPromiscuous"),
			MacChanges:       in.truth("allowMacChanges"),
			ForgedTransmits:  in.truth("allowForgedTransmits"),
		},
		NicTeaming: &types.HostNicTeamingPolicy{Policy: in.text("teamingPolicy", ""), NotifySwitches: in.truth("notifySwitches")},
	}
	active, standby := in.texts("activeNics"), in.texts("standbyNics")
	if len(active)+len(standby) > 0 {
		policy.NicTeaming.NicOrder = &types.HostNicOrderPolicy{ActiveNic: active, StandbyNic: standby}
	}
	return policy
}

func readHostPolicy(policy *types.HostNetworkPolicy, state properties) {
	if policy == nil {
		return
	}
	state["allowPromiscuous"] = policy.Security.AllowPromiscuous
	state["allowMacChanges"] = policy.Security.MacChanges
	state["allowForgedTransmits"] = policy.Security.ForgedTransmits
	state["teamingPolicy"] = policy.NicTeaming.Policy
	state["notifySwitches"] = policy.NicTeaming.NotifySwitches
	if order := policy.NicTeaming.NicOrder; order != nil {
		state["activeNics"] = listed(order.ActiveNic)
		state["standbyNics"] = listed(order.StandbyNic)
	}
}

// listed is never nil: nothing there is an empty list.
func listed(texts []string) []string {
	if texts == nil {
		return []string{}
	}
	return texts
}

// switchKeeper does two things as vCenter does that the simulator does not: it keeps the whole specification of a virtual switch, not its
// name alone, and lets port groups on several hosts have the same name, which are one network then.
type switchKeeper struct {
	simulator.HostNetworkSystem
}

func rememberSwitches(host *simulator.HostSystem) {
	system := simulator.Map.Get(*host.ConfigManager.NetworkSystem).(*simulator.HostNetworkSystem)
	simulator.Map.Put(&switchKeeper{*system})
}

func (s *switchKeeper) AddVirtualSwitch(request *types.AddVirtualSwitch) soap.HasFault {
	answer := s.HostNetworkSystem.AddVirtualSwitch(request)
	if answer.Fault() == nil && request.Spec != nil {
		s.NetworkInfo.Vswitch[len(s.NetworkInfo.Vswitch)-1].Spec = *request.Spec
	}
	return answer
}

func (s *switchKeeper) AddPortGroup(ctx *simulator.Context, request *types.AddPortGroup) soap.HasFault {
	for _, known := range s.NetworkInfo.Portgroup {
		if known.Spec.Name == request.Portgrp.Name {
			fault := simulator.Fault("", &types.AlreadyExists{Name: known.Spec.Name})
			return &methods.AddPortGroupBody{Fault_: fault}
		}
	}
	answer := s.HostNetworkSystem.AddPortGroup(ctx, request)
	if answer.Fault() == nil || !isNetwork(answer.Fault()) {
		return answer
	}
	for i := range s.NetworkInfo.Vswitch {
		if known := &s.NetworkInfo.Vswitch[i]; known.Name == request.Portgrp.VswitchName {
			known.Portgroup = append(known.Portgroup, request.Portgrp.Name)
		}
	}
	s.NetworkInfo.Portgroup = append(s.NetworkInfo.Portgroup, types.HostPortGroup{
		Key:  "key-vim.host.PortGroup-" + request.Portgrp.Name,
		Spec: request.Portgrp,
	})
	return &methods.AddPortGroupBody{Res: &types.AddPortGroupResponse{}}
}

func isNetwork(fault *soap.Fault) bool {
	duplicate, isDuplicate := fault.VimFault().(*types.DuplicateName)
	return isDuplicate && duplicate.Object.Type == "Network"
}
