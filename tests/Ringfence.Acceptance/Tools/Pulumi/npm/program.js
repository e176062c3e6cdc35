"use strict";

// A Pulumi YAML program over the runtime's resources, functions, configuration and outputs.

const pulumi = require("@pulumi/pulumi");
const { readConfiguration } = require("./configuration");
const { mapOrNothing, onlyKeys } = require("./document");
const { references, splitText } = require("./text");

// How an option is read; what is not here is refused.
const resourceOptions = {
    additionalSecretOutputs: plain,
    customTimeouts: plain,
    deleteBeforeReplace: plain,
    deletedWith: resource,
    dependsOn: resources,
    ignoreChanges: plain,
    parent: resource,
    pluginDownloadURL: plain,
    protect: plain,
    provider: resource,
    replaceOnChanges: plain,
    retainOnDelete: plain,
    version: plain,
};
const functionOptions = { dependsOn: resources, parent: resource, pluginDownloadURL: plain, provider: resource, version: plain };

class Program {
    constructor(document, config) {
        this.document = document;
        this.values = readConfiguration(document, config);
        this.open = new Set();
        this.wantedOutputs = wantedOutputs(document);
        const defaults = [...document.resources].filter(([, declaration]) => declaration.get("defaultProvider") === true);
        this.defaultProviders = new Map(defaults.map(([key, declaration]) => [declaration.get("type"), key]));
        for (const section of ["variables", "resources"]) {
            for (const name of document[section].keys()) {
                if (this.values.has(name) || (section === "resources" && document.variables.has(name))) {
                    throw new Error(`the name ${name} is given twice`);
                }
            }
        }
    }

    // Everything in the order of the document, what is referred to before that.
    run() {
        for (const name of [...this.document.variables.keys(), ...this.document.resources.keys()]) {
            this.valueOf(name);
        }
        return this.properties(this.document.outputs);
    }

    valueOf(name) {
        if (!this.values.has(name)) {
            if (this.open.has(name)) {
                throw new Error(`${[...this.open].join(" → ")} → ${name} refer to each other`);
            }
            this.open.add(name);
            this.values.set(name, this.create(name));
            this.open.delete(name);
        }
        return this.values.get(name);
    }

    create(name) {
        if (this.document.variables.has(name)) {
            return this.expression(this.document.variables.get(name));
        }
        if (this.document.resources.has(name)) {
            return this.resource(name, this.document.resources.get(name));
        }
        throw new Error(`a reference to what is not there: ${name}`);
    }

    resource(key, declaration) {
        const token = fullToken(declaration.get("type"), key);
        const inputs = this.properties(mapOrNothing(declaration.get("properties"), `the properties of ${key}`));
        // An output that is not an input exists on the object only when it is asked for.
        for (const output of this.wantedOutputs.get(key) ?? []) {
            inputs[output] ??= undefined;
        }
        const name = declaration.get("name") ?? key;
        const options = this.options(declaration.get("options"), resourceOptions, key);
        if (token === "pulumi:pulumi:StackReference") {
            return new pulumi.StackReference(name, inputs, options);
        }
        if (token.startsWith("pulumi:providers:")) {
            return new pulumi.ProviderResource(token.slice("pulumi:providers:".length), name, inputs, options);
        }
        options.provider ??= this.defaultProvider(token);
        return new pulumi.CustomResource(token, name, inputs, options);
    }

    defaultProvider(token) {
        const key = this.defaultProviders.get(`pulumi:providers:${token.split(":")[0]}`);
        return key === undefined ? undefined : this.valueOf(key);
    }

    options(node, known, owner) {
        const declared = mapOrNothing(node, `the options of ${owner}`);
        onlyKeys(declared, Object.keys(known), `the options of ${owner}`);
        return Object.fromEntries([...declared].map(([key, value]) => [key, known[key](this.expression(value), `${key} of ${owner}`)]));
    }

    // The names of properties are no expressions; the keys of maps below them are.
    properties(map) {
        return Object.fromEntries([...map].map(([key, value]) => [key, this.expression(value)]));
    }

