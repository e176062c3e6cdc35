package main

import (
	"context"
	"fmt"

	"github.com/vmware/govmomi/object"
	"github.com/vmware/govmomi/vim25"
	"github.com/vmware/govmomi/vim25/mo"
	"github.com/vmware/govmomi/vim25/types"
)

func createDistributedSwitch(ctx context.Context, v *vcenter, r registration, in *inputs) (reader, error) {
	spec := types.DVSConfigSpec{
		Name:              in.text("name", r.Name),
		Description:       in.text("description", ""),
		DefaultPortConfig: portSetting(in),
	}
	if uplinks := in.texts("uplinks"); len(uplinks) > 0 {
		spec.UplinkPortPolicy = &types.DVSNameArrayUplinkPortPolicy{UplinkPortName: uplinks}
	}
	folderPath := in.text("folder", "")
	var members []types.DistributedVirtualSwitchHostMemberConfigSpec
	for _, member := range in.maps("hosts") {
		host, err := v.find(member.needed("hostSystemId"), "HostSystem")
		if err != nil {
			return nil, err
		}
		members = append(members, types.DistributedVirtualSwitchHostMemberConfigSpec{Operation: "add", Host: host})
	}
	datacenter, err := v.find(in.needed("datacenterId"), "Datacenter")
	if err == nil {
		err = in.complaint()
	}
	if err != nil {
		return nil, err
	}
	folder, err := v.folder(ctx, datacenter, "network", folderPath)
	if err != nil {
		return nil, err
	}
	task, err := folder.CreateDVS(ctx, types.DVSCreateSpec{ConfigSpec: &types.VMwareDVSConfigSpec{DVSConfigSpec: spec}})
	ref, err := result(ctx, task, err)
	if err != nil {
		return nil, err
	}
	v.know(r.ID, ref)
	// The simulator takes members only when the switch is there.
	task, err = object.NewDistributedVirtualSwitch(v.client, ref).Reconfigure(ctx, &types.DVSConfigSpec{Host: members})
	if _, err = result(ctx, task, err); err != nil {
		return nil, err
	}
	return func(ctx context.Context, client *vim25.Client) (properties, error) {
		return readDistributedSwitch(ctx, v, client, ref)
	}, nil
}

func readDistributedSwitch(ctx context.Context, v *vcenter, client *vim25.Client, ref types.ManagedObjectReference) (properties, error) {
	var found mo.DistributedVirtualSwitch
	if err := retrieve(ctx, client, ref, []string{"config", "summary"}, &found); err != nil {
		return nil, err
	}
	above, _, err := place(ctx, client, ref)
	if err != nil {
		return nil, err
	}
	datacenter, err := v.datacenterOf(ctx, ref)
	if err != nil {
		return nil, err
	}
	config := found.Config.GetDVSConfigInfo()
	hosts := []properties{}
	for _, member := range found.Summary.HostMember {
		hosts = append(hosts, properties{"hostSystemId": v.ids[member]})
	}
	state := properties{
		"name":         config.Name,
		"description":  config.Description,
		"folder":       above,
		"datacenterId": v.ids[datacenter],
		"hosts":        hosts,
	}
	if named, ok := config.UplinkPortPolicy.(*types.DVSNameArrayUplinkPortPolicy); ok {
		state["uplinks"] = listed(named.UplinkPortName)
	}
	return state, readPortSetting(config.DefaultPortConfig, state)
}

func createDistributedPortGroup(ctx context.Context, v *vcenter, r registration, in *inputs) (reader, error) {
	spec := types.DVPortgroupConfigSpec{
		Name:              in.text("name", r.Name),
		Description:       in.text("description", ""),
		Type:              in.text("type", "earlyBinding"),
		NumPorts:          int32(in.number("numberOfPorts", 0)),
		AutoExpand:        in.truth("autoExpand"),
		DefaultPortConfig: portSetting(in),
		Policy: &types.VMwareDVSPortgroupPolicy{
			VlanOverrideAllowed:           isTrue(in.truth("vlanOverrideAllowed")),
			SecurityPolicyOverrideAllowed: isTrue(in.truth("securityPolicyOverrideAllowed")),
			UplinkTeamingOverrideAllowed:  isTrue(in.truth("uplinkTeamingOverrideAllowed")),
		},
	}
	of, err := v.find(in.needed("distributedVirtualSwitchUuid"), "DistributedVirtualSwitch", "VmwareDistributedVirtualSwitch")
	if err == nil {
		err = in.complaint()
	}
	if err != nil {
		return nil, err
	}
	task, err := object.NewDistributedVirtualSwitch(v.client, of).AddPortgroup(ctx, []types.DVPortgroupConfigSpec{spec})
	if _, err := result(ctx, task, err); err != nil {
		return nil, err
	}
	ref, err := portGroupNamed(ctx, v.client, of, spec.Name)
	if err != nil {
		return nil, err
	}
	v.know(r.ID, ref)
	return func(ctx context.Context, client *vim25.Client) (properties, error) {
		var found mo.DistributedVirtualPortgroup
		if err := retrieve(ctx, client, ref, []string{"config"}, &found); err != nil {
			return nil, err
		}
		policy, ok := found.Config.Policy.(*types.VMwareDVSPortgroupPolicy)
		if !ok {
			return nil, fmt.Errorf("a policy of another kind: %T", found.Config.Policy)
		}
		state := properties{
			"name":                          found.Config.Name,
			"description":                   found.Config.Description,
			"type":                          found.Config.Type,
			"numberOfPorts":                 found.Config.NumPorts,
			"autoExpand":                    found.Config.AutoExpand,
			"distributedVirtualSwitchUuid":  v.ids[*found.Config.DistributedVirtualSwitch],
			"vlanOverrideAllowed":           policy.VlanOverrideAllowed,
			"securityPolicyOverrideAllowed": policy.SecurityPolicyOverrideAllowed,
			"uplinkTeamingOverrideAllowed":  policy.UplinkTeamingOverrideAllowed,
		}
		return state, readPortSetting(found.Config.DefaultPortConfig, state)
	}, nil
}

