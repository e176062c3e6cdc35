package main

import (
	"context"
	"fmt"

	"github.com/vmware/govmomi/object"
	"github.com/vmware/govmomi/vim25"
	"github.com/vmware/govmomi/vim25/mo"
	"github.com/vmware/govmomi/vim25/types"
)

func createPool(ctx context.Context, v *vcenter, r registration, in *inputs) (reader, error) {
	name := in.text("name", r.Name)
	spec := types.ResourceConfigSpec{
		CpuAllocation:    allocation(in, "cpu", "cpuShares"),
		MemoryAllocation: allocation(in, "memory", "memoryShares"),
	}
	spec.CpuAllocation.ExpandableReservation = orTrue(in.truth("cpuExpandable"))
	spec.MemoryAllocation.ExpandableReservation = orTrue(in.truth("memoryExpandable"))
	parent, err := v.find(in.needed("parentResourcePoolId"), "ResourcePool")
	if err == nil {
		err = in.complaint()
	}
	if err != nil {
		return nil, err
	}
	pool, err := object.NewResourcePool(v.client, parent).Create(ctx, name, spec)
	if err != nil {
		return nil, err
	}
	v.know(r.ID, pool.Reference())
	return func(ctx context.Context, client *vim25.Client) (properties, error) {
		var found mo.ResourcePool
		if err := retrieve(ctx, client, pool.Reference(), []string{"name", "parent", "config"}, &found); err != nil {
			return nil, err
		}
		state := properties{
			"name":                 found.Name,
			"parentResourcePoolId": v.ids[*found.Parent],
			"cpuExpandable":        found.Config.CpuAllocation.ExpandableReservation,
			"memoryExpandable":     found.Config.MemoryAllocation.ExpandableReservation,
		}
		readAllocation(found.Config.CpuAllocation, "cpu", "cpuShares", state)
		readAllocation(found.Config.MemoryAllocation, "memory", "memoryShares", state)
		return state, nil
	}, nil
}

func createMachine(ctx context.Context, v *vcenter, r registration, in *inputs) (reader, error) {
	cpu, memory := allocation(in, "cpu", "cpuShareCount"), allocation(in, "memory", "memoryShareCount")
	spec := types.VirtualMachineConfigSpec{
		Name:             in.text("name", r.Name),
		Annotation:       in.text("annotation", ""),
		Firmware:         in.text("firmware", "bios"),
		GuestId:          in.text("guestId", "otherGuest64"),
		NumCPUs:          int32(in.number("numCpus", 1)),
		MemoryMB:         in.number("memory", 1024),
		CpuAllocation:    &cpu,
		MemoryAllocation: &memory,
		BootOptions:      &types.VirtualMachineBootOptions{EfiSecureBootEnabled: in.truth("efiSecureBootEnabled")},
	}
	extra := in.textMap("extraConfig")
	for key, text := range extra {
		spec.ExtraConfig = append(spec.ExtraConfig, &types.OptionValue{Key: key, Value: text})
	}
	folderPath, host := in.text("folder", ""), in.text("hostSystemId", "")
	var networks []string
	for _, nic := range in.maps("networkInterfaces") {
		networks = append(networks, nic.needed("networkId"))
	}
	pool, err := v.find(in.needed("resourcePoolId"), "ResourcePool")
	if err == nil {
		err = in.complaint()
	}
	if err != nil {
		return nil, err
	}
	if spec.DeviceChange, err = cards(ctx, v, pool, networks); err != nil {
		return nil, err
	}
	ref, err := placeMachine(ctx, v, pool, spec, folderPath, host)
	if err != nil {
		return nil, err
	}
	v.know(r.output("moid"), ref)
	v.know(r.output("uuid"), ref)
	return func(ctx context.Context, client *vim25.Client) (properties, error) {
		return readMachine(ctx, v, client, ref, extra)
	}, nil
}