    expression(node) {
        if (typeof node === "string") {
            return this.text(node);
        }
        if (Array.isArray(node)) {
            return node.map((item) => this.expression(item));
        }
        if (!(node instanceof Map)) {
            return node;
        }
        const call = [...node.keys()].find((key) => key.toLowerCase().startsWith("fn::"));
        if (call !== undefined) {
            return this.call(call, node);
        }
        const entries = [...node].map(([key, value]) => [this.text(key), this.expression(value)]);
        if (entries.some(([key]) => typeof key !== "string")) {
            throw new Error("the key of a map is not known before the program runs");
        }
        return Object.fromEntries(entries);
    }

    call(name, node) {
        if (node.size !== 1) {
            throw new Error(`${name} stands beside other keys`);
        }
        const argument = node.get(name);
        if (name === "fn::secret") {
            return pulumi.secret(this.expression(argument));
        }
        if (name !== "fn::invoke") {
            throw new Error(`${name} is not known here`);
        }
        onlyKeys(mapOrNothing(argument, name), ["function", "arguments", "options", "return"], name);
        const token = fullToken(argument.get("function"), name);
        const options = this.options(argument.get("options"), functionOptions, token);
        options.provider ??= this.defaultProvider(token);
        const answer = pulumi.runtime.invokeOutput(token, this.properties(mapOrNothing(argument.get("arguments"), token)), options);
        return argument.has("return") ? access(answer, [argument.get("return")], token) : answer;
    }

    text(text) {
        const values = splitText(text).map((part) => (Array.isArray(part) ? this.reference(part) : part));
        if (values.length === 0) {
            return "";
        }
        return values.length === 1 ? values[0] : joined(values, text);
    }

    reference(path) {
        const value = this.valueOf(path[0]);
        return path.length === 1 ? value : access(value, path.slice(1), path[0]);
    }
}

function wantedOutputs(document) {
    const wanted = new Map([...document.resources.keys()].map((name) => [name, new Set()]));
    for (const section of [document.variables, document.resources, document.outputs]) {
        for (const [name, output] of references(section)) {
            if (output !== undefined && output !== "id" && output !== "urn") {
                wanted.get(name)?.add(output);
            }
        }
    }
    return wanted;
}

function access(value, path, owner) {
    const [start, rest] = pulumi.Resource.isInstance(value) ? [value[path[0]], path.slice(1)] : [value, path];
    return pulumi.output(start).apply((found) => {
        for (const step of rest) {
            found = found !== null && typeof found === "object" && Object.hasOwn(found, step) ? found[step] : undefined;
        }
        if (found === undefined) {
            throw new Error(`${owner} has no output ${path.join(".")}`);
        }
        return found;
    });
}

function joined(values, text) {
    if (values.every((value) => typeof value === "string")) {
        return values.join("");
    }
    return pulumi.all(values).apply((parts) => {
        if (parts.some((part) => part === null || typeof part === "object")) {
            throw new Error(`only text, numbers and truth values can be part of a text: ${text}`);
        }
        return parts.join("");
    });
}

// `vsphere:Role` is short for `vsphere:index/role:Role`, `command:remote:Command` for itself.
function fullToken(token, owner) {
    if (typeof token !== "string") {
        throw new Error(`${owner} has no type`);
    }
    const parts = token.split(":");
    if (parts.length === 2) {
        parts.splice(1, 0, "index");
    }
    const [provider, module, member] = parts;
    if (provider !== "vsphere" || module.includes("/")) {
        return parts.join(":");
    }
    return `${provider}:${module}/${member[0].toLowerCase()}${member.slice(1)}:${member}`;
}

function plain(value, what) {
    if (pulumi.Output.isInstance(value) || pulumi.Resource.isInstance(value)) {
        throw new Error(`${what} is not known before the program runs`);
    }
    return value;
}

function resource(value, what) {
    if (!pulumi.Resource.isInstance(value)) {
        throw new Error(`${what} is no resource`);
    }
    return value;
}

function resources(value, what) {
    return (Array.isArray(value) ? value : [value]).map((item) => resource(item, what));
}

module.exports = { Program };
