package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/vmware/govmomi/object"
	"github.com/vmware/govmomi/vim25"
	"github.com/vmware/govmomi/vim25/types"
)

func createRole(ctx context.Context, v *vcenter, r registration, in *inputs) (reader, error) {
	name, privileges := in.text("name", r.Name), in.texts("rolePrivileges")
	if err := in.complaint(); err != nil {
		return nil, err
	}
	manager := object.NewAuthorizationManager(v.client)
	roles, err := manager.RoleList(ctx)
	if err != nil {
		return nil, err
	}
	if unknown := without(privileges, roles.ByName("Admin").Privilege); len(unknown) > 0 {
		return nil, fmt.Errorf("there are no such privileges: %s", strings.Join(unknown, ", "))
	}
	if _, err := manager.AddRole(ctx, name, privileges); err != nil {
		return nil, err
	}
	// The simulator does not say which id it gave.
	if roles, err = manager.RoleList(ctx); err != nil {
		return nil, err
	}
	v.knowRole(r.ID, roles.ByName(name).RoleId)
	return func(ctx context.Context, client *vim25.Client) (properties, error) {
		roles, err := object.NewAuthorizationManager(client).RoleList(ctx)
		if err != nil {
			return nil, err
		}
		found := roles.ById(v.roles[r.ID])
		return properties{"name": found.Name, "rolePrivileges": ownPrivileges(found.Privilege, privileges)}, nil
	}, nil
}

// A vCenter adds to each role what it needs to be seen; that is nobody's declaration.
func ownPrivileges(found, declared []string) []string {
	own := []string{}
	for _, privilege := range found {
		if !strings.HasPrefix(privilege, "System.") || len(without([]string{privilege}, declared)) == 0 {
			own = append(own, privilege)
		}
	}
	return own
}

func createPermissions(ctx context.Context, v *vcenter, r registration, in *inputs) (reader, error) {
	id, kind := in.needed("entityId"), in.needed("entityType")
	var permissions []types.Permission
	for _, declared := range in.maps("permissions") {
		role, known := v.roles[declared.needed("roleId")]
		if !known {
			return nil, fmt.Errorf("there is no role with the id %q", declared.text("roleId", ""))
		}
		permissions = append(permissions, types.Permission{
			Principal: declared.needed("userOrGroup"),
			Group:     isTrue(declared.truth("isGroup")),
			Propagate: isTrue(declared.truth("propagate")),
			RoleId:    role,
		})
	}
	if err := in.complaint(); err != nil {
		return nil, err
	}
	// A distributed switch has two names for its type.
	entity, err := v.find(id, kind, strings.Replace(kind, "VmwareDistributed", "Distributed", 1))
	if err != nil {
		return nil, err
	}
	if err := onePerPrincipal(permissions); err != nil {
		return nil, err
	}
	if err := object.NewAuthorizationManager(v.client).SetEntityPermissions(ctx, entity, permissions); err != nil {
		return nil, err
	}
	return func(ctx context.Context, client *vim25.Client) (properties, error) {
		found, err := object.NewAuthorizationManager(client).RetrieveEntityPermissions(ctx, entity, false)
		if err != nil {
			return nil, err
		}
		read := []properties{}
		for _, permission := range found {
			read = append(read, properties{
				"userOrGroup": permission.Principal,
				"isGroup":     permission.Group,
				"propagate":   permission.Propagate,
				"roleId":      v.roleIDs[permission.RoleId],
			})
		}
		return properties{"entityId": id, "entityType": kind, "permissions": read}, nil
	}, nil
}

// A vCenter keeps one permission for each principal and object: of two, the last one wins. The simulator would keep both.
func onePerPrincipal(permissions []types.Permission) error {
	seen := map[string]bool{}
	for _, permission := range permissions {
		// Names in directories are not case sensitive.
		key := fmt.Sprint(permission.Group, strings.ToLower(permission.Principal))
		if seen[key] {
			return fmt.Errorf("two permissions for %s on one object", permission.Principal)
		}
		seen[key] = true
	}
	return nil
}

func without(texts, known []string) []string {
	set := map[string]bool{}
	for _, text := range known {
		set[text] = true
	}
	var rest []string
	for _, text := range texts {
		if !set[text] {
			rest = append(rest, text)
		}
	}
	return rest
}
