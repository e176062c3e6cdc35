"use strict";

// Reads a Pulumi YAML document into maps, and refuses what Pulumi would read differently or not at all.

const { isDeepStrictEqual } = require("util");
const YAML = require("yaml");

// What Pulumi itself reads of a project file, without meaning for the program.
const projectKeys = ["name", "runtime", "description", "author", "website", "license", "packages", "plugins", "options", "template", "backend"];
const programKeys = ["config", "variables", "resources", "outputs"];
const resourceKeys = ["type", "name", "defaultProvider", "properties", "options"];

function readDocument(text) {
    const root = parse(text, "1.2");
    // Pulumi's parser is between the versions: what the two read differently must be quoted.
    if (!isDeepStrictEqual(root, parse(text, "1.1"))) {
        throw new Error("a plain scalar means one thing in YAML 1.1 and another in YAML 1.2: quote it");
    }
    onlyKeys(root, [...projectKeys, ...programKeys], "the document");
    const runtime = root.get("runtime");
    if ((runtime instanceof Map ? runtime.get("name") : runtime) !== "yaml") {
        throw new Error("the runtime is not yaml");
    }
    const document = { name: root.get("name") };
    if (typeof document.name !== "string" || document.name === "") {
        throw new Error("the project has no name");
    }
    for (const section of programKeys) {
        document[section] = mapOrNothing(root.get(section), section);
    }
    for (const [name, resource] of document.resources) {
        onlyKeys(mapOrNothing(resource, `resource ${name}`), resourceKeys, `resource ${name}`);
    }
    return document;
}

function parse(text, version) {
    const document = YAML.parseDocument(text, { version, merge: false, strict: true, uniqueKeys: true });
    const complaints = [...document.errors, ...document.warnings];
    if (complaints.length > 0) {
        throw new Error(complaints.map((complaint) => complaint.message).join("\n"));
    }
    const root = document.toJS({ mapAsMap: true, maxAliasCount: 0 });
    demandTextKeys(root);
    return mapOrNothing(root, "the document");
}

function demandTextKeys(node) {
    if (Array.isArray(node)) {
        node.forEach(demandTextKeys);
    } else if (node instanceof Map) {
        for (const [key, value] of node) {
            if (typeof key !== "string") {
                throw new Error(`the key ${String(key)} is not a string`);
            }
            demandTextKeys(value);
        }
    }
}

function mapOrNothing(node, what) {
    if (node === undefined || node === null) {
        return new Map();
    }
    if (!(node instanceof Map)) {
        throw new Error(`${what} is not a map`);
    }
    return node;
}

function onlyKeys(map, known, what) {
    for (const key of map.keys()) {
        if (!known.includes(key)) {
            throw new Error(`${what} has a key that is not known: ${key}`);
        }
    }
}

module.exports = { mapOrNothing, onlyKeys, readDocument };