func placeMachine(ctx context.Context, v *vcenter, pool types.ManagedObjectReference, spec types.VirtualMachineConfigSpec, folderPath, host string) (types.ManagedObjectReference, error) {
	var owner mo.ResourcePool
	if err := retrieve(ctx, v.client, pool, []string{"owner"}, &owner); err != nil {
		return pool, err
	}
	const store = "machines"
	if err := v.datastore(ctx, owner.Owner, store); err != nil {
		return pool, err
	}
	spec.Files = &types.VirtualMachineFileInfo{VmPathName: "[" + store + "]"}
	datacenter, err := v.datacenterOf(ctx, owner.Owner)
	if err != nil {
		return pool, err
	}
	folder, err := v.folder(ctx, datacenter, "vm", folderPath)
	if err != nil {
		return pool, err
	}
	var on *object.HostSystem
	if host != "" {
		ref, err := v.find(host, "HostSystem")
		if err != nil {
			return pool, err
		}
		on = object.NewHostSystem(v.client, ref)
	}
	task, err := folder.CreateVM(ctx, spec, object.NewResourcePool(v.client, pool), on)
	ref, err := result(ctx, task, err)
	if err != nil {
		return ref, err
	}
	// The simulator judges a configuration only when a machine is given another one.
	spec.Name, spec.Files, spec.DeviceChange = "", nil, nil
	task, err = object.NewVirtualMachine(v.client, ref).Reconfigure(ctx, spec)
	_, err = result(ctx, task, err)
	return ref, err
}

// orTrue is the provider's default for expandable reservations.
func orTrue(truth *bool) *bool {
	if truth == nil {
		return types.NewBool(true)
	}
	return truth
}

// allocation follows the provider: a number of shares counts only at the level "custom".
func allocation(in *inputs, of, sharesKey string) types.ResourceAllocationInfo {
	reservation, limit := in.number(of+"Reservation", 0), in.number(of+"Limit", -1)
	shares := &types.SharesInfo{Level: types.SharesLevel(in.text(of+"ShareLevel", "normal"))}
	if number := in.number(sharesKey, 0); shares.Level == types.SharesLevelCustom {
		shares.Shares = int32(number)
	}
	switch shares.Level {
	case types.SharesLevelLow, types.SharesLevelNormal, types.SharesLevelHigh, types.SharesLevelCustom:
	default:
		in.demand(false, of+"ShareLevel", "low, normal, high or custom")
	}
	return types.ResourceAllocationInfo{Reservation: &reservation, Limit: &limit, Shares: shares}
}

func readAllocation(info types.ResourceAllocationInfo, of, sharesKey string, state properties) {
	state[of+"Reservation"] = info.Reservation
	state[of+"Limit"] = info.Limit
	state[of+"ShareLevel"] = info.Shares.Level
	state[sharesKey] = info.Shares.Shares
}

func readMachine(ctx context.Context, v *vcenter, client *vim25.Client, ref types.ManagedObjectReference, extra map[string]string) (properties, error) {
	var found mo.VirtualMachine
	if err := retrieve(ctx, client, ref, []string{"config", "resourcePool", "runtime.host"}, &found); err != nil {
		return nil, err
	}
	above, name, err := place(ctx, client, ref)
	if err != nil {
		return nil, err
	}
	nics, err := readCards(ctx, v, client, found.Config.Hardware.Device)
	if err != nil {
		return nil, err
	}
	state := properties{
		"name":                 name,
		"folder":               above,
		"annotation":           found.Config.Annotation,
		"firmware":             found.Config.Firmware,
		"guestId":              found.Config.GuestId,
		"numCpus":              found.Config.Hardware.NumCPU,
		"memory":               found.Config.Hardware.MemoryMB,
		"efiSecureBootEnabled": found.Config.BootOptions.EfiSecureBootEnabled,
		"resourcePoolId":       v.ids[*found.ResourcePool],
		"hostSystemId":         v.ids[*found.Runtime.Host],
		"networkInterfaces":    nics,
	}
	options := map[string]string{}
	for _, option := range found.Config.ExtraConfig {
		value := option.GetOptionValue()
		// The simulator adds an option of its own.
		if _, declared := extra[value.Key]; declared {
			options[value.Key] = fmt.Sprint(value.Value)
		}
	}
	state["extraConfig"] = options
	readAllocation(*found.Config.CpuAllocation, "cpu", "cpuShareCount", state)
	readAllocation(*found.Config.MemoryAllocation, "memory", "memoryShareCount", state)
	return state, nil
}
