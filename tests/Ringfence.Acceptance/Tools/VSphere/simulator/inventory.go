package main

import (
	"context"
	"path"

	"github.com/vmware/govmomi/find"
	"github.com/vmware/govmomi/object"
	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25"
	"github.com/vmware/govmomi/vim25/mo"
	"github.com/vmware/govmomi/vim25/types"
)

func createDatacenter(ctx context.Context, v *vcenter, r registration, in *inputs) (reader, error) {
	name, folderPath := in.text("name", r.Name), in.text("folder", "")
	if err := in.complaint(); err != nil {
		return nil, err
	}
	folder := object.NewRootFolder(v.client)
	if folderPath != "" {
		found, err := find.NewFinder(v.client, true).Folder(ctx, path.Join("/", folderPath))
		if err != nil {
			return nil, err
		}
		folder = found
	}
	datacenter, err := folder.CreateDatacenter(ctx, name)
	if err != nil {
		return nil, err
	}
	v.know(r.output("moid"), datacenter.Reference())
	return func(ctx context.Context, client *vim25.Client) (properties, error) {
		above, name, err := place(ctx, client, datacenter.Reference())
		return properties{"name": name, "folder": above}, err
	}, nil
}

func createFolder(ctx context.Context, v *vcenter, r registration, in *inputs) (reader, error) {
	folderPath, kind := in.needed("path"), in.needed("type")
	datacenter := in.text("datacenterId", "")
	if err := in.complaint(); err != nil {
		return nil, err
	}
	parent := object.NewRootFolder(v.client)
	var err error
	if kind != "datacenter" {
		ref, missing := v.find(datacenter, "Datacenter")
		if missing != nil {
			return nil, missing
		}
		parent, err = v.folder(ctx, ref, kind, above(folderPath))
	} else if above(folderPath) != "" {
		parent, err = find.NewFinder(v.client, true).Folder(ctx, path.Join("/", above(folderPath)))
	}
	if err != nil {
		return nil, err
	}
	folder, err := parent.CreateFolder(ctx, path.Base(folderPath))
	if err != nil {
		return nil, err
	}
	v.know(r.ID, folder.Reference())
	return func(ctx context.Context, client *vim25.Client) (properties, error) {
		above, name, err := place(ctx, client, folder.Reference())
		found := properties{"path": path.Join(above, name), "type": kind}
		if kind != "datacenter" && err == nil {
			ref, missing := v.datacenterOf(ctx, folder.Reference())
			found["datacenterId"], err = v.ids[ref], missing
		}
		return found, err
	}, nil
}

func createCluster(ctx context.Context, v *vcenter, r registration, in *inputs) (reader, error) {
	name, folderPath := in.text("name", r.Name), in.text("folder", "")
	datacenter, err := v.find(in.needed("datacenterId"), "Datacenter")
	if err == nil {
		err = in.complaint()
	}
	if err != nil {
		return nil, err
	}
	folder, err := v.folder(ctx, datacenter, "host", folderPath)
	if err != nil {
		return nil, err
	}
	cluster, err := folder.CreateCluster(ctx, name, types.ClusterConfigSpecEx{})
	if err != nil {
		return nil, err
	}
	pool, err := cluster.ResourcePool(ctx)
	if err != nil {
		return nil, err
	}
	v.know(r.ID, cluster.Reference())
	v.know(r.output("resourcePoolId"), pool.Reference())
	return func(ctx context.Context, client *vim25.Client) (properties, error) {
		above, name, err := place(ctx, client, cluster.Reference())
		if err != nil {
			return nil, err
		}
		datacenter, err := v.datacenterOf(ctx, cluster.Reference())
		return properties{"name": name, "folder": above, "datacenterId": v.ids[datacenter]}, err
	}, nil
}

func createHost(ctx context.Context, v *vcenter, r registration, in *inputs) (reader, error) {
	spec := types.HostConnectSpec{HostName: in.needed("hostname")}
	cluster, datacenter := in.text("cluster", ""), in.text("datacenter", "")
	connected := in.truth("connected")
	if err := in.complaint(); err != nil {
		return nil, err
	}
	asConnected := connected == nil || *connected
	task, err := addHost(ctx, v, spec, cluster, datacenter, asConnected)
	ref, err := result(ctx, task, err)
	if err != nil {
		return nil, err
	}
	v.know(r.ID, ref)
	rememberSwitches(simulator.Map.Get(ref).(*simulator.HostSystem))
	return func(ctx context.Context, client *vim25.Client) (properties, error) {
		var host mo.HostSystem
		if err := retrieve(ctx, client, ref, []string{"name", "parent", "runtime.connectionState"}, &host); err != nil {
			return nil, err
		}
		found := properties{
			"hostname":  host.Name,
			"connected": host.Runtime.ConnectionState == types.HostSystemConnectionStateConnected,
		}
		if host.Parent.Type == "ClusterComputeResource" {
			found["cluster"] = v.ids[*host.Parent]
			return found, nil
		}
		datacenter, err := v.datacenterOf(ctx, ref)
		found["datacenter"] = v.ids[datacenter]
		return found, err
	}, nil
}

func addHost(ctx context.Context, v *vcenter, spec types.HostConnectSpec, cluster, datacenter string, connected bool) (*object.Task, error) {
	if cluster != "" {
		ref, err := v.find(cluster, "ClusterComputeResource")
		if err != nil {
			return nil, err
		}
		return object.NewClusterComputeResource(v.client, ref).AddHost(ctx, spec, connected, nil, nil)
	}
	ref, err := v.find(datacenter, "Datacenter")
	if err != nil {
		return nil, err
	}
	folder, err := v.folder(ctx, ref, "host", "")
	if err != nil {
		return nil, err
	}
	return folder.AddStandaloneHost(ctx, spec, connected, nil, nil)
}

// place is the path of the folders above an object, below the folder of its kind, and its name.
func place(ctx context.Context, client *vim25.Client, ref types.ManagedObjectReference) (string, string, error) {
	entities, err := mo.Ancestors(ctx, client, client.ServiceContent.PropertyCollector, ref)
	if err != nil {
		return "", "", err
	}
	var folders []string
	for i, entity := range entities[:len(entities)-1] {
		// The root folder, and the folder of a kind right below a datacenter, are nobody's path.
		isRoot := entity.Parent == nil || entities[i-1].Self.Type == "Datacenter"
		switch {
		case entity.Self.Type == "Datacenter":
			folders = nil
		case entity.Self.Type == "Folder" && !isRoot:
			folders = append(folders, entity.Name)
		}
	}
	return path.Join(folders...), entities[len(entities)-1].Name, nil
}

func above(folderPath string) string {
	if parent := path.Dir(folderPath); parent != "." && parent != "/" {
		return parent
	}
	return ""
}
