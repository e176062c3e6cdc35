package main

import (
	"fmt"
	"sort"
	"strings"
)

// registration is what arrived at Pulumi's resource monitor.
type registration struct {
	Type    string                 `json:"type"`
	Name    string                 `json:"name"`
	ID      string                 `json:"id"`
	Custom  bool                   `json:"custom"`
	Inputs  map[string]interface{} `json:"inputs"`
	Outputs map[string]interface{} `json:"outputs"`
}

// isPulumis says that it is no part of a vSphere: a provider, or a reference to another stack.
func (r registration) isPulumis() bool { return strings.HasPrefix(r.Type, "pulumi:") }

// output is text that Pulumi gave the resource: ids under which others refer to it.
func (r registration) output(name string) string {
	text, _ := r.Outputs[name].(string)
	return text
}

// inputs hands out values and remembers which: what is left was not applied.
type inputs struct {
	values   map[string]interface{}
	taken    map[string]bool
	children map[string][]*inputs
	problems []string
}

func newInputs(values map[string]interface{}) *inputs {
	return &inputs{values: values, taken: map[string]bool{}, children: map[string][]*inputs{}}
}

func (in *inputs) text(key, fallback string) string {
	value, given := in.take(key)
	if !given {
		return fallback
	}
	text, ok := value.(string)
	in.demand(ok, key, "text")
	return text
}

// needed is text that must be there.
func (in *inputs) needed(key string) string {
	text := in.text(key, "")
	in.demand(text != "", key, "there")
	return text
}

func (in *inputs) number(key string, fallback int64) int64 {
	value, given := in.take(key)
	if !given {
		return fallback
	}
	number, ok := value.(float64)
	in.demand(ok && number == float64(int64(number)), key, "a whole number")
	return int64(number)
}

// truth is nil where nothing is said.
func (in *inputs) truth(key string) *bool {
	value, given := in.take(key)
	if !given {
		return nil
	}
	truth, ok := value.(bool)
	in.demand(ok, key, "true or false")
	return &truth
}

func (in *inputs) texts(key string) []string {
	var texts []string
	for _, item := range in.items(key) {
		text, ok := item.(string)
		in.demand(ok, key, "a list of texts")
		texts = append(texts, text)
	}
	return texts
}

func (in *inputs) maps(key string) []*inputs {
	var maps []*inputs
	for _, item := range in.items(key) {
		values, ok := item.(map[string]interface{})
		in.demand(ok, key, "a list of maps")
		maps = append(maps, newInputs(values))
	}
	in.children[key] = maps
	return maps
}

func (in *inputs) items(key string) []interface{} {
	value, given := in.take(key)
	if !given {
		return nil
	}
	items, ok := value.([]interface{})
	in.demand(ok, key, "a list")
	return items
}

func (in *inputs) textMap(key string) map[string]string {
	value, given := in.take(key)
	if !given {
		return nil
	}
	values, ok := value.(map[string]interface{})
	in.demand(ok, key, "a map")
	texts := map[string]string{}
	for name, item := range values {
		text, ok := item.(string)
		in.demand(ok, key+"."+name, "text")
		texts[name] = text
	}
	return texts
}

func (in *inputs) take(key string) (interface{}, bool) {
	in.taken[key] = true
	value, given := in.values[key]
	return value, given && value != nil
}

func (in *inputs) demand(ok bool, key, what string) {
	if !ok {
		in.problems = append(in.problems, fmt.Sprintf("%s is not %s", key, what))
	}
}

// complaint says what was wrong with the values that were taken.
func (in *inputs) complaint() error {
	problems := in.problems
	for key, maps := range in.children {
		for _, child := range maps {
			if err := child.complaint(); err != nil {
				problems = append(problems, key+": "+err.Error())
			}
		}
	}
	if len(problems) > 0 {
		return fmt.Errorf("%s", strings.Join(problems, "; "))
	}
	return nil
}

// left is what nobody took, as paths without indices.
func (in *inputs) left() []string {
	paths := map[string]bool{}
	for key := range in.values {
		if !in.taken[key] {
			paths[key] = true
		}
		for _, child := range in.children[key] {
			for _, path := range child.left() {
				paths[key+"."+path] = true
			}
		}
	}
	sorted := make([]string, 0, len(paths))
	for path := range paths {
		sorted = append(sorted, path)
	}
	sort.Strings(sorted)
	return sorted
}
