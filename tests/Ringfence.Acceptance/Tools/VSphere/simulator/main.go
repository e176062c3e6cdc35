// Creates what a Pulumi program registered in a vSphere simulator, through the vSphere API, and reads it back in a second session.
//
// Reads the registrations as JSON, in the order in which they arrived at Pulumi's resource monitor. Prints what was read back, in the
// names of the inputs, and what was not applied, with the reason. A type that is not known is an error.
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"log"
	"os"

	"github.com/vmware/govmomi"
	"github.com/vmware/govmomi/simulator"
)

type report struct {
	Objects    []readBack   `json:"objects"`
	NotApplied []notApplied `json:"notApplied"`
}

// readBack is what the simulator says of a resource.
type readBack struct {
	Type       string     `json:"type"`
	Name       string     `json:"name"`
	Properties properties `json:"properties"`
}

// notApplied is a resource, or one input of it, that the simulator cannot hold. The path of an input has no indices.
type notApplied struct {
	Type   string `json:"type"`
	Name   string `json:"name"`
	Input  string `json:"input"`
	Reason string `json:"reason"`
}

func main() {
	// The simulator logs what it answers with a fault; the fault arrives all the same.
	log.SetOutput(io.Discard)
	if err := run(context.Background()); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(ctx context.Context) error {
	var registrations []registration
	if err := json.NewDecoder(os.Stdin).Decode(&registrations); err != nil {
		return err
	}

	model := simulator.VPX()
	model.Datacenter = 0
	if err := model.Create(); err != nil {
		return err
	}
	defer model.Remove()
	server := model.Service.NewServer()
	defer server.Close()

	writing, err := govmomi.NewClient(ctx, server.URL, true)
	if err != nil {
		return err
	}
	reading, err := govmomi.NewClient(ctx, server.URL, true)
	if err != nil {
		return err
	}

	folder, err := os.MkdirTemp("", "rf-vsphere-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(folder)
	result, err := apply(ctx, newVCenter(writing.Client, folder), registrations, reading.Client)
	if err != nil {
		return err
	}
	return json.NewEncoder(os.Stdout).Encode(result)
}
