"use strict";

// The configuration that a program declares, with the values that a test gives it, read by the runtime's own Config.

const pulumi = require("@pulumi/pulumi");
const { onlyKeys } = require("./document");

const readers = {
    string: [(config, key) => config.require(key), (config, key) => config.requireSecret(key)],
    number: [(config, key) => config.requireNumber(key), (config, key) => config.requireSecretNumber(key)],
    integer: [(config, key) => whole(config.requireNumber(key), key), (config, key) => config.requireSecretNumber(key).apply((n) => whole(n, key))],
    boolean: [(config, key) => config.requireBoolean(key), (config, key) => config.requireSecretBoolean(key)],
    array: [(config, key) => config.requireObject(key), (config, key) => config.requireSecretObject(key)],
    object: [(config, key) => config.requireObject(key), (config, key) => config.requireSecretObject(key)],
};

// Name → value. A key with a namespace (`vsphere:user`) configures a provider and is no name of the program.
function readConfiguration(document, given) {
    const declared = new Map([...document.config].filter(([key]) => !key.includes(":")).map(([key, node]) => [key, declaration(key, node)]));
    for (const key of Object.keys(given)) {
        if (!declared.has(key) && !document.config.has(key) && !key.includes(":")) {
            throw new Error(`the configuration ${key} is not declared`);
        }
    }
    const values = {};
    for (const [key, { fallback }] of declared) {
        if (Object.hasOwn(given, key)) {
            values[`${document.name}:${key}`] = given[key];
        } else if (fallback !== undefined && fallback !== null) {
            values[`${document.name}:${key}`] = typeof fallback === "string" ? fallback : JSON.stringify(fallback);
        }
    }
    const secret = [...declared].filter(([, { secret }]) => secret).map(([key]) => `${document.name}:${key}`);
    pulumi.runtime.setAllConfig(values, secret);

    const config = new pulumi.Config(document.name);
    return new Map([...declared].map(([key, { type, secret }]) => [key, readers[type][secret ? 1 : 0](config, key)]));
}

function declaration(key, node) {
    if (!(node instanceof Map)) {
        return { type: typeOf(node), secret: false, fallback: node };
    }
    onlyKeys(node, ["type", "secret", "default", "description", "items", "value"], `the configuration ${key}`);
    const fallback = node.get("value") ?? node.get("default");
    const type = node.get("type") ?? typeOf(fallback);
    if (!Object.hasOwn(readers, type)) {
        throw new Error(`the configuration ${key} has a type that is not known: ${type}`);
    }
    return { type, secret: node.get("secret") === true, fallback };
}

function typeOf(value) {
    return typeof value === "number" ? "number" : typeof value === "boolean" ? "boolean" : "string";
}

function whole(value, key) {
    if (!Number.isInteger(value)) {
        throw new Error(`the configuration ${key} is no integer`);
    }
    return value;
}

module.exports = { readConfiguration };