// The task of the simulator does not say what it made.
func portGroupNamed(ctx context.Context, client *vim25.Client, of types.ManagedObjectReference, name string) (types.ManagedObjectReference, error) {
	var found mo.DistributedVirtualSwitch
	if err := retrieve(ctx, client, of, []string{"portgroup"}, &found); err != nil {
		return of, err
	}
	for _, ref := range found.Portgroup {
		var group mo.DistributedVirtualPortgroup
		if err := retrieve(ctx, client, ref, []string{"config.name"}, &group); err != nil {
			return ref, err
		}
		if group.Config.Name == name {
			return ref, nil
		}
	}
	return of, fmt.Errorf("the switch has no port group %q", name)
}

// portSetting is what switches and port groups have in common.
func portSetting(in *inputs) *types.VMwareDVSPortSetting {
	setting := &types.VMwareDVSPortSetting{
		Vlan: &types.VmwareDistributedVirtualSwitchVlanIdSpec{VlanId: int32(in.number("vlanId", 0))},
		SecurityPolicy: &types.DVSSecurityPolicy{
			AllowPromiscuous: policy(in.truth("allowPromiscuous")),
			MacChanges:       policy(in.truth("allowMacChanges")),
			ForgedTransmits:  policy(in.truth("allowForgedTransmits")),
		},
		UplinkTeamingPolicy: &types.VmwareUplinkPortTeamingPolicy{
			UplinkPortOrder: &types.VMwareUplinkPortOrderPolicy{
				ActiveUplinkPort:  in.texts("activeUplinks"),
				StandbyUplinkPort: in.texts("standbyUplinks"),
			},
		},
		DVPortSetting: types.DVPortSetting{Blocked: policy(in.truth("blockAllPorts"))},
		IpfixEnabled:  policy(in.truth("netflowEnabled")),
	}
	var ranges []types.NumericRange
	for _, vlans := range in.maps("vlanRanges") {
		ranges = append(ranges, types.NumericRange{Start: int32(vlans.number("minVlan", 0)), End: int32(vlans.number("maxVlan", 0))})
	}
	if len(ranges) > 0 {
		setting.Vlan = &types.VmwareDistributedVirtualSwitchTrunkVlanSpec{VlanId: ranges}
	}
	return setting
}

func readPortSetting(base types.BaseDVPortSetting, state properties) error {
	setting, ok := base.(*types.VMwareDVSPortSetting)
	if !ok {
		return fmt.Errorf("a port setting of another kind: %T", base)
	}
	switch vlan := setting.Vlan.(type) {
	case *types.VmwareDistributedVirtualSwitchVlanIdSpec:
		state["vlanId"] = vlan.VlanId
	case *types.VmwareDistributedVirtualSwitchTrunkVlanSpec:
		ranges := []properties{}
		for _, vlans := range vlan.VlanId {
			ranges = append(ranges, properties{"minVlan": vlans.Start, "maxVlan": vlans.End})
		}
		state["vlanRanges"] = ranges
	}
	state["allowPromiscuous"] = value(setting.SecurityPolicy.AllowPromiscuous)
	state["allowMacChanges"] = value(setting.SecurityPolicy.MacChanges)
	state["allowForgedTransmits"] = value(setting.SecurityPolicy.ForgedTransmits)
	state["activeUplinks"] = listed(setting.UplinkTeamingPolicy.UplinkPortOrder.ActiveUplinkPort)
	state["standbyUplinks"] = listed(setting.UplinkTeamingPolicy.UplinkPortOrder.StandbyUplinkPort)
	state["blockAllPorts"] = value(setting.Blocked)
	state["netflowEnabled"] = value(setting.IpfixEnabled)
	return nil
}

func policy(truth *bool) *types.BoolPolicy {
	if truth == nil {
		return nil
	}
	return &types.BoolPolicy{Value: truth}
}

func value(policy *types.BoolPolicy) *bool {
	if policy == nil {
		return nil
	}
	return policy.Value
}

func isTrue(truth *bool) bool { return truth != nil && *truth }
