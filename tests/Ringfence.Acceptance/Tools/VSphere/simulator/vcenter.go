package main

import (
	"context"
	"fmt"
	"os"
	"path"
	"strings"

	"github.com/vmware/govmomi/find"
	"github.com/vmware/govmomi/object"
	"github.com/vmware/govmomi/property"
	"github.com/vmware/govmomi/vim25"
	"github.com/vmware/govmomi/vim25/mo"
	"github.com/vmware/govmomi/vim25/types"
)

// vcenter is the session that creates, and the ids under which Pulumi knows what was created.
type vcenter struct {
	client  *vim25.Client
	scratch string
	refs    map[string]types.ManagedObjectReference
	ids     map[types.ManagedObjectReference]string
	roles   map[string]int32
	roleIDs map[int32]string
}

func newVCenter(client *vim25.Client, scratch string) *vcenter {
	v := &vcenter{
		client:  client,
		scratch: scratch,
		refs:    map[string]types.ManagedObjectReference{},
		ids:     map[types.ManagedObjectReference]string{},
		roles:   map[string]int32{},
		roleIDs: map[int32]string{},
	}
	v.know("existing:Folder:/", client.ServiceContent.RootFolder)
	// The roles that every vCenter has.
	for id := int32(-6); id < 0; id++ {
		v.knowRole(fmt.Sprint(id), id)
	}
	return v
}

func (v *vcenter) know(id string, ref types.ManagedObjectReference) {
	v.refs[id] = ref
	if _, known := v.ids[ref]; !known {
		v.ids[ref] = id
	}
}

func (v *vcenter) knowRole(id string, role int32) {
	v.roles[id] = role
	v.roleIDs[role] = id
}

// find demands an object of one of the kinds: an id of another kind, or one that is no managed object id, is what goes wrong in reality.
func (v *vcenter) find(id string, kinds ...string) (types.ManagedObjectReference, error) {
	ref, known := v.refs[id]
	if !known {
		return ref, fmt.Errorf("there is no object with the id %q", id)
	}
	for _, kind := range kinds {
		if ref.Type == kind {
			return ref, nil
		}
	}
	return ref, fmt.Errorf("%q is a %s, not a %s", id, ref.Type, strings.Join(kinds, " or "))
}

// folder is a folder of a datacenter by its path below the folder of its kind; the empty path is that folder itself.
func (v *vcenter) folder(ctx context.Context, datacenter types.ManagedObjectReference, kind, folderPath string) (*object.Folder, error) {
	roots, err := object.NewDatacenter(v.client, datacenter).Folders(ctx)
	if err != nil {
		return nil, err
	}
	root, known := map[string]*object.Folder{
		"vm":        roots.VmFolder,
		"host":      roots.HostFolder,
		"network":   roots.NetworkFolder,
		"datastore": roots.DatastoreFolder,
	}[kind]
	if !known {
		return nil, fmt.Errorf("a datacenter has no folders of type %q", kind)
	}
	if folderPath == "" {
		return root, nil
	}
	finder := find.NewFinder(v.client, true).SetDatacenter(object.NewDatacenter(v.client, datacenter))
	return finder.Folder(ctx, path.Join(root.InventoryPath, folderPath))
}

// datacenterOf walks up.
func (v *vcenter) datacenterOf(ctx context.Context, ref types.ManagedObjectReference) (types.ManagedObjectReference, error) {
	for ref.Type != "Datacenter" {
		var entity mo.ManagedEntity
		if err := retrieve(ctx, v.client, ref, []string{"parent"}, &entity); err != nil {
			return ref, err
		}
		if entity.Parent == nil {
			return ref, fmt.Errorf("%s lies in no datacenter", ref)
		}
		ref = *entity.Parent
	}
	return ref, nil
}

// datastore is a datastore by name, on all hosts of a compute resource; a machine cannot be made without one.
func (v *vcenter) datastore(ctx context.Context, compute types.ManagedObjectReference, name string) error {
	var resource mo.ComputeResource
	if err := retrieve(ctx, v.client, compute, []string{"host"}, &resource); err != nil {
		return err
	}
	if len(resource.Host) == 0 {
		return fmt.Errorf("%s has no host to run a machine on", compute)
	}
	folder := path.Join(v.scratch, compute.Value)
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return err
	}
	for _, host := range resource.Host {
		var mounted mo.HostSystem
		if err := retrieve(ctx, v.client, host, []string{"datastore"}, &mounted); err != nil {
			return err
		}
		if len(mounted.Datastore) > 0 {
			continue
		}
		system, err := object.NewHostSystem(v.client, host).ConfigManager().DatastoreSystem(ctx)
		if err != nil {
			return err
		}
		if _, err := system.CreateLocalDatastore(ctx, name, folder); err != nil {
			return err
		}
	}
	return nil
}

// result waits for a task and says what it made.
func result(ctx context.Context, task *object.Task, err error) (types.ManagedObjectReference, error) {
	if err != nil {
		return types.ManagedObjectReference{}, err
	}
	info, err := task.WaitForResult(ctx, nil)
	if err != nil {
		return types.ManagedObjectReference{}, err
	}
	ref, _ := info.Result.(types.ManagedObjectReference)
	return ref, nil
}

// retrieve reads properties of one object through the property collector.
func retrieve(ctx context.Context, client *vim25.Client, ref types.ManagedObjectReference, names []string, into interface{}) error {
	return property.DefaultCollector(client).RetrieveOne(ctx, ref, names, into)
}
